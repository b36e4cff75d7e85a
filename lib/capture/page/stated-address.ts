// Judges the address that a page states as its own (canonical link, og:url) against the address bar: whether it can be this
// page's. Reading what is stated is left to generic.ts; telling apart pages that state the same, to the notebook.
//
// Sites are wrong in a few ways: every page names the home page or its section, a copied template names another page, an
// application of one page keeps the address of the page before, a canonical link drops the parameter that tells pages apart.
import { bareSegments, isSameForm, namingParameters, partsOf } from "./address-parts.ts";
import { agreementOf } from "./slug-words.ts";

/**
 * How far a stated address is believed. "sure": it is the address bar's in another form. "likely": it is another one, and
 * something speaks for it. "doubtful": it is one of the same kind, and nothing speaks for it. "wrong": it is another page's,
 * the site's or a section's, or nobody's.
 */
export type Belief = "sure" | "likely" | "doubtful" | "wrong";

/** One of the two addresses, by what of it may name a page. */
interface Named {
  host: string;
  segments: string[];
  above: string[];
  last: string;
  /** The path alone names the page. */
  isNamedByPath: boolean;
  /** The values of the parameters that name it. */
  values: string[];
  /** WordPress's own address of a post, "/?p=123" (https://developer.wordpress.org/reference/functions/wp_get_shortlink/). */
  isShortlink: boolean;
}

function isPublic({ hostname }: URL): boolean {
  const isOwn = /^(127\.|10\.|192\.168\.|0\.)|\.(local|localhost|test|invalid|internal)$/.test(hostname);
  return hostname.includes(".") && !isOwn;
}

const year = /^(?:19|20)\d\d(?:\D|$)/;
const locale = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/;

/** A segment that is hardly any other page's: an id, several words. A date is none. */
function isTelling(segment: string): boolean {
  if (year.test(segment)) return false;
  return segment.length > 4 && (/\d/.test(segment) || segment.split(/[-_.]+/).length > 2);
}

function nameOf(url: URL, title: string): Named {
  const parts = partsOf(url);
  const segments = bareSegments(parts);
  const last = segments.at(-1) ?? "";
  const isNamedByPath = isTelling(last) || agreementOf(last, title) > 0;
  const parameters = namingParameters(parts, isNamedByPath);
  const values = parameters.map(([, value]) => value);
  const isShortlink = last === "" && /^(?:p|page_id)$/.test(parameters.map(([name]) => name).join());
  return { host: url.hostname, segments, above: segments.slice(0, -1), last, isNamedByPath, values, isShortlink };
}

const isEqual = (one: string[], other: string[]) => one.length === other.length && beginsWith(one, other);

function beginsWith(longer: string[], shorter: string[]): boolean {
  return shorter.every((segment, index) => segment === longer[index]);
}

/** Whether one list is the other with some of its segments left out. */
function isShortened(short: string[], long: string[]): boolean {
  let found = 0;
  for (const segment of long) if (segment === short[found]) found++;
  return found === short.length;
}

/** "123" of "123-a-talk" or "a-talk-123". */
function isEndOf(id: string, segment: string): boolean {
  const words = segment.split(/[-_.~,]+/);
  const isId = id.length > 1 && /\d/.test(id) && !year.test(id);
  return isId && words.length > 1 && (words[0] === id || words.at(-1) === id);
}

/** Whether two paths that end alike may be one page's: "/embed/ID" and "/watch/ID", "/de/a" and "/a", not two years' "/keynote". */
function mayShareLast(own: Named, stated: Named): boolean {
  const apart = [
    own.above.filter((part) => !stated.above.includes(part)),
    stated.above.filter((part) => !own.above.includes(part)),
  ];
  const isInOrder = isShortened(own.above, stated.above) || isShortened(stated.above, own.above);
  if (own.isNamedByPath) return isInOrder || !apart.flat().some((part) => /\d/.test(part));
  return apart.every((parts) => parts.every((part) => locale.test(part)));
}

/** Whether what names the page in the address bar is in the stated address too, in another place or form. */
function isCarried(own: Named, stated: Named): boolean {
  const isInPath = (value: string) => stated.last === value || isEndOf(value, stated.last);
  const names = (value: string) => isInPath(value.toLowerCase()) || stated.values.includes(value);
  const isThere = (value: string) => names(value) || stated.segments.includes(value.toLowerCase());
  if (own.values.length > 0) return own.values.some(names) && own.values.every(isThere);
  if (stated.values.length > 0) return stated.values.some((value) => value.toLowerCase() === own.last);
  if (own.last === stated.last) return mayShareLast(own, stated);
  return isEqual(own.above, stated.above) && (isEndOf(own.last, stated.last) || isEndOf(stated.last, own.last));
}

/** Whether the address bar's address ends with the whole stated one, as in an archive, a cache or a proxy. */
function isWrapped(own: Named, stated: Named): boolean {
  const whole = [stated.host, ...stated.segments];
  return whole.length > 1 && isEqual(own.segments.slice(-whole.length), whole);
}

/** The paths are the same, so the queries decide. */
function judgeQuery(own: Named, stated: Named): Belief {
  const isSame =
    own.values.every((value) => stated.values.includes(value)) && own.values.length === stated.values.length;
  return isSame ? "likely" : own.values.length === stated.values.length ? "doubtful" : "wrong";
}

/** Whether the page's title speaks for the stated address, and no less than for the address bar's. One word of it does where the
 * address bar's path says nothing at all ("/?p=123"): a track may be called like the first word of its talks. */
function isCalledSo(own: Named, stated: Named, title: string): boolean {
  if (own.last === stated.last || (own.values.length > 0 && stated.values.length > 0)) return false;
  const agreement = agreementOf(stated.last, title);
  const isEnough = agreement > 1 || (agreement === 1 && own.isShortlink);
  return isEnough && [own.last, ...own.values].every((name) => agreementOf(name, title) <= agreement);
}

/**
 * @param stated what the page states, absolute
 * @param actual the address bar's
 * @param title what the page shows as its title, "" if that is not known
 */
export function judgeStated(stated: URL, actual: URL, title: string): Belief {
  if (!isPublic(stated) && isPublic(actual)) return "wrong";
  if (isSameForm(stated, actual)) return "sure";
  const [own, other] = [nameOf(actual, title), nameOf(stated, title)];
  if (isEqual(own.segments, other.segments)) return judgeQuery(own, other);
  if (isCarried(own, other) || isWrapped(own, other)) return "likely";
  if (beginsWith(own.segments, other.segments)) return "wrong";
  if (isCalledSo(own, other, title)) return "likely";
  return isEqual(own.above, other.above) ? "doubtful" : "wrong";
}
