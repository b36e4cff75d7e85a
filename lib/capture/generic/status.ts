// What every status (a post on a social site) has in common: a title made of its text, and the pages its text links to.

import { isUnder } from "@/lib/model/web-address.ts";
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
  return `${beginning.slice(0, end > titleLength / 2 ? end : titleLength).replace(/[\s,;:–—-]+$/, "")}…`;
}

/** A status' text; emoji that a site draws as pictures are kept by the text they stand for. */
export function statusText(element: Element | undefined): string | undefined {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const picture of copy?.querySelectorAll("img[alt]") ?? [])
    picture.replaceWith(picture.getAttribute("alt") ?? "");
  return blockText(copy);
}

/** X and Twitter lead every link over a short address and keep the whole one, partly hidden, in its text. */
function trueAddress(element: Element, address: string): string {
  const shown = (element.textContent ?? "").trim().replace(/…$/, "");
  return new URL(address).hostname === "t.co" && /^https?:\/\/\S+\.\S+$/.test(shown)
    ? (absolute(shown) ?? address)
    : address;
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
    const address = absolute(stated ?? "", base);
    return address ? trueAddress(element, address) : [];
  });
  return [...new Set(found)].filter((address) => !hosts.some((host) => isUnder(new URL(address).hostname, host)));
}
