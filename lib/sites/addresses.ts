// What an address alone tells of the page behind it: site, kind, the form under which the page is kept, and whether two addresses
// are one page. One answer for all who ask: a link that is kept without a visit, a page that is captured, a post, a schedule.
import type { SourceKind } from "@/lib/model/index.ts";
import { withoutTracking } from "@/lib/model/web-address.ts";
import { type FoundPage, findPage, pathOf, withoutNeedlessEscapes } from "./find-page.ts";
import { readPlace } from "./places.ts";
import type { Accounts, SiteAddress } from "./site-address.ts";

export interface KnownAddress {
  /** The page's one address, without a place in it and without what only tracks. */
  url: string;
  /** As people write it, or the host. */
  site: string;
  /** An article where the address does not tell. */
  kind: SourceKind;
  /** The same for all addresses of the page; to be compared, not opened. */
  identity: string;
}

/** The address that a page is kept under. */
export function canonicalAddress(page: FoundPage): string {
  const { url, form, isSure, scheme } = page;
  if (form?.url) return new URL(`${scheme}//${page.fill(form.url)}`).href;
  if (!isSure || !form || form.kind === "article" || page.original) return withoutTracking(url.href);
  return `${scheme}//${url.host}${page.site ? pathOf(url) : url.pathname}`;
}

/** Parameters of any page without those that track or name a place in it, in order of the alphabet. */
function namingQuery(url: URL): string {
  const pairs = new URL(withoutTracking(url.href)).search.slice(1).split("&").filter(Boolean);
  const isPlace = (pair: string) => {
    const alone = new URL(`?${pair}`, "https://page.invalid/");
    return Object.keys(readPlace(alone, undefined)).length > 0;
  };
  const naming = pairs.filter((pair) => !isPlace(pair)).sort();
  return naming.length > 0 ? `?${naming.join("&")}` : "";
}

/** Of a page that no site knows: http or https, "www." or not, a slash at the end or not, all slides of a deck are one page. */
function identityAnywhere(url: URL): string {
  const host = url.host.replace(/^(?:www|m)\.(?=[^.]+\.)/, "");
  const route = /^#(?:\/(?![\d/]*$)|!(?!\/$))./.test(url.hash) ? url.hash : "";
  return host + withoutNeedlessEscapes(url.pathname).replace(/\/+$/, "") + namingQuery(url) + route;
}

function identityOf(page: FoundPage): string {
  const { form, isSure, original } = page;
  // An archive's copy is the page that it copies.
  if (original) return identityOf(original);
  if (!isSure || !form) return identityAnywhere(form?.url ? new URL(canonicalAddress(page)) : page.url);
  if (form.kind === "article" && !form.url && !form.identity) return identityAnywhere(page.url);
  const identity = page.fill(form.identity ?? form.url ?? page.shape);
  return form.at.ignoreCase ? identity.toLowerCase() : identity;
}

/**
 * What is known of an address.
 * @param address http or https, absolute
 * @throws TypeError for what is no address
 */
export function describeAddress(address: string): KnownAddress {
  const page = findPage(address);
  const { form } = page.original ?? page;
  return {
    url: canonicalAddress(page),
    site: page.site?.name ?? page.url.hostname.replace(/^www\./, ""),
    kind: form?.kind ?? "article",
    identity: identityOf(page),
  };
}

/** The identity of an address; a text that is no web address is its own. */
export function identify(address: string): string {
  return /^https?:/i.test(address) && URL.canParse(address) ? identityOf(findPage(address)) : address;
}

/**
 * A text that stands in every address of the same page, but for addresses with escapes: what is worth identifying among many, told
 * without identifying each. "" where there is none.
 */
export function sharedText(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address.toLowerCase();
  const found = findPage(address);
  const { form, isSure, fill, shape, url } = found.original ?? found;
  const template = isSure ? (form?.identity ?? form?.url) : undefined;
  // The form's own words may be others in another of the page's forms; what it caught is the same in all.
  const parts =
    template === undefined
      ? (isSure ? shape : url.pathname).split("/").slice(1)
      : (template.match(/\$\d/g) ?? []).map(fill);
  const plain = parts.flatMap((part) => part.split(/[^\w-]+/));
  return plain.reduce((longest, part) => (part.length > longest.length ? part : longest), "").toLowerCase();
}

/**
 * Those of many addresses that are of the same page as this one.
 * @param addresses may be thousands: identifying one takes far longer than looking for a text in it
 */
export function pickSamePage(addresses: string[], address: string): string[] {
  const page = identify(address);
  const text = sharedText(address);
  const isLikely = (one: string) => one.includes("%") || one.toLowerCase().includes(text);
  return addresses.filter((one) => isLikely(one) && identify(one) === page);
}

/** Whose accounts upload to the address's site, where what a page states as its author is an account. */
export function accountsOf(address: string): Accounts | undefined {
  return findPage(address).site?.accounts;
}

/** Under what name a status's account writes, "@ada", where its address tells. */
export function accountIn(address: string): string | undefined {
  const page = findPage(address);
  const { form, fill } = page.original ?? page;
  return form?.account && fill(form.account);
}

/** Whether an address is that of such a page of a site that is known, not a page of any host that looks like one. */
export function isOfSite(address: string, kinds: SourceKind[]): boolean {
  const { kind } = toldBySite(address);
  return kind !== undefined && kinds.includes(kind);
}

/**
 * What an address tells for sure: nothing where its site is not known or its form is none of the site's, since the page itself
 * knows better then.
 * @param known the site that the page itself is known to be of, on a host of its own
 */
export function toldBySite(address: string, known?: SiteAddress): { url?: string; kind?: SourceKind } {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return {};
  const page = findPage(address, known);
  const { isSure, form } = page.original ?? page;
  if (!isSure || !form) return {};
  // The query of an article may name it or not.
  const isOneOfMany = form.kind === "article" && !form.url;
  return { ...(!isOneOfMany && { url: canonicalAddress(page) }), ...(form.kind && { kind: form.kind }) };
}

/**
 * Whether a tab still shows the page that was captured, told by its address alone.
 * @param before the tab's address at the capture
 * @param now its address; both are empty where the browser does not tell them
 * @param canonicalAddress the captured page's own address, if it has one
 */
export function isSamePage(before: string, now: string, canonicalAddress?: string): boolean {
  // A deck in one page names its slide behind the "#"; an application of one page names the page, and so does its own address.
  const isPlace = canonicalAddress !== undefined && !canonicalAddress.includes("#");
  const page = (address: string) => identify(isPlace ? address.replace(/#.*$/, "") : address);
  return before === now || page(before) === page(now);
}
