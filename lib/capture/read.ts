// Reads a page into a source: the generic reader first, then the site's corrections, then cleaning. Storing is left to
// the notebook, the browser to the entry points.
import type { CapturedSource, Provenance, SourceField, SourceKind } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { accountsOf, describeAddress } from "@/lib/sites/addresses.ts";
import type { PlaceInPage } from "@/lib/sites/places.ts";
import { findSite } from "@/lib/sites/readers.ts";
import type { Site } from "@/lib/sites/site.ts";
import { readByAddress } from "./by-address.ts";
import { clean, cleanSiteName, sourceFields } from "./clean.ts";
import { readAny } from "./generic/generic.ts";
import { withoutUploader } from "./generic/uploader.ts";
import { type Programme, readProgramme } from "./listed/programme.ts";
import { from, type Reading, type Readings } from "./page/fields.ts";
import { baseOf, type Page } from "./page/page.ts";
import { positionOf } from "./position.ts";
import { refuses } from "./refusal.ts";
import { describeUnreadable } from "./unreadable.ts";

export interface Capture {
  source: CapturedSource;
  /** What is on screen right now; not a fact about the page, so not part of the source. */
  position?: PlaceInPage;
  /** It is a conference's programme, and none of a talk's pages. */
  programme?: Programme;
  /** Further requests were refused that may find more: read again with the page's own fetch. */
  mayHaveMore?: true;
}

/** The page could not be read; the key's sentence says why and what to do. */
export interface Refusal {
  problem: ProblemKey;
  /** What can be saved all the same: a PDF's link. */
  source?: CapturedSource;
}

export type CaptureResult = Capture | Refusal;

/** Runs a part of the reading that a page may break; what it cannot read is missing, not an error. */
async function survive<T>(part: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await part();
  } catch (error) {
    console.debug("Wrapup could not read a part of this page.", error);
    return undefined;
  }
}

/** The page's name for want of a title: the last part of its path, or its host. */
function nameFromAddress(url: URL): string {
  const last = url.pathname.split("/").filter(Boolean).at(-1);
  if (last === undefined) return url.hostname;
  try {
    return (
      decodeURIComponent(last)
        .replace(/\.\w{2,5}$/, "")
        .replace(/[-_+]+/g, " ")
        .trim() || url.hostname
    );
  } catch {
    return last;
  }
}

/** Pages on which a date that is only shown is when something takes place, not when the page was published. */
const dated: SourceKind[] = ["event", "talk", "person", "project"];

function merge(
  page: Page,
  generic: Readings,
  corrections: Readings,
  field: SourceField,
): Reading<unknown> | null | undefined {
  if (corrections[field] !== undefined) return corrections[field];
  // A site that knows which page this is needs no statement of the page.
  if (corrections.url && (field === "address" || field === "stated")) return null;
  const kind = corrections.kind?.value;
  // Where the page says nothing of its kind, its address may, by the words in the path.
  if (field === "kind" && generic.kind?.value === "article")
    return from("address", describeAddress(page.url.href).kind);
  const isOfEvent = field === "publishedOn" && generic.publishedOn?.origin === "dom" && kind && dated.includes(kind);
  return isOfEvent ? null : generic[field];
}

function assemble(page: Page, site: Site | undefined, generic: Readings, corrections: Readings): CapturedSource {
  const values: Partial<Record<SourceField, unknown>> = {};
  const provenance: Provenance = {};
  const keep = (field: SourceField, reading: Reading<unknown> | null | undefined) => {
    if (!reading) return;
    const value = clean(field, reading.value as never, baseOf(page));
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    values[field] = value;
    provenance[field] = reading.origin;
  };
  for (const field of sourceFields) {
    keep(field, merge(page, generic, corrections, field));
    // What cleaning left nothing of counts as unread, so the generic finding stands after all.
    if (!(field in values) && corrections[field]) keep(field, generic[field]);
  }
  if (!values.url) keep("url", from("address", page.url.href));
  if (!values.title) keep("title", from("address", nameFromAddress(page.url)));
  if (!values.kind) keep("kind", from("address", "article"));
  const name = corrections.site ?? site?.name ?? generic.site ?? "";
  const title = (values.title as string | undefined) ?? page.url.hostname;
  return {
    authors: [],
    ...(values as Partial<CapturedSource>),
    url: (values.url as string | undefined) ?? page.url.href,
    kind: values.kind as CapturedSource["kind"],
    title,
    site: cleanSiteName(name) ?? page.url.hostname,
    provenance,
  };
}

