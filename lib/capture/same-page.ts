// Whether a tab still shows the page that was captured, told by its address alone.
import { describeAddress } from "./known-address.ts";

/** Parameters that name a place in the page: a second, a slide. */
const places = ["t", "start", "slide"];

function identify(address: string, canonical: string | undefined): string {
  if (!/^https?:/.test(address)) return address;
  const url = new URL(describeAddress(address).url);
  for (const name of places) url.searchParams.delete(name);
  // A deck in one page names its slide there ("#/3"); an application of one page names the page, and so does its own address.
  if (canonical && !canonical.includes("#")) url.hash = "";
  return url.href;
}

/**
 * @param before the tab's address at the capture
 * @param now its address; both are empty where the browser does not tell them
 * @param canonical the captured page's own address, if it has one
 */
export function isSamePage(before: string, now: string, canonical?: string): boolean {
  return before === now || identify(before, canonical) === identify(now, canonical);
}
