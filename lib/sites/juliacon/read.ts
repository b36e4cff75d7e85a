// Reads talk pages and lists of juliacon.org (the site of 2018 was recorded); later years are pretalx.

import { from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText, lineText } from "@/lib/capture/page/text.ts";
import type { EventFacts, Person } from "@/lib/model/index.ts";
import { namesInList } from "@/lib/model/person-name.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

/** "Talk — JuliaCon 2018, London, UK" */
function readEvent(page: Page): EventFacts {
  const [, name, place] = /(JuliaCon(?: \d{4})?)(?:,\s*(.+))?$/.exec(page.document.title.trim()) ?? [];
  const year = /^\/(\d{4})\//.exec(page.url.pathname)?.[1];
  return { name, place, url: year && `https://juliacon.org/${year}/` };
}

/** "Luis Benet and David Sanders", with their affiliations below. */
function readSpeakers(page: Page): Person[] {
  return findAll(page, "#talk .speaker-talks").flatMap((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const affiliation of copy.querySelectorAll(".affiliation")) affiliation.remove();
    return namesInList(lineText(copy) ?? "").map((name) => ({ name }));
  });
}

/** The abstract: what stands between the title and the speaker's biography. */
function readAbstract(page: Page): string | undefined {
  const copy = find(page, "#talk .content-box-talk")?.cloneNode(true) as Element | undefined;
  const isBiography = (element: Element) => /^Speaker.{0,3}s? bio/i.test(lineText(element) ?? "");
  const children = [...(copy?.children ?? [])];
  const end = children.findIndex(isBiography);
  for (const [index, child] of children.entries()) {
    if (child.matches("h2, .badge") || (end >= 0 && index >= end)) child.remove();
  }
  return blockText(copy);
}

export const site: Site = {
  ...address,
  lists: [{ item: ".white-box", title: ".talk-title", link: "a.talk-title", speakers: ".speaker-talks" }],
  async read(page): Promise<Readings> {
    const title = text(page, "#talk .content-box-talk h2");
    const event = readEvent(page);
    if (!event.name) return {};
    // og:url and og:image are the same on every page.
    const common = {
      url: from("address", page.url.href),
      event: from("title", event),
      publishedOn: null,
      image: null,
    };
    if (!title) return { ...common, kind: from("dom", "event"), title: from("title", event.name), authors: null };
    return {
      ...common,
      kind: from("dom", "talk"),
      title: from("dom", title),
      authors: from("dom", readSpeakers(page)) ?? null,
      description: from("dom", readAbstract(page)) ?? null,
    };
  },
};
