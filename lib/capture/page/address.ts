// Addresses: which ones may be kept, which part of them only tracks, and when a page's own canonical address is believed.

/** Parameters that name where a visitor came from and never change the page (the vendors' own documentation). */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|si|ref_src|ref_url|mc_cid|mc_eid|_hsenc|_hsmi|__hs\w+|mkt_tok|vero_id|oly_anon_id|oly_enc_id|_ga|_gl|s_cid|trk|trackingid|cmpid|ncid|pk_\w+|mtm_\w+)$/i;

/** The longest address kept; more is an attack or a data dump, and browsers themselves stop at 2 MB. */
const longest = 2000;

/** The absolute form of an address if it is http or https and not too long; anything else is undefined. */
export function absolute(address: string, base?: string | URL): string | undefined {
  const url = address.trim() === "" ? null : URL.parse(address.trim(), base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  if (url.username !== "" || url.password !== "" || url.href.length > longest) return undefined;
  return url.href;
}

/** Whether the host is the domain itself or lies under it; "notvimeo.com" is not under "vimeo.com". */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether two addresses belong to one site: the same host, or one host under the other. */
export function isSameSite(one: URL, other: URL): boolean {
  return isUnder(one.hostname, other.hostname) || isUnder(other.hostname, one.hostname);
}

/** The address without parameters that only track; the others are kept letter by letter. */
export function withoutTrackers(address: string): string {
  const url = new URL(address);
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !tracking.test(pair.split("=")[0] ?? ""));
  url.search = kept.length > 0 ? `?${kept.join("&")}` : "";
  return url.href;
}

/** The same without a place inside the page; routes (`#/...`, `#!...`) stay. */
export function withoutTracking(address: string): string {
  const url = new URL(withoutTrackers(address));
  if (!/^#[/!]/.test(url.hash)) url.hash = "";
  return url.href;
}

function isPublic(url: URL): boolean {
  return (
    url.hostname.includes(".") &&
    !/^(127\.|10\.|192\.168\.|0\.)|\.(local|localhost|test|invalid|internal)$/.test(url.hostname)
  );
}

function isHome(url: URL): boolean {
  return /^\/?(index\.\w+)?$/.test(url.pathname) && url.search === "";
}

/**
 * Whether a page's own statement of its address can be right. A static export may name its build machine
 * ("http://testserver/...", seen in a pretalx export of 2025), and some sites name their home page on every page.
 */
export function isPlausible(stated: URL, actual: URL): boolean {
  if (!isPublic(stated) && isPublic(actual)) return false;
  return !(isHome(stated) && !isHome(actual));
}

/** The stated address with the actual scheme if they differ in nothing else. */
export function withActualScheme(stated: URL, actual: URL): string {
  const same = new URL(stated.href);
  same.protocol = actual.protocol;
  return same.host === actual.host ? same.href : stated.href;
}
