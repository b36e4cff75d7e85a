// Who spoke, by the links or bold letters that names have: "by [w1ck](https://…)" on the line below a heading, two names side by side.
import type { Paragraph, RootContent } from "mdast";
import type { Person } from "@/lib/model/index.ts";
import type { FoundLink } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { byWords, readPeople } from "../wording/people-names.ts";
import { pageWords } from "./titles.ts";

const isBy = new RegExp(`^[\\s–—-]*(?:${byWords}):?\\s$`, "i");
/** Names of accounts and given names; whole names are read from the line's words. */
const oneWord = /^@?[\p{L}\p{N}_.-]{2,30}$/u;

/** "by [w1ck](https://…)", "-- by [w1ck](https://…) - [Slides](https://…)" */
export function readLinkedByline(block: RootContent | undefined): Person[] | undefined {
  if (block?.type !== "paragraph") return undefined;
  const [before, link, after] = block.children;
  if (before?.type !== "text" || link?.type !== "link" || !isBy.test(before.value)) return undefined;
  const name = oneLine(plainText(link));
  const isEnd = after === undefined || /^\s*(?:$|\n|[-–—|·,(])/.test(plainText(after));
  return isEnd && oneWord.test(name) && !pageWords.test(name) ? [{ name }] : undefined;
}

/** "[Ada Quill](https://…) [Bo Dorn](https://…)": names with nothing between them, which their links part. */
export function apartByLinks(person: Person, links: FoundLink[]): Person[] {
  const names = links.map(({ text }) => oneLine(text));
  const [first, second] = names.filter((name) => name !== "" && name !== person.name && person.name.includes(name));
  return first && second && `${first} ${second}` === person.name ? [{ name: first }, { name: second }] : [person];
}

/** Words beside a name in what a picture shows. */
const ofPortrait =
  /^(?:(?:photo|picture|portrait|image|headshot) of )|,? (?:(?:is |on )?(?:speaking|presenting|talking|giving|stage)(?!\p{L}).*|portrait|headshot)$/giu;

/** Whose picture alone a block is, by its alternative text: "![Ada Quill on stage](ada.jpg)". */
export function readPortrait(block: RootContent | undefined): Person[] | undefined {
  const [picture, ...more] = block?.type === "paragraph" ? block.children : [];
  return picture?.type === "image" && more.length === 0
    ? readPeople((picture.alt ?? "").replace(ofPortrait, ""))
    : undefined;
}

/** "**Ada Quill (Acme)** closed the day": a sentence that goes on behind a name in bold. */
export function readBoldName({ children: [start, rest] }: Paragraph): Person[] | undefined {
  const goesOn = rest?.type === "text" && /^(?:,[^.,;!?]{2,60}?)?,? \p{Ll}/u.test(rest.value);
  return start?.type === "strong" && goesOn ? readPeople(plainText(start)) : undefined;
}
