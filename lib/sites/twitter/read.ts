// Reads statuses, long-form articles and profiles of X, also under Twitter's old addresses and in its layout of 2016.
// The served page is an empty shell; what a person sees is in the rendered page (recorded in 2025 and 2026).

import { statusLinks, statusText, statusTitle } from "@/lib/capture/generic/status.ts";
import { absolute } from "@/lib/capture/page/address.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, findAll, link, meta, type Page, text } from "@/lib/capture/page/page.ts";
import { blockText } from "@/lib/capture/page/text.ts";
import type { Person } from "@/lib/model/index.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

interface Status {
  id: string;
  handle: string | undefined;
}

/** The status that the address names; where it has no handle, "i" stands in its place. */
function readAddress(page: Page): Status | undefined {
  const [, handle, id] = /^\/(?:i\/(?:web\/)?|(\w+)\/)status\/(\d+)$/.exec(ownPath(page)) ?? [];
  return id ? { id, handle } : undefined;
}

function profileHandle(page: Page): string | undefined {
  return toldBySite(page.url.href).kind === "person" ? ownPath(page).slice(1) : undefined;
}

function ownPath(page: Page): string {
  return new URL(toldBySite(page.url.href).url ?? page.url).pathname;
}

/** The host as the page names it: twitter.com's pages of before 2024 stay there, mobile ones lose their prefix. */
function homeOf(page: Page): string {
  const stated = link(page, "link[rel~=canonical]") ?? meta(page, "og:url");
  const host = URL.parse(stated ?? "")?.hostname ?? page.url.hostname;
  return `https://${/(^|\.)twitter\.com$/.test(host) ? "twitter.com" : "x.com"}`;
}

/** The status that the address names: in a thread others stand before it, and it may quote another. */
function findStatus(page: Page, { id }: Status): Element | undefined {
  const shown = findAll(page, 'article[data-testid="tweet"], .tweet[data-tweet-id]');
  const isOwn = (anchor: Element) =>
    new RegExp(`/status(es)?/${id}(?!\\d)`).test(anchor.getAttribute("href") ?? "") && anchor.querySelector("time");
  return (
    shown.find((article) => article.getAttribute("data-tweet-id") === id) ??
    shown.find((article) => [...article.querySelectorAll('a[href*="/status"]')].some(isOwn))
  );
}

/** A quoted status stands within the one that quotes it, as a link of its own. */
function isQuoted(element: Element, status: Element): boolean {
  const frame = element.closest('[role="link"]:not(a), .QuoteTweet');
  return frame !== null && frame !== status && status.contains(frame);
}

function own(status: Element | undefined, selector: string): Element | undefined {
  return [...(status?.querySelectorAll(selector) ?? [])].find((element) => status && !isQuoted(element, status));
}

/** "Name@handle" is one text in the rendered page; the handle's link tells where the name ends. */
function shownAuthor(status: Element | undefined, home: string): Person[] {
  const name = own(status, '[data-testid="User-Name"] a[href] span, .fullname');
  const anchor = own(status, '[data-testid="User-Name"] a[href], a.account-group[href], a.js-user-profile-link[href]');
  // Until 2019 a badge beside the name held the words "Verified account".
  const copy = name?.cloneNode(true) as Element | undefined;
  for (const badge of copy?.querySelectorAll(".Icon, .u-hiddenVisually") ?? []) badge.remove();
  const shown = statusText(copy);
  return shown ? [{ name: shown, url: absolute(anchor?.getAttribute("href") ?? "", home) }] : [];
}

/** How the head names a status: `Name (@handle) on X`, `Name on X: "text"`, and the latter in the person's own language
 * ("Name auf X:", "X 上的 Name：", "XユーザーのNameさん"). */
const titles = [
  /^(.+?) \(@(\w+)\)/,
  /^(.+?) (?:on|auf|en|sur|su|op|no|på|na|în) (?:X|Twitter)\b/,
  /^(?:X|Twitter) ?(?:上的|ユーザーの) ?(.+?) ?(?:さん)?\s*[:：]/,
];

function statedAuthor(page: Page, { handle }: Status, home: string): Person[] {
  const stated = meta(page, "og:title") ?? page.document.title;
  const titled = titles.map((form) => form.exec(stated)).find(Boolean);
  const known = titled?.[2] ?? handle;
  // Better the handle than nobody.
  const name = titled?.[1] ?? (handle === "i" ? undefined : handle);
  return name ? [{ name, url: known && `${home}/${known}` }] : [];
}

function statedText(page: Page): string | undefined {
  const stated = meta(page, "og:description");
  return stated?.replace(/^“([\s\S]*)”$/, "$1");
}

