// Decides, for a page in which no script may run, which sentence says so and whether its link can be saved.
import type { CapturedSource } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { decodePart, isUnder } from "@/lib/model/web-address.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { fileNameOf, titleOfFile } from "@/lib/sites/file-title.ts";
import { type PlaceInPage, placeInAddress } from "@/lib/sites/places.ts";
import { clean } from "./clean.ts";
import { absolute } from "./page/address.ts";

export interface Unreadable {
  problem: ProblemKey;
  /** What the tab alone tells, ready to be saved; absent where the address leads nowhere for other people. */
  source?: CapturedSource;
  /** The page of a PDF that the address asks for; its pages count as slides. */
  position?: PlaceInPage;
}

// The stores' own documentation: extensions' scripts are not let in.
const stores = ["chromewebstore.google.com", "microsoftedge.microsoft.com", "addons.mozilla.org", "addons.opera.com"];

function isStore(url: URL): boolean {
  return (
    stores.some((store) => isUnder(url.hostname, store)) || url.href.startsWith("https://chrome.google.com/webstore")
  );
}

/** The address of the file that a browser's own PDF viewer shows, or the address itself. */
function shownFile(url: URL): URL {
  const inner = /^(?:chrome|moz)-extension:\/\/[^/]+\/(https?:.+)$/.exec(url.href)?.[1];
  return (inner && URL.parse(decodePart(inner))) || url;
}

function isPdf(url: URL): boolean {
  return /\.pdf$/i.test(url.pathname);
}

function problemFor(url: URL, isDocument: boolean): ProblemKey {
  if (isDocument) return url.protocol === "file:" ? "problemFileClosed" : "problemPdfClosed";
  if (url.protocol === "file:") return "problemFileClosed";
  if (url.protocol !== "http:" && url.protocol !== "https:") return "problemBrowserPage";
  return isStore(url) ? "problemExtensionStore" : "problemPageUnreadable";
}

/** A tab's title is often just the file's name or the address; then the name without its ending is the better title. */
function titleFor(url: URL, title: string): string {
  const name = fileNameOf(url) ?? url.hostname;
  const isName = title === "" || title.endsWith(name) || /^(?:https?:\/\/|[^\s/]+[.:][^\s/]+\/\S*$)/.test(title);
  return isName ? titleOfFile(name) || url.hostname : title;
}

function linkOnly(url: URL, tabTitle: string, isDocument: boolean): CapturedSource | undefined {
  const address = absolute(url.href);
  if (address === undefined) return undefined;
  const title = clean("title", titleFor(url, tabTitle.trim()), address) ?? url.hostname;
  const { url: ownAddress, site, kind } = describeAddress(address);
  const isTabTitle = title === clean("title", tabTitle, address);
  return {
    url: ownAddress,
    site,
    kind: isDocument ? "deck" : kind,
    title,
    authors: [],
    provenance: { url: "address", kind: "address", title: isTabTitle ? "title" : "address" },
  };
}

/**
 * What to say and save when no script may run in a tab: the browser's own pages, extension stores, the PDF viewer,
 * view-source and files on disk.
 *
 * @param address the tab's address, empty if the browser does not tell it
 * @param title the tab's title
 * @param isKnownPdf whether the tab is known to show a PDF; else the address's ending decides
 */
export function describeUnreadable(address: string, title: string, isKnownPdf = false): Unreadable {
  const given = URL.parse(address);
  if (given === null) return { problem: "problemBrowserPage" };
  const url = shownFile(given);
  const isDocument = isKnownPdf || isPdf(url);
  const source = linkOnly(url, title, isDocument);
  const { slide } = source && isDocument ? placeInAddress(url.href) : {};
  return { problem: problemFor(url, isDocument), ...(source && { source }), ...(slide && { position: { slide } }) };
}
