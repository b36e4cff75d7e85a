// A talk's title as a post has it, without what stands around it: times, pictures, quotes, words for its pages.

import { Kept } from "../markdown/kept.ts";

/** Words for a page rather than for what it is about. */
export const pageWords =
  /^(?:(?:the|my|his|her|their|full|watch|talk|session)\s+)*(?:here|this|that|link|video|slides?|slide deck|deck|talk|session|site|website|github|repo|blog(?: post)?|post|article|youtube|recording|pdf|tweet|demo|code|paper|notes?)(?: here)?[\s.!:]*$|^https?:/i;

/** The days of the week in the languages that posts are written in, as a regular expression's source. */
export const weekdays =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela";

const numberedDay = "(?:day|tag|jour|día|dia) \\d";
/** "Saturday", "Sat,", "Day 2," before the time of day. */
const dayBefore = `(?:(?:(?:${weekdays}|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?!\\p{L})|${numberedDay})\\.?(?:,|:| [–-])? (?:at |um |à )?)?`;

/** "10:30", "9:15 a.m. (50m)", "10.30–11.15 Uhr", "14h30", "10h - 10h50" */
const time =
  "\\d{1,2}(?:[:.h]\\d\\d|h\\b)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?[–-]\\s?\\d{1,2}(?:[:.h]\\d\\d|h\\b)(?:\\s?[ap]\\.?m\\b\\.?)?)?(?:\\s?(?:Uhr|h)\\b)?";
const startTime = new RegExp(
  `^${dayBefore}(?=\\d{1,2}(?:[:.h]\\d\\d|h\\s?[–:-]|\\s?[ap]\\.?m\\b))${time}(?:\\s?\\(\\d+ ?m(?:in(?:utes)?)?\\.?\\))?[\\s:,–—|-]*`,
  "iu",
);

/** "Day 1 - 0945 -": four digits are a time behind a day and before a dash. */
const shortTime = new RegExp(`^${numberedDay}(?:,|:| [–-])? \\d{4} ?[–-]\\s+`, "i");

/** What is left of a line without the time before it. */
export const withoutTime = (said: string) => said.replace(shortTime, "").replace(startTime, "");

/** Whether a line begins with the time of day. */
export const hasTime = (said: string) => startTime.test(said.trim()) || shortTime.test(said.trim());

/** "10:45 coffee", "12:00 – 13:00 Lunch": hours between the talks. */
export const isBreakOfDay = (said: string) =>
  hasTime(said) &&
  /^(?:coffee|lunch|break|registration|dinner|breakfast|pause|kaffee|mittagessen|café|almuerzo|comida|déjeuner|pranzo|obiad)(?!\p{L})/iu.test(
    bareTitle(said),
  );

const kind = "(?:talk|session|presentation|lecture|vortrag|conférence|charla|ponencia|palestra)";
const counted = `(?:${kind}|keynote|workshop|tutorial) #?\\d{1,2}`;
/** "Talk 1:", "Session #2 -", "Vortrag 3 –", "Talk:": what the post counts or repeats, with the sign that parts it from the title. */
const label = new RegExp(`^(?:${counted}(?::| [–—-])|${kind}:) *(?=\\S)`, "i");
const labelAlone = new RegExp(`^\\W*${counted}\\W*$`, "i");

/** "Talk 1": a heading that counts and names nothing. */
export const isLabelAlone = (title: string) => labelAlone.test(title);

/** Words for what is held at a conference. */
export const kindOfTalk =
  /keynote|panel|talk|session|workshop|tutorial|demo|lightning|debate|q ?& ?a|mesa redonda|table ronde|tavola rotonda|podium|taller|atelier/i;

const signs = "(?:\\s|\\uFE0F|\\u200D|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|[★☆✓✔])";
const signsBefore = new RegExp(`^(?!\\d)${signs}+(?=\\P{L}*\\p{L})`, "u");
const signsAfter = new RegExp(`(?<!${signs})${signs}+$`, "u");
/** A line without a word for its page behind it: "Title – Name SLIDES", "Title – Name - slides". */
export const withoutPageAtEnd = (said: string) => said.replace(pageAtEnd, "");

const pageAtEnd =
  /\s+(?:[–—|-]\s+(?:[Ss]lides?|[Vv]ideo|[Dd]eck|[Rr]ecording)|(?:[–—|-]\s+)?(?:SLIDES?|VIDEO|DECK|RECORDING))$/;
const pagesAfter =
  /\s*[([](?:(?:slides?|video|deck|recording|talk|code|notes|pdf|folien|vidéo|diapos|スライド|資料)(?:[,/& ]+|$)?)+[)\]]$/i;

/** Whether a heading is a talk is asked from several sides. */
const bare = new Kept<string>();

/** A title without the number, label, time and signs before it, the signs, pages and id after it, and the quotes around it. */
export const bareTitle = (title: string): string => bare.of(title, makeBare);

function makeBare(title: string): string {
  // A link whose address has a space is none to CommonMark, and was one to older parsers.
  let bare = title.replace(/^\[([^\]]+)\]\(\S.*\)$/, "$1");
  // Obsidian's links: [[Page]], [[Page|words]]
  bare = bare.replace(/\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/g, "$1");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = withoutTime(bare.replace(signsBefore, ""))
      .replace(label, "")
      .replace(/ ?\{[#:.][^{}]*\}/g, "")
      .replace(/^\(?#?\d{1,2}[.)]\s+/, "")
      .replace(/(?<![\s:,–—|-])[\s:,–—|-]+$/, "")
      .replace(signsAfter, "")
      .replace(pagesAfter, "");
    bare = withoutPageAtEnd(bare);
  }
  return unquoted(bare.replace(kindBehindQuotes, "$1"));
}

/** "“Title” Keynote" */
const kindBehindQuotes =
  /^(["“„«][^"“”„«»]+["”»“«]),? (?:(?:lightning |opening |closing )?(?:keynote|talk|session|presentation|workshop|tutorial))$/i;

/** A title within quotes or stars; one with a quotation in it stays as it is. */
function unquoted(title: string): string {
  const [, inner] = /^(?:["“«„»'‘]|\*{1,2}|_)([^"“«„”»]+)(?:["”»“«'’]|\*{1,2}|_)$/.exec(title) ?? [];
  const [, asian] = /^(?:「([^「」]+)」|『([^『』]+)』|《([^《》]+)》)$/.exec(title)?.filter(Boolean) ?? [];
  return (inner ?? asian)?.trim() ?? title;
}
