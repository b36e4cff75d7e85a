// Who speaks, as far as a post says it in one of the usual ways: "**Name** [Title](page)", "Title by Name", "Title – Name".

import type { Nodes } from "mdast";
import type { Person } from "@/lib/model.ts";
import { plainText } from "../markdown/tree.ts";

/** A word with a capital, or an initial with its full stop. */
const namePart = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’-]*)";
const particle = "(?:van|von|der|den|de|da|di|del|la|le|bin|al)";
const name = `${namePart}(?: ${particle}){0,2} ${namePart}(?: ${namePart}){0,2}`;
const wholeName = new RegExp(`^${name}$`, "u");
const byName = new RegExp(`\\bby (${name})`, "u");
const titleAndName = new RegExp(`^(.{3,}?)(?: by | [–—-] )(${name})$`, "u");

export interface Billing {
  title: string;
  speakers: Person[];
}

/** A heading's title and speakers. */
export function readHeading(heading: string): Billing {
  const [, title = heading, speaker] = titleAndName.exec(heading) ?? [];
  return { title, speakers: speaker ? [{ name: speaker }] : [] };
}

/** A bullet's title and speakers; its title is what its first link says, or its first words. */
export function readBullet(blocks: Nodes[], linked: string | undefined): Billing {
  const [first] = blocks;
  const start = first?.type === "paragraph" ? first.children[0] : undefined;
  const said = blocks.map(plainText).join(" ").trim();
  if (start?.type === "strong" && wholeName.test(plainText(start).trim())) {
    const rest = said.slice(plainText(start).length).replace(/^[\s:–—-]+/, "");
    const name = plainText(start).trim();
    return { title: linked ?? (isToCome(rest) ? name : firstWords(rest)), speakers: [{ name }] };
  }
  const speaker = byName.exec(said)?.[1];
  return { title: linked ?? firstWords(said), speakers: speaker ? [{ name: speaker }] : [] };
}

/** Whether a text ends by saying that the slides are not there yet. */
export function isToCome(said: string): boolean {
  return /\bto come\P{L}*$/iu.test(said);
}

/** The first sentence, at most 60 characters of it. */
function firstWords(said: string): string {
  const sentence = /^[^.!?\n]{1,60}(?=[.!?\n\s]|$)/.exec(said)?.[0] ?? said.slice(0, 60);
  return sentence.trim();
}
