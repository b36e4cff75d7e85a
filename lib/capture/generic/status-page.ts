// Reads a status (a post on a social site) on any host: told by schema.org's SocialMediaPosting, by a head that names an
// account and its words, or by an h-entry without a name. Sites with a reader of their own correct it.
import type { Person } from "@/lib/model/index.ts";
import { readDate } from "../page/date.ts";
import { first, from, type Reading, type Readings } from "../page/fields.ts";
import { type JsonObject, textAt } from "../page/json.ts";
import { find, findAll, meta, type Page } from "../page/page.ts";
import { cleanLine, cleanText, lineText } from "../page/text.ts";
import { kindOfObject } from "./main-object.ts";
import { namesSite } from "./site-name.ts";
import { statusLinks, statusText, statusTitle } from "./status.ts";

interface Status {
  words: Reading<string>;
  author?: Person | undefined;
}

/** "Ada Quill (@adaquill)", "Ada Quill (@ada@lamps.example) on Threads", with the words behind it in a title element. */
const account = /^(.{1,80}?)\s*\(@([\w.-]+(?:@[\w.-]+)?)\)\s*(?:(?:on|•|[|·:–—-])\s*.*)?$/su;
/** GoToSocial: "Post by Ada Quill, @ada@lamps.example". */
const postBy = /^Post by (.{1,80}?),?\s+\(?@([\w.-]+(?:@[\w.-]+)?)\)?$/;
/** "Ada Quill on LinkedIn: words", and the counts that such sites add. */
const saidOn = /^(.{2,60}?) on (\p{Lu}[\p{L}\p{N}]+)\s*:\s*(.+)$/su;
const counts =
  /(?:\s*[|·]\s*[\d.,]+[KM]?\+?\s+(?:comments?|likes?|replies|reactions?|shares?|reposts?|views?)(?:\s+on\s+\p{L}+)?)+$/iu;
const quoted = /^["“„«]\s*(.+?)\s*["”“»]$/su;

/** The words without the counts and quotation marks that a site puts around them. */
function bareWords(stated: string | undefined): string | undefined {
  const words = cleanText(stated ?? "").replace(counts, "");
  return (quoted.exec(words)?.[1] ?? words) || undefined;
}

/** Whether the address is the account's own page, not one of its statuses. */
function isProfile(page: Page, handle: string): boolean {
  const last = page.url.pathname.split("/").filter(Boolean).at(-1)?.replace(/^@/, "").toLowerCase();
  const [name] = handle.toLowerCase().split("@");
  return last === undefined || last === name || last === handle.toLowerCase() || meta(page, "og:type") === "profile";
}

/** The account's page, where the status' address names it. */
function profileOf(page: Page, handle: string): string | undefined {
  const index = page.url.pathname.toLowerCase().indexOf(`/@${handle.toLowerCase()}/`);
  return index < 0 ? undefined : new URL(page.url.pathname.slice(0, index + handle.length + 2), page.url).href;
}

function inData(main: JsonObject | undefined): Status | undefined {
  if (!main || kindOfObject(main) !== "status") return undefined;
  const words = from(
    "json-ld",
    bareWords(textAt(main, "articleBody") ?? textAt(main, "text") ?? textAt(main, "headline")),
  );
  return words && { words };
}

/** A head that names an account in the title's place and has its words as the description. */
function byAccount(page: Page): Status | undefined {
  const titles = [meta(page, "og:title"), page.document.title].map((title) => cleanLine(title ?? "", 2000));
  const match = titles.map((title) => postBy.exec(title) ?? account.exec(title)).find(Boolean);
  const [, name = "", handle = ""] = match ?? [];
  const words = from("meta", bareWords(meta(page, "og:description")));
  if (!match || !words || isProfile(page, handle)) return undefined;
  return { words, author: { name, ...(profileOf(page, handle) && { url: profileOf(page, handle) }) } as Person };
}

