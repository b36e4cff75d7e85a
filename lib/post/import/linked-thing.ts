// A talk whose link is only a word for it: "Ada’s [talk](video) about trimming wicks", "In Ada’s [keynote](video)".
import type { Person } from "@/lib/model/index.ts";
import { namesPattern, readNames } from "../wording/people-names.ts";
import { thing } from "./matters.ts";
import type { Billing } from "./people.ts";

const isThing = new RegExp(`^(?:(?:opening|closing) )?${thing}$`, "i");
/** One word that is no name before "’s". */
const noName =
  "(?!(?:It|He|She|That|This|There|Here|What|Who|Where|How|Let|Today|Yesterday|Tomorrow|Everyone|Somebody|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’])";
const owner = `(${namesPattern}|(?<!\\p{L})${noName}\\p{Lu}[\\p{L}\\p{N}-]+)['’]s?`;
const before = new RegExp(`${owner} ?(?:[\\p{Ll}-]+ ){0,2}$`, "u");
const beforeMatter = new RegExp(`${owner} (?:[\\p{Ll}-]+ ){0,3}${thing} (?:on|about|called) $`, "u");
/** Up to what the sentence says of the talk. */
const behind =
  /^ (?:on|about) ([^.,;:!?…()]{4,100}?)(?=[.,;:!?…(]|$| (?:was|were|is|gave|had|made|showed|where|which|who|really|finally) )/u;

/**
 * A talk by the word that links to it, who is named before that, and the matter behind it; a keynote needs none.
 * @param title what the link says
 * @param said the sentence before it
 * @param after what follows it
 */
export function readLinkedThing(title: string, said: string, after: string): Billing | undefined {
  const speakers = isThing.test(title) ? readOwner(before, said) : undefined;
  const matter = behind.exec(after)?.[1] ?? (/keynote$/i.test(title) ? title : undefined);
  return speakers && matter ? { title: matter.trim().replace(/^keynote$/, "Keynote"), speakers } : undefined;
}

const wholeLink = new RegExp(`^${owner} (?:[\\p{Ll}-]+ ){0,3}${thing} (?:on|about|called|titled) (.{3,100})$`, "u");

/** A talk whose link says all of it: "[Ada’s talk about trimming wicks](video)". */
export function readWholeLink(title: string): Billing | undefined {
  const [, who = "", matter = ""] = wholeLink.exec(title) ?? [];
  const speakers = who.includes(" ") ? readNames(who) : who === "" ? undefined : [{ name: who }];
  return speakers && { title: matter.trim(), speakers };
}

/** Who is named before "’s talk about" and the link to its page, by one word or several. */
export const readOwnerOfMatter = (said: string): Person[] | undefined => readOwner(beforeMatter, said);

function readOwner(form: RegExp, said: string): Person[] | undefined {
  const [, who = ""] = form.exec(said) ?? [];
  return who === "" || who.includes(" ") ? readNames(who) : [{ name: who }];
}
