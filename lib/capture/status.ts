// What every status (a post on a social site) has in common: a title made of its text, and the pages its text links to.
import { absolute, isUnder } from "./address";
import { baseOf, type Page } from "./page";
import { cleanLine } from "./text";

/** Long enough to recognise the status in a list, in UTF-16 units. */
const titleLength = 100;

/** The beginning of a status, cut between words; a status has no title of its own. */
export function statusTitle(text: string | undefined): string | undefined {
  const line = cleanLine(text ?? "", 2000);
  if (line.length <= titleLength) return line || undefined;
  const beginning = line.slice(0, titleLength);
  const end = beginning.lastIndexOf(" ");
  return `${beginning.slice(0, end > titleLength / 2 ? end : titleLength).replace(/[\s,;:–—-]+$/, "")}…`;
}

/**
 * The addresses that a status links to, without mentions and hashtags, which lead to the site itself.
 * @param attributes where the address stands, the best first; Twitter kept the true one beside its short one
 */
export function statusLinks(page: Page, elements: Iterable<Element>, attributes = ["href"]): string[] {
  const base = baseOf(page);
  const hosts = [page.url.hostname, "twitter.com", "x.com"];
  const found = [...elements].flatMap((element) => {
    const stated = attributes.map((name) => element.getAttribute(name)).find((value) => value?.trim());
    return absolute(stated ?? "", base) ?? [];
  });
  return [...new Set(found)].filter((address) => !hosts.some((host) => isUnder(new URL(address).hostname, host)));
}
