// Takes an address apart into what names the page and what only says how it is shown or where its visitor came from.
import { withoutTracking } from "@/lib/model/web-address.ts";

/** What of an address may name the page. */
export interface AddressParts {
  /** Of the path and of a route in the fragment; without an index file. */
  segments: string[];
  /** Names and values, without what only tracks and what shows the same page in another manner. */
  query: [name: string, value: string][];
}

/** Parameters that show the same page in another manner: in another language, lightly, for print. */
const manners = /^(?:lang|language|locale|hl|amp|outputtype|print|printable|mobile|_x_tr_\w+)$/i;
/** Segments, endings and hosts that do so. */
const waysInPath = new Set(["amp", "print", "printable", "mobile", "m", "embed", "fullscreen"]);
const waysInEnding = /[._-](?:amp|print|mobile)$/;
const waysInHost = /^(?:(?:www|m|mobile|amp|touch)\.)+(?=[^.]+\.[^.]+)/;
/** Parameters that say where a visitor came from or what is on screen, by their names. */
const circumstances =
  /^(?:ref|referr?er|source|from|via|share|sharing|usp|feature|theme|autoplay|embed(?:ded)?|t|start|slide|phpsessid|jsessionid)$/i;
/** Parameters that say which page it is, by their names. */
const naming =
  /(?:id|slug|code|key|number|name|title)$|^(?:v|p|no|nr|num|talk|session|event|presentation|paper|video|watch|lecture|abstract|submission|contribution|proposal|slot|article|post|item|entry|node|doc|document|deck|story|thread|speaker)s?$/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

/** What a fragment adds to the address: "#/talks/12", "#!talks?id=12". Numbers alone are a slide's. */
function routeOf({ hash }: URL): URL | undefined {
  const route = /^#[/!]/.test(hash) ? hash.replace(/^#!?\/*/, "") : "";
  return /[^\d/]/.test(route) ? new URL(`https://route.invalid/${route}`) : undefined;
}

/** @param url http or https */
export function partsOf(url: URL): AddressParts {
  const both = [new URL(withoutTracking(url.href)), routeOf(url)].filter((part) => part !== undefined);
  return {
    segments: both
      .flatMap(({ pathname }) => pathname.replace(/\/(?:index|default)(?:\.\w{2,5})?$/i, "").split("/"))
      .filter(Boolean)
      .map(decode),
    query: both.flatMap(({ searchParams }) => [...searchParams]).filter(([name]) => !manners.test(name)),
  };
}

/** The segments without ending, case and ways of showing: "/amp/Talk.html" and "/talk" are one. */
export function bareSegments({ segments }: AddressParts): string[] {
  const bare = segments.map((segment) => segment.toLowerCase());
  const last = bare.pop();
  if (last !== undefined) bare.push(last.replace(/\.(?:x?html?|php|aspx?|jsp)$/, "").replace(waysInEnding, ""));
  const kept = bare.filter((segment) => !waysInPath.has(segment));
  return kept.length > 0 ? kept : bare;
}

/** Whether two addresses differ in nothing but scheme, "www.", mobile host, index file, last slash, trackers and manner. */
export function isSameForm(one: URL, other: URL): boolean {
  const [first, second] = [one, other].map((url) => {
    const { segments, query } = partsOf(url);
    const place = /^#[/!]/.test(url.hash) ? url.hash : "";
    return JSON.stringify([url.hostname.replace(waysInHost, ""), segments, query.sort(), place]);
  });
  return first === second;
}

/**
 * The parameters that say which page it is.
 * @param isNamedByPath the path says so itself; then parameters of unknown meaning do not
 */
export function namingParameters({ query }: AddressParts, isNamedByPath: boolean): [name: string, value: string][] {
  return query.filter(([name]) => !circumstances.test(name) && (naming.test(name) || !isNamedByPath));
}
