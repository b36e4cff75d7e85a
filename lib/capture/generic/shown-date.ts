// Finds the day of publication that a page only shows to people, beside its heading: never a date in the text, under a
// comment or in a list of other pages.
import type { IsoDate } from "@/lib/model/index.ts";
import { isName } from "@/lib/model/person-name.ts";
import { findWrittenDay, readDate, statedDay } from "../page/date.ts";
import type { Page } from "../page/page.ts";
import { cleanLine, lineText } from "../page/text.ts";
import { surelyNamed } from "./byline.ts";
import { dateOrder } from "./date-order.ts";
import { findHeading, isBesideLink, isInListOfPages, isOwn } from "./own-part.ts";
import { type Line, linesNear } from "./title-lines.ts";

/** What themes and publishing systems call the place of the date. */
const places = [
  "time",
  ".date",
  ".published",
  ".pubdate",
  ".timestamp",
  ".byline",
  ".dateline",
  '[class*="post-date" i]',
  '[class*="post-time" i]',
  '[class*="post-meta" i]',
  '[class*="posted-on" i]',
  '[class*="entry-date" i]',
  '[class*="publish-date" i]',
  '[class*="published-date" i]',
  '[class*="article-date" i]',
  '[class*="article__date" i]',
].join(",");

/** How far above the heading its date may stand, in steps towards the body. */
const steps = 4;
/** A page's own date is among the first; more are those of a list. */
const mostPlaces = 200;
/** How many lines from the heading a date may stand that nothing marks as one. */
const nearest = 6;

const changed =
  /\b(?:last\s+)?(?:updated|modified|changed|edited|revised|reviewed|aktualisiert|geändert|überarbeitet|mis(?:e)? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret|päivitetty|aktualizováno|zaktualizowano)(?![\p{L}])|обновлено|изменено|最終更新|更新日|更新于|更新:|수정일|수정:/iu;
const publication =
  /\b(?:published|posted|created|written|first published|veröffentlicht|erstellt|publiée?|publicado|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|julkaistu|opublikowano|publikováno|yayın)(?![\p{L}])|опубликовано|公開日|投稿日|作成日|掲載日|发布|등록일|작성일/iu;
/** How long ago something was, without saying when. */
const relative =
  /\b(?:ago|yesterday|just now|gestern|heute|hier|aujourd[’']hui|ayer|ontem|ieri|gisteren|geleden|siden|sedan|sitten|temu)\b|\b(?:vor|il y a|hace|há|för)\s+\S+\s+\p{L}+|\d+\s*(?:\p{L}+\s+)?(?:назад|fa)(?!\p{L})|\d+\s*\p{Lo}{1,3}\s*[前전]|\bpřed\s+\S+/iu;

/** Whether a line begins with what was done to the page: "Posted on May 22, 2026, 10:12", "Last updated: …". */
export function isOfPosting(line: string): boolean {
  return [publication, changed].some((deed) => (deed.exec(line)?.index ?? 9) < 3);
}

/** The text without its part on a later change: "Published May 1, 2026 · Updated May 22, 2026". */
function withoutChange(text: string): string {
  const change = changed.exec(text);
  if (!change) return text;
  const [before, after] = [text.slice(0, change.index), text.slice(change.index)];
  const published = publication.exec(after);
  return published ? after.slice(published.index) : before;
}

/** The text from the day in numbers that follows its words: "Posted on 2014-05-10". */
function bareDate(text: string): string {
  return text.replace(
    /^[^\d]*(?=\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}(?!\d)|(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d))/,
    "",
  );
}

/** The text in front of an element, up to the element before it of the same kind. */
function textBefore(element: Element): string {
  let text = "";
  for (let node = element.previousSibling; node && node.nodeName !== element.nodeName; node = node.previousSibling) {
    text = `${node.textContent ?? ""} ${text}`;
  }
  return cleanLine(text);
}

/** Whether an element says when the page was changed: by its class, or by the words right before it. */
function isOfChange(element: Element): boolean {
  if (
    /(?:^|[\s_-])(?:updated|modified|dt-updated)(?:$|[\s_-])/i.test(element.className) &&
    !/published/i.test(element.className)
  )
    return true;
  const before = textBefore(element);
  return (
    changed.test(before) &&
    withoutChange(`${before} 1`) !== `${before} 1` &&
    !publication.test(before.slice(changed.exec(before)?.index))
  );
}

/** A text that says little beside its date; a longer one tells a story that has dates in it. */
function dateIn(page: Page, element: Element): IsoDate | undefined {
  const text = lineText(element) ?? "";
  if (text.length > 90 || isOfChange(element)) return undefined;
  const own = withoutChange(text);
  const stated = own === text ? element.getAttribute("datetime") : undefined;
  const parts = [...element.children].map((part) => lineText(part)).join(" ");
  return readShown(page, stated ?? own) ?? readShown(page, parts);
}

function readShown(page: Page, text: string): IsoDate | undefined {
  const bare = bareDate(text);
  return readDate(bare) ?? readDate(bare, dateOrder(page, bare));
}

const attributes = [
  "datetime",
  "title",
  "data-datetime",
  "data-time",
  "data-date",
  "data-timestamp",
  "data-utc",
  "aria-label",
  "content",
];

/** The day that the attributes of "2 days ago" state. */
function dayOfRelative(line: Line): IsoDate | undefined {
  if (line.text.length > 160 || !relative.test(line.text)) return undefined;
  const elements = [line.element, ...line.element.querySelectorAll("*")].slice(0, 60);
  const shown = elements.filter((element) => relative.test(lineText(element) ?? "") && !isOfChange(element));
  const stated = shown.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ""));
  return stated.map((text) => statedDay(text)).find(Boolean);
}

