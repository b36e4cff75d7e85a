// What a post's choices are called on screen.

import { t } from "@/lib/browser/words.ts";
import { type EmbedStyle, embedStyles, type LinkStyle, linkStyles } from "@/lib/model/index.ts";
import type { Choice } from "../controls/select-box.tsx";

/** A layout's name; a later layout without words here is called by its own label. */
export function layoutName(name: string, label: string): string {
  const names: Record<string, string> = {
    highlights: t("layoutHighlights"),
    talks: t("layoutTalks"),
    days: t("layoutDays"),
    index: t("layoutIndex"),
    own: t("layoutOwn"),
  };
  return names[name] ?? label;
}

export function linkChoices(): Choice[] {
  const names: Record<LinkStyle, string> = { inline: t("linksInline"), reference: t("linksReference") };
  return linkStyles.map((value) => ({ value, label: names[value] }));
}

export function embedChoices(): Choice[] {
  const names: Record<EmbedStyle, string> = {
    link: t("embedsLink"),
    picture: t("embedsPicture"),
    embed: t("embedsEmbed"),
  };
  return embedStyles.map((value) => ({ value, label: names[value] }));
}
