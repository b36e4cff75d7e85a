// Addresses: which ones may be kept.
import { isUnder } from "@/lib/model/web-address.ts";

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

/** The stated address with the actual scheme if they differ in nothing else. */
export function withActualScheme(stated: URL, actual: URL): string {
  const same = new URL(stated.href);
  same.protocol = actual.protocol;
  return same.host === actual.host ? same.href : stated.href;
}