/** The date in a line that is made of nothing but a date, who wrote, and a byline's other words. */
function dateOfLine(page: Page, line: string): IsoDate | undefined {
  const own = withoutChange(line);
  const date = line.length > 120 ? undefined : findWrittenDay(own);
  if (!date) return undefined;
  const { written, index } = date;
  const [before, after] = [own.slice(0, index), own.slice(index + written.length)];
  const isBare = [before.split(/[|·•]/).at(-1), after.split(/[|·•]/)[0]].every((part) => isBeside(part ?? ""));
  return isBare ? readShown(page, written) : undefined;
}

/** Weekdays and the small words around a date, in brackets or not. */
const aroundDate = new RegExp(
  [
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu|thurs?|fri|sat|sun",
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so",
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo",
    "(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica",
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag",
    "maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
    "poniedziałek|wtorek|środa|czwartek|piątek|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
    "[月火水木金土日]曜?日?|周[一二三四五六日]|星期[一二三四五六日]|[월화수목금토일]요?일?",
    "den|le|el|il|the|on|am|op|em|dne|г\\.?|r\\.?|Uhr",
  ]
    .map((words) => `(?<!\\p{L})(?:${words})\\.?(?!\\p{L})`)
    .join("|"),
  "giu",
);

/** Whether words can stand beside a date in a byline: none, "Posted on", a time of day, a name. */
function isBeside(part: string): boolean {
  const words = part
    .replace(/\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?(?:\s*[+-]\d{4}|\s*Z)?/i, "")
    .replace(aroundDate, "")
    .replace(/^[\s,;:.()（）[\]–—-]+|[\s,;:.()（）[\]–—-]+$/g, "");
  return words === "" || !isName(words) || surelyNamed(words).length > 0;
}

/** The date in one of the lines next to the heading, after it before above it; a paragraph or another heading ends the search. */
function dateNearby(page: Page): IsoDate | undefined {
  const near = linesNear(page, { before: nearest, after: nearest }).filter(
    ({ element }) => !element.closest("footer, table") && isOwnDate(page, element),
  );
  return near.map((line) => dayOfRelative(line) ?? dateOfLine(page, line.text)).find(Boolean);
}

/** Whether a date can be the page's, and is none of another page's in a list. */
function isOwnDate(page: Page, element: Element): boolean {
  return isOwn(page, element) && !isBesideLink(page, element) && !isInListOfPages(page, element);
}

/** The date behind the text, in the foot of the page's own article or in a line that says that it was posted then. */
function dateBehind(page: Page): IsoDate | undefined {
  const text = findHeading(page)?.closest("article, main, .post, .entry, .h-entry, .hentry");
  const found = [...(text?.querySelectorAll("footer time[datetime], footer, p, div") ?? [])].slice(-60).reverse();
  const dated = found.filter((element) => {
    const line = (element.textContent ?? "").length < 200 ? (lineText(element) ?? "") : "";
    const isPosted = publication.exec(line)?.index === 0;
    return line.length < 120 && (isPosted || element.matches("footer time")) && isOwnDate(page, element);
  });
  return dated
    .map((element) => readDate(element.getAttribute("datetime") ?? undefined) ?? dateOfPosting(page, element))
    .find(Boolean);
}

function dateOfPosting(page: Page, element: Element): IsoDate | undefined {
  const date = findWrittenDay(withoutChange(lineText(element) ?? ""));
  return date && readShown(page, date.written);
}

/** The date shown near the page's heading: the first one in the closest surroundings that have any and are about one article only. */
export function shownDate(page: Page): IsoDate | undefined {
  let around: Element | null | undefined = findHeading(page)?.parentElement;
  for (let step = 0; around && around.tagName !== "BODY" && step < steps; step++, around = around.parentElement) {
    // Two articles' headings within it: a list, in which nobody knows whose date comes first.
    if (around.querySelectorAll("h1").length > 1) break;
    const found = [...around.querySelectorAll(places)]
      .slice(0, mostPlaces)
      .filter((element) => !element.closest("footer, table") && isOwnDate(page, element));
    const date = found.map((element) => dateIn(page, element)).find(Boolean);
    if (date) return date;
  }
  return dateNearby(page) ?? dateBehind(page);
}