/** "Ada Quill on LinkedIn: words", where the site is the one it says. */
function bySite(page: Page): Status | undefined {
  const titles = [page.document.title, meta(page, "og:title")].map((title) => title?.trim() ?? "");
  const match = titles
    .map((title) => saidOn.exec(title))
    .find((found) => found && namesSite(found[2] ?? "", [], page.url));
  const [, name, , said] = match ?? [];
  const words = from("meta", bareWords(said));
  return name && words ? { words, author: { name } } : undefined;
}

/** A note of the independent web: an h-entry whose name is missing or only its beginning once more
 * (https://indieweb.org/post-type-discovery). */
function byEntry(page: Page): Status | undefined {
  const entries = findAll(page, ".h-entry").filter((entry) => !entry.parentElement?.closest(".h-entry, .h-feed"));
  const [entry] = entries;
  const content = entry?.querySelector(".e-content");
  if (!entry || !content || entries.length !== 1 || find(page, "h1")) return undefined;
  const name = [...entry.querySelectorAll(".p-name")].find((one) => !one.closest(".h-card, .p-author"));
  const text = lineText(content) ?? "";
  const isNote = !name || name.contains(content) || text.startsWith((lineText(name) ?? "\n").replace(/…$|\.\.\.$/, ""));
  const words = from("microformat", isNote ? statusText(content) : undefined);
  return words && { words };
}

/** Paths of single statuses on servers of the fediverse: Pleroma, Akkoma, Misskey, Friendica, Pixelfed and others. */
const statusPath = /\/(?:notice|objects?|notes?|statuse?s?|display|p\/[\w.-]+|activities)\/[\w-]{6,}\/?$/i;

/** A page that any server of the fediverse offers as an activity, headed by a name alone and with its words as the description. */
function byActivity(page: Page): Status | undefined {
  const isOffered = find(
    page,
    "link[rel~=alternate][type='application/activity+json'], link[rel~=alternate][type*=activitystreams]",
  );
  const name = cleanLine(meta(page, "og:title") ?? "");
  const words = from("meta", bareWords(meta(page, "og:description")));
  if (!isOffered || !statusPath.test(page.url.pathname) || !words || name === "" || find(page, "h1")) return undefined;
  return { words, author: { name } };
}

/** The element that shows the words: the biggest that begins with them and holds little else. */
function shownIn(page: Page, words: string): Element | undefined {
  const start = cleanLine(words, 2000).slice(0, 40).replace(/…$/, "");
  const limit = 1.5 * words.length + 40;
  const shown = findAll(page, "article, section, blockquote, div, p, span")
    .slice(0, 5000)
    .filter((element) => (element.textContent ?? "").length < 2 * limit && (lineText(element) ?? "").startsWith(start));
  return shown.find((element) => (lineText(element) ?? "").length <= limit);
}

/** The day beside the words; replies stand further off. */
function dayBeside(element: Element | undefined): string | undefined {
  let around: Element | null | undefined = element;
  for (let step = 0; around && step < 4; step++, around = around.parentElement) {
    const day = readDate(around.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined);
    if (day) return day;
  }
  return undefined;
}

/**
 * What a status says instead of what the generic reader finds; empty for any other page.
 * @param main the JSON-LD object the page is about
 * @param generic what was found so far
 */
export function readStatusPage(page: Page, main: JsonObject | undefined, generic: Readings): Readings {
  const status = inData(main) ?? byAccount(page) ?? bySite(page) ?? byActivity(page) ?? byEntry(page);
  if (!status) return {};
  const { words, author } = status;
  const element = shownIn(page, words.value);
  // The head may hold only the beginning.
  const isWhole = !/(?:…|\.\.\.)$/.test(words.value);
  const whole = isWhole ? words : (from("dom", statusText(element)) ?? words);
  return {
    kind: from(words.origin, "status" as const),
    title: from(whole.origin, statusTitle(whole.value)),
    description: whole,
    authors: first(
      generic.authors?.origin === "json-ld" ? generic.authors : undefined,
      from("meta", author && [author]),
      generic.authors,
    ),
    publishedOn: first(generic.publishedOn, from("dom", dayBeside(element))),
    links: from("dom", statusLinks(page, element?.querySelectorAll("a[href]") ?? [])),
  };
}
