// Reads wordpress.tv: the speakers are the JSON-LD's actors, and the title repeats them before the talk's own.

import { jsonLdOf, jsonLdPersons } from "@/lib/capture/generic/json-ld.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { at, textAt } from "@/lib/capture/page/json.ts";
import { find, findAll, htmlText, lines, link, meta, type Page } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** Names in the column beside the video; each link also holds a count. */
function counted(page: Page, selector: string): { name: string; url: string }[] {
  return findAll(page, selector).flatMap((anchor) => {
    const copy = anchor.cloneNode(true) as Element;
    for (const count of copy.querySelectorAll(".tag-count")) count.remove();
    const name = lineText(copy);
    return name ? [{ name, url: anchor.getAttribute("href") ?? "" }] : [];
  });
}

/** "Dave Ross: Optimize Image Files" names the speaker once more. */
function bareTitle(title: string | undefined, speakers: Person[]): string | undefined {
  const colon = title?.indexOf(":") ?? -1;
  const head = title?.slice(0, colon).toLowerCase() ?? "";
  const isSpeaker = colon > 0 && speakers.some(({ name }) => head.includes(name.toLowerCase()));
  return isSpeaker ? title?.slice(colon + 1) : title;
}

function readTalk(page: Page): Readings {
  const [video] = jsonLdOf(page, "VideoObject");
  const authors = first(
    from("json-ld", jsonLdPersons(at(video, "actor"))),
    from("dom", counted(page, ".video-speakers a")),
  );
  const people = authors?.value ?? [];
  const [occasion] = counted(page, ".video-event a");
  const about = find(page, ".video-description");
  const links = [...(about?.querySelectorAll("p a[href]") ?? [])].map((anchor) => anchor.getAttribute("href") ?? "");
  return {
    title: first(
      from("json-ld", bareTitle(textAt(video, "name"), people)),
      from("meta", bareTitle(meta(page, "og:title"), people)),
    ),
    authors: authors ?? null,
    description: first(
      from("json-ld", htmlText(page, textAt(video, "description"))),
      from("dom", lines(page, ".video-description p")),
    ),
    event: from("dom", occasion),
    license: from("dom", link(page, ".video-info a[rel=license]")),
    download: from("dom", link(page, '.video-downloads a[href$=".mp4"]')),
    links: from("dom", links),
  };
}

export const site: Site = {
  ...address,
  async read(page) {
    return toldBySite(page.url.href).kind === "video" ? readTalk(page) : {};
  },
};
