// A bullet's title and who spoke, where the sentence goes on with a remark: "Title by Ada Quill, Acme: this talk was deep".
import { byWords, namesPattern, readNames } from "../wording/people-names.ts";
import type { Billing } from "./people.ts";
import { bareTitle } from "./titles.ts";

/** How far into a bullet a title and who spoke reach. */
const longest = 250;

/** A company may follow the names; then comes what parts the remark, or its verb, or the word for a page. */
const form = new RegExp(
  `^(\\p{Lu}.{2,150}?),? (?:${byWords}) (${namesPattern})` +
    "(?:(?:,| at| from| of) [^:.!?–—,]{2,50})?(?=[:.!,]?$|[:!] ?| [–—-] |\\. | (?:was|is|were|recording|video|slides)(?!\\p{L}))",
  "u",
);

/** What ends a sentence, or belongs to one before "by": "I saw a talk by", "It was given by". */
const ofSentence =
  /^(?:I|We|My|Our|This|That|These|Then|There|Next|Another|One of|A few|In|On|At)(?!\p{L})|[.!?] \p{Lu}|\b(?:given|presented|held|led|written|made|done|run|built|created|recommended|inspired|followed|talks?|sessions?|presentations?|one)$/u;

/** @param said the bullet's line */
export function readBeforeRemark(said: string): Billing | undefined {
  const [, first = "", who = ""] = form.exec(said.slice(0, longest)) ?? [];
  const title = bareTitle(first);
  const speakers = readNames(who);
  return speakers && title !== "" && !ofSentence.test(first) ? { title, speakers } : undefined;
}
