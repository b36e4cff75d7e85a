// What an address tells of its page for sure, as readings: a link that is kept without a visit says the same of it.
import { toldBySite } from "@/lib/sites/addresses.ts";
import type { SiteAddress } from "@/lib/sites/site-address.ts";
import { withActualScheme } from "./page/address.ts";
import { from, type Readings } from "./page/fields.ts";
import type { Page } from "./page/page.ts";

/**
 * @param address the page's own, which it may state while it is shown under another one
 * @param site the site that the page is known to be of by its content
 */
export function readByAddress(page: Page, address = page.url.href, site?: SiteAddress): Pick<Readings, "url" | "kind"> {
  const { url, kind } = toldBySite(address, site);
  return { url: from("address", url && withActualScheme(new URL(url), page.url)), kind: from("address", kind) };
}
