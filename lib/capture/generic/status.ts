// What every status (a post on a social site) has in common: a title made of its text, and the pages its text links to.

import { isUnder } from "@/lib/model/web-address.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { absolute } from "../page/address.ts";
import { baseOf, type Page } from "../page/page.ts";
import { blockText, cleanLine } from "../page/text.ts";

/** Long enough to recognise the status in a list, in UTF-16 units. */
const titleLength = 100;

/** The beginning of a status, cut between words; a status has no title of its own. */
export function statusTitle(text: string | undefined): string | undefined {
  const line = cleanLine(text ?? "", 2000);
  if (line.length <= titleLength) return line || undefined;
  const beginning = line.slice(0, titleLength);
  const end = beginning.lastIndexOf(" ");
  return `${beginning.slice(0, end > titleLength / 2 ? end : titleLength).replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/, "")}…`;
}

/** A status' text; emoji that a site draws as pictures are kept by the text they stand for. */
export function statusText(element: Element | null | undefined): string | undefined {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const picture of copy?.querySelectorAll("img[alt]") ?? [])
    picture.replaceWith(picture.getAttribute("alt") ?? "");
  return blockText(copy);
}

/**
 * The addresses that a status links to, without mentions and hashtags, which lead to the site itself.
 * @param addressOf the address that a link states, absolute or relative to the page
 */
export function statusLinks(
  page: Page,
  links: Iterable<Element>,
  addressOf = (link: Element) => link.getAttribute("href"),
): string[] {
  const { site } = describeAddress(page.url.href);
  const found = [...links].flatMap((link) => absolute(addressOf(link) ?? "", baseOf(page)) ?? []);
  const isElsewhere = (address: string) =>
    describeAddress(address).site !== site && !isUnder(new URL(address).hostname, page.url.hostname);
  return [...new Set(found)].filter(isElsewhere);
}
