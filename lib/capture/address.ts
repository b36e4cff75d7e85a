// Addresses: which ones may be kept, and when a page's own canonical address is believed.
import { isUnder } from "@/lib/web-address";

/** The longest address kept; more is an attack or a data dump, and browsers themselves stop at 2 MB. */
const longest = 2000;

/** The absolute form of an address if it is http or https and not too long; anything else is undefined. */
export function absolute(address: string, base?: string | URL): string | undefined {
  const url = address.trim() === "" ? null : URL.parse(address.trim(), base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  if (url.username !== "" || url.password !== "" || url.href.length > longest) return undefined;
  return url.href;
}

/** Whether two addresses belong to one site: the same host, or one host under the other. */
export function isSameSite(one: URL, other: URL): boolean {
  return isUnder(one.hostname, other.hostname) || isUnder(other.hostname, one.hostname);
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
