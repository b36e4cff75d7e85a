// The assembled post's warnings as sentences, each leading to what it speaks of.

import { plural, t } from "@/lib/browser/words.ts";
import type { Id, Post } from "@/lib/model/index.ts";
import type { Warning } from "@/lib/post/assemble/warnings.ts";
import { showSlug } from "../state/pane.ts";
import type { PostWarning } from "./post-warnings.tsx";

function describe({ kind, count }: Warning, engine: string): string {
  switch (kind) {
    case "noTitle":
      return t("warnNoTitle");
    case "nothingInPost":
      return t("warnNothing");
    case "otherConference":
      return plural("warnOtherConference", count);
    case "talksWithoutNotes":
      return plural("warnNoNotes", count);
    case "awaitingSlides":
      return plural("warnSlides", count);
    case "awaitingVideo":
      return plural("warnVideo", count);
    case "futureDate":
      return t("warnFuture", engine);
    case "imageWithoutAlt":
      return plural("warnAlt", count);
    case "linkWithoutText":
      return plural("warnLinkText", count);
    case "headingSkipped":
      return plural("warnHeading", count);
    case "conflict":
      return plural("warnConflict", count);
  }
}

/** Two posts of one name: the slug tells them apart. */
export function warnSameName(other: Post): PostWarning {
  return { kind: "sameName", text: t("warnSameName", other.title || t("untitledPost")), onShow: showSlug };
}

/**
 * @param engine the engine's name as people write it
 * @param chosen the talk in hand: each click on a warning goes to the next talk it speaks of
 * @param show goes to a talk, or to the post's settings
 * @param showText goes to the post's Markdown
 */
export function describeWarnings(
  warnings: Warning[],
  engine: string,
  chosen: Id | undefined,
  show: (talk: Id | undefined) => void,
  showText: () => void,
): PostWarning[] {
  return warnings.map((warning): PostWarning => {
    const text = describe(warning, engine);
    const { kind, talkIds } = warning;
    const next = talkIds[(chosen === undefined ? 0 : talkIds.indexOf(chosen) + 1) % Math.max(talkIds.length, 1)];
    const leads = next !== undefined || kind === "noTitle" || kind === "futureDate";
    if (kind === "conflict") return { kind, text, onShow: showText };
    return { kind, text, isAwaiting: kind.startsWith("awaiting"), ...(leads ? { onShow: () => show(next) } : {}) };
  });
}
