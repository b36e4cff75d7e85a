// Finds what is known of an address: the site it belongs to and which form of the site's addresses it has. What follows from that
// is said by addresses.ts, places.ts and embeds.ts. The folders beside this file are the registry.
import { anyHost } from "./any-host.ts";
import type { PageForm, SiteAddress } from "./site-address.ts";

const files = import.meta.glob<SiteAddress>("./*/address.ts", { eager: true, import: "address" });

/** Every site's addresses, in order of the folders' names. */
export const siteAddresses: SiteAddress[] = Object.keys(files)
  .sort()
  .flatMap((file) => files[file] ?? []);

const byHost = new Map(siteAddresses.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
const onAnyHost = [...siteAddresses.filter(({ hosts }) => hosts.length === 0), anyHost];

export interface FoundPage {
  /** The address without credentials and without what is the same by default: a port of a site's host, a dot at the host's end. */
  url: URL;
  /** The site whose host it is; absent on other hosts. */
  site?: SiteAddress;
  /** Absent where the address tells nothing. */
  form?: PageForm;
  /** The scheme of the page's one address: sites that are known by their hosts have https all. */
  scheme: string;
  /** Whether `form` is one of the site's own, not a guess that holds on any host. */
  isSure: boolean;
  /** What is known of the address that an archive's page is a copy of. */
  original?: FoundPage;
  /** A text of the form with what its `at` caught. */
  fill(text: string): string;
  /** Host and path as the forms see them. */
  shape: string;
}

/** The site with that host or the nearest host above it. */
function siteOf(hostname: string): SiteAddress | undefined {
  const labels = hostname.split(".");
  return labels.map((_, index) => byHost.get(labels.slice(index).join("."))).find(Boolean);
}

/** Escapes that stand for letters, digits, "-", ".", "_", "~", "@" and ":" say no more than the signs (RFC 3986, section 6.2.2). */
export function withoutNeedlessEscapes(path: string): string {
  return path.replace(/%[\da-f]{2}/gi, (escaped) => {
    const sign = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~@:-]/.test(sign) ? sign : escaped.toUpperCase();
  });
}

/** The path of a page on a known host: until about 2013 sites of one page named theirs behind "#!". */
export function pathOf(url: URL): string {
  return url.pathname === "/" && url.hash.startsWith("#!/") ? url.hash.slice(2) : url.pathname;
}

function shapeOf(url: URL, site: SiteAddress): string {
  const [first = "", ...rest] = url.hostname.split(".");
  const isCopy = !site.hosts.includes(url.hostname) && (/^(?:www|m|mobile)$/.test(first) || site.copies?.test(first));
  const named = (site.query ?? []).flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [`${name}=${value}`] : [];
  });
  const page = (isCopy ? rest.join(".") : url.hostname) + withoutNeedlessEscapes(pathOf(url)).replace(/\/+$/, "");
  return named.length > 0 ? `${page}?${named.join("&")}` : page;
}

/** On any host the host counts as it is, and behind the "#" what names the page. */
function shapeAnywhere(url: URL): string {
  const route = /^#!?\//.test(url.hash) ? url.hash : "";
  return url.host + withoutNeedlessEscapes(url.pathname).replace(/\/+$/, "") + route;
}

function cleaned(address: string | URL): URL {
  const url = new URL(address);
  // Setting a part writes the whole address anew, which shows where a notebook's are compared.
  if (url.username) url.username = "";
  if (url.password) url.password = "";
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.replace(/\.$/, "");
  return url;
}

function match(sites: SiteAddress[], shape: string): { form: PageForm; found: RegExpExecArray } | undefined {
  for (const form of sites.flatMap(({ pages }) => pages)) {
    const found = form.at.exec(shape);
    if (found) return { form, found };
  }
  return undefined;
}

/**
 * @param address http or https, absolute
 * @param known the site that the page itself is known to be of, on a host of its own
 */
export function findPage(address: string | URL, known?: SiteAddress): FoundPage {
  const url = cleaned(address);
  const site = siteOf(url.hostname);
  if (site && url.port) url.port = "";
  const shape = site ? shapeOf(url, site) : shapeAnywhere(url);
  const own = match(site ? [site] : known ? [known] : [], shape);
  const guess = own ?? match(onAnyHost, site ? shapeAnywhere(url) : shape);
  const fill = (text: string) => text.replace(/\$(\d)/g, (_, index: string) => guess?.found[Number(index)] ?? "");
  const original = site?.original?.(url) ?? "";
  return {
    url,
    ...(site && { site }),
    ...(guess && { form: guess.form }),
    scheme: site ? "https:" : url.protocol,
    isSure: own !== undefined,
    ...(URL.canParse(original) && { original: findPage(original) }),
    fill,
    shape,
  };
}