/** The day of the moment in UTC, which is all that is machine-readable; in 2016 it was in milliseconds. */
function readDay(status: Element | undefined): string | undefined {
  const time = own(status, 'a[href*="/status/"] > time[datetime], time[datetime]')?.getAttribute("datetime");
  const milliseconds = Number(own(status, "[data-time-ms]")?.getAttribute("data-time-ms"));
  return readDate(time ?? (milliseconds > 0 ? new Date(milliseconds).toISOString() : undefined));
}

/** Every link leads over a short address; the whole one stands beside it (until 2019), else in its text, partly hidden. */
function trueAddress(link: Element): string | null {
  const address = link.getAttribute("href");
  const shown = (link.textContent ?? "").trim().replace(/…$/, "");
  const isWhole = /^https?:\/\/\S+\.\S+$/.test(shown) && absolute(shown);
  const isShort = URL.parse(address ?? "")?.hostname === "t.co";
  return link.getAttribute("data-expanded-url")?.trim() || (isShort && isWhole ? shown : address);
}

function readLinks(page: Page, status: Element | undefined, home: string): string[] {
  if (!status) return [];
  const text = '[data-testid="tweetText"] a[href], [data-testid="card.wrapper"] a[href], .tweet-text a[href]';
  const quoted = [...status.querySelectorAll('[role="link"]:not(a) a[href*="/status/"], .QuoteTweet-link[href]')];
  const links = statusLinks(page, status.querySelectorAll(text), trueAddress);
  return [...links, ...quoted.flatMap((anchor) => absolute(anchor.getAttribute("href") ?? "", home) ?? [])];
}

function shownHandle(status: Element | undefined, id: string): string | undefined {
  const anchor = own(status, `a[href*="/status/${id}"]`);
  return /\/(\w+)\/status\//.exec(anchor?.getAttribute("href") ?? "")?.[1];
}

function readStatus(page: Page, address: Status): Readings {
  const home = homeOf(page);
  const status = findStatus(page, address);
  const handle = shownHandle(status, address.id) ?? address.handle ?? "i";
  const words = statusText(own(status, '[data-testid="tweetText"], .tweet-text'));
  const body = blockText(
    find(page, '[data-testid="twitterArticleRichTextView"]') ??
      find(page, '[data-testid="twitterArticleReadView"] .longformRichTextComponent'),
  );
  const stated = words ?? statedText(page);
  return {
    url: from("address", `${home}/${handle}/status/${address.id}`),
    ...(body && { kind: from("dom", "article" as const) }),
    title: first(
      from("dom", body && text(page, '[data-testid="twitter-article-title"]')),
      from("dom", statusTitle(words)),
      from("meta", statusTitle(statedText(page))),
    ),
    authors: first(from("dom", shownAuthor(status, home)), from("meta", statedAuthor(page, address, home))) ?? null,
    publishedOn: from("dom", readDay(status)) ?? null,
    description: first(from("dom", body ?? words), from("meta", stated)) ?? null,
    image: from("dom", own(status, '[data-testid="tweetPhoto"] img, .AdaptiveMedia img')?.getAttribute("src")) ?? null,
    language: from("dom", own(status, '[data-testid="tweetText"][lang], .tweet-text[lang]')?.getAttribute("lang")),
    links: from("dom", readLinks(page, status, home)),
  };
}

function readProfile(page: Page, handle: string): Readings {
  const url = `${homeOf(page)}/${handle}`;
  const titled = /^(.+?) \(@\w+\)/.exec(page.document.title.trim())?.[1];
  const shown = text(page, '[data-testid="UserName"] span, .ProfileHeaderCard-nameLink');
  const name = first(from("title", titled), from("dom", shown)) ?? from("address", handle);
  return {
    url: from("address", url),
    title: name,
    authors: name && from(name.origin, [{ name: name.value, url }]),
    description:
      first(
        from("dom", blockText(find(page, '[data-testid="UserDescription"], .ProfileHeaderCard-bio'))),
        from("meta", meta(page, "og:description")),
      ) ?? null,
  };
}

/** Served without the status and not yet filled by the site's script, or never: signed out, or blocked. */
function isEmpty(page: Page): boolean {
  return (
    find(page, 'article, .tweet, [data-testid="UserName"], .ProfileHeaderCard') === undefined && !meta(page, "og:title")
  );
}

export const site: Site = {
  ...address,
  refuses(page) {
    if (/^\/(i\/flow\/)?(login|signup)\b/.test(page.url.pathname)) return "problemSignInPage";
    if (find(page, '[data-testid="error-detail"]')) return "problemPageMissing";
    const isKnown = readAddress(page) ?? profileHandle(page);
    if (!isKnown || !isEmpty(page)) return undefined;
    const isMissing = /\b(?:page|post|account) doesn[’']t exist\b/i.test(page.document.body.textContent ?? "");
    return isMissing ? "problemPageMissing" : "problemPageLoading";
  },
  async read(page) {
    const status = readAddress(page);
    if (status) return readStatus(page, status);
    const handle = profileHandle(page);
    return handle ? readProfile(page, handle) : {};
  },
};
