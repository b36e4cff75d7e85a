// Tells by its address alone that a page is about one talk: "/2025/talks/wicks", "/conference/x/presentation/quill".

/** What conferences call the folder of their talks' pages. */
const folder =
  /^(?:presentations?|talks?|sessions?|lectures?|keynotes?|vortrag|vortr(?:ae|ä)ge|charlas?|ponencias?|palestras?)$/i;
/** Folders in which pages of several kinds lie, talks among them. */
const programme =
  /^(?:program(?:me|ma|m|a)?|programação|schedule|agenda|events?|speakers?|seminars?|colloqui(?:um|a)|kolloquium|papers?|proceedings|abstracts?|posters?|timetable|fahrplan|zeitplan|horario)$/i;
/** Pages of such a folder that are none of one talk: lists, forms, parts of a programming interface. */
const others =
  /^(?:(?:19|20)\d{2}|index(?:\.\w+)?|all|list|archive|new|create|edit|login|logout|signin|search|page|tags?|categor(?:y|ies)|topics?|speakers?|tracks?|days?|schedule|videos?|slides|submit|cfp|feed|rss|docs?|upcoming|past)$/i;
const manuals = /^(?:docs?|developers?|api|reference|help|support|wiki|forum|learn)\./i;
const manualFolders =
  /\/(?:docs?|api|reference|manual|help|wiki|forum|documentation|guides?|blog|news|products?|shop)(?:\/|$)/i;

function segmentsOf(url: URL): string[] {
  return url.pathname.split("/").filter(Boolean);
}

function isIn(url: URL, folders: RegExp): boolean {
  const segments = segmentsOf(url);
  const index = segments.findLastIndex((segment) => folders.test(segment));
  // "/talks/2026/" is a list, "/talks/2026/wicks" is none.
  const rest = segments
    .slice(index + 1)
    .filter((segment, at, { length }) => at === length - 1 || !/^(?:19|20)\d\d$/.test(segment));
  return index >= 0 && rest.length > 0 && rest.length <= 3 && !rest.some((segment) => others.test(segment));
}

/** Whether the address is that of one talk's page. */
export function isTalkAddress(url: URL): boolean {
  return isIn(url, folder) && !manuals.test(url.hostname) && !manualFolders.test(url.pathname);
}

/** Whether the address lies in a conference's programme, where a talk's page is likely. */
export function isProgrammeAddress(url: URL): boolean {
  return isIn(url, programme) && !manuals.test(url.hostname) && !manualFolders.test(url.pathname);
}

/** Whether the address is such that the page may well be about one talk. */
export function isLikelyTalk(url: URL): boolean {
  return isTalkAddress(url) || isProgrammeAddress(url);
}