/** The source with its speakers as authors, where what it states as its author is the account that uploaded it. */
function nameSpeakers(source: CapturedSource, site: Site | undefined): CapturedSource {
  const { kind, title, description = "", provenance, url } = source;
  const accounts = site?.accounts ?? accountsOf(url);
  const [account, another] = source.authors;
  if (!accounts || !account || another || (kind !== "deck" && kind !== "video")) return source;
  const { field, speakers, uploader } = withoutUploader({ accounts, title, description, account });
  const { authors: origin, ...others } = provenance;
  const named = field ? provenance[field] : origin;
  return {
    ...source,
    authors: speakers,
    ...(uploader && { uploader }),
    provenance: {
      ...others,
      ...(speakers.length > 0 && named && { authors: named }),
      ...(uploader && origin && { uploader: origin }),
    },
  };
}

function isLoading(page: Page): boolean {
  const { document } = page;
  return document.readyState === "loading" || (document.readyState !== "complete" && !document.title);
}

/** Without the fields that a reader names and has nothing for. */
function defined(readings: Readings): Readings {
  return Object.fromEntries(Object.entries(readings).filter(([, reading]) => reading !== undefined));
}

/** The page that the archive copied, with the copy's address beside its own. */
async function readCopied(page: Page, copied: Page): Promise<CaptureResult> {
  const result = await readLoaded(copied);
  if ("problem" in result) return result;
  const { source } = result;
  const provenance: Provenance = { ...source.provenance, address: "address" };
  // What names a slide is no part of it, where it is none of the copied page's.
  const address = source.url.includes("#") ? page.url.href : page.url.href.replace(/#.*$/, "");
  return { ...result, source: { ...source, address, provenance } };
}

async function readLoaded(page: Page): Promise<CaptureResult> {
  const site = findSite(page);
  const copied = site?.copied?.(page);
  if (copied) return readCopied(page, copied);
  const problem = site?.refuses?.(page) ?? refuses(page);
  if (problem === "problemPdfClosed") return describeUnreadable(page.url.href, page.document.title, true);
  if (problem) return { problem };
  const generic = (await survive(() => readAny(page, site?.name))) ?? {};
  const corrections = {
    ...readByAddress(page, page.url.href, site),
    ...defined((await survive(() => site?.read(page))) ?? {}),
  };
  const source = nameSpeakers(assemble(page, site, generic, corrections), site);
  const position = await survive(() => site?.position?.(page) ?? positionOf(page));
  const programme = await survive(() => readProgramme(page, source.kind));
  return {
    source,
    ...(position && { position }),
    ...(programme && { programme }),
    ...(page.hasUnasked && { mayHaveMore: true as const }),
  };
}

async function read(page: Page): Promise<CaptureResult> {
  return isLoading(page) ? { problem: "problemPageLoading" } : readLoaded(page);
}

/**
 * What a page says of itself. Never throws: a page that cannot be read gives a problem's key. The result is JSON-like.
 *
 * @param page opened with `openPage`; without a fetch the reading is immediate and `mayHaveMore` tells whether a second
 *   one with the page's fetch is worth while
 */
export async function readPage(page: Page): Promise<CaptureResult> {
  try {
    const { protocol } = page.url;
    if (protocol !== "http:" && protocol !== "https:") return { problem: "problemPageUnreadable" };
    return await read(page);
  } catch (error) {
    console.debug("Wrapup could not read this page.", error);
    return { problem: "problemPageUnreadable" };
  }
}
