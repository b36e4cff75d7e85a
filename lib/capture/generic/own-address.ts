// Reads the address that identifies a page, from what it states and from the address bar. Which of them is believed is decided
// in stated-address.
import { isUnder } from "@/lib/model/web-address.ts";
import { absolute, withActualScheme } from "../page/address.ts";
import { from, type Readings } from "../page/fields.ts";
import { link, meta, type Page } from "../page/page.ts";
import { judgeStated } from "../page/stated-address.ts";
import { shownTitle } from "./headline.ts";

/** What a page says of its own address. */
type Addresses = Pick<Readings, "url" | "address" | "stated">;

/**
 * The address that identifies the page: the one it states, if that can be its own, else the address bar's; and the other of
 * the two where they may lead to different pages.
 * @param site the name under which the page knows its site
 */
export function readAddresses(page: Page, site: string): Addresses {
  const stated: [string | undefined, mayLeave: boolean][] = [
    [link(page, "link[rel~=canonical i]"), true],
    // og:url is copied between sites more carelessly, so it must at least name this one.
    [absolute(meta(page, "og:url") ?? "", page.url), false],
  ];
  const actual = from("address", page.url.href);
  const doubtful: string[] = [];
  for (const [address, mayLeave] of stated) {
    const url = address === undefined ? null : URL.parse(address);
    const isOfSite = url && isUnder(url.hostname.replace(/^www\./, ""), page.url.hostname.replace(/^www\./, ""));
    if (!url || (!mayLeave && !isOfSite)) continue;
    const belief = judgeStated(url, page.url, shownTitle(page, site));
    const believed = from("meta", withActualScheme(url, page.url));
    if (belief === "sure") return { url: believed };
    if (belief === "likely") return { url: believed, address: actual };
    if (belief === "doubtful") doubtful.push(url.href);
  }
  return { url: actual, stated: from("meta", doubtful[0]) };
}
