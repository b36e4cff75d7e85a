// Reads calendar days as pages write them, in the languages of most conferences; a text that states none gives undefined.
import type { IsoDate } from "@/lib/model/index.ts";

/** Which of two numbers comes first in "03/04/2024". */
export type DateOrder = "day" | "month";

/**
 * How each month begins in the languages of Europe, and in those of other places that conferences are held in; where the beginning alone is
 * a word of its own ("set", "ago", "out", "led"), the whole name. Names that begin alike stand with the longer one first.
 */
const months = [
  "jan|gennaio|ener|ianuar|genn?aio|stycz|ledn|leden|tammik|ocak|янв|січ|ιαν|jaan|jänn|gener(?!al)|xaneir|siječ|saus(?:io|is)|яну|јан|студз|ב?ינואר|يناير|ژانویه",
  "feb|f[ée]v|lut(?:ego|y|\\.)|únor|helmik|şubat|фев|феб|лют|φεβ|veeb|velj|vasar|shkurt|ב?פברואר|فبراير|فوریه",
  "mar(?!ras)|mär|már|mrz|maart|mrt|març|břez|bře(?!\\p{L})|maalisk|мар|бер(?:ез|\\.)|μαρ|ožuj|kovo(?!\\p{L})|сакав|ב?מרץ|مارس",
  "apr|avr|abr|áp[rt]|kwie|dub(?:na|en)|huhtik|nisan|апр|квіт|απρ|travn|baland|prill|крас|ב?אפריל|أبريل|آوریل",
  "may|maj|mai|mei|maggio|máj|maig|květ|toukok|mayıs|мая|май|трав|μα[ΐϊί]|svib|geguž|maí|мај|ב?מאי|مايو|مه(?!\\p{L})",
  "jun|juin|juny|júni?(?!l)|giugno|czerw(?:ca|iec)|června|červen(?!e?c)|kesäk|haziran|iunie|июн|черв|ιουν|juuni|jūn|lipnj|lipanj|xuñ|biržel|qershor|юни|јун|чэрв|ב?יוני|يونيو|ژوئن",
  "jul|juil|júl|luglio|lip(?:ca|iec)|červen?c|heinäk|temmuz|iulie|июл|лип|ιουλ|juuli|jūl|srpnj|srpanj|xull|liep|korrik|юли|јул|ліп|ב?יולי|يوليو|ژوئیه",
  "aug|août|agosto|sierp|srp(?:na|en)|elok|ağus|авг|серп|αυγ|avg|agost(?!\\p{L})|agustus|ogos|kolov|rugpj|gusht|ágú|жні|ב?אוגוסט|أغسطس|اوت(?!\\p{L})",
  "sep|settembre|setembr|setembre|szept|wrze|září|syysk|eylül|сен|сеп|вер(?:ес|\\.)|σεπ|ruj(?:na|an)|rugsėj|shtator|верас|ב?ספטמבר|سبتمبر|سپتامبر",
  "oct|okt|ottobre|outubro|paźd|říj|lokak|ekim|окт|жов|οκτ|spal(?:io|is)|tetor|кастр|ב?אוקטובר|أكتوبر|اکتبر",
  "nov|listop|marras|kasım|noiem|ноя|ное|нов|лист|νο[εέ]|studen(?:og|i(?!\\p{L}))|lapkr|nëntor|nóv|ліст|ב?נובמבר|نوفمبر|نوامبر",
  "dec|dez|déc|dic|des(?:ember|embre|\\.)|grud|prosin|jouluk|aralık|дек|дец|груд|δεκ|dets|disem|gruod|dhjetor|снеж|ב?דצמבר|ديسمبر|دسامبر",
];
/** A month's name as part of an expression, spelled out or shortened; captures nothing. */
export const monthName = `(?:${months.join("|")})\\p{L}*\\.?`;
/** Words that are months only between a day and a year: "5 ago 2024". */
const shortNames: Record<string, number> = {
  gen: 1,
  ene: 1,
  sty: 1,
  led: 1,
  lut: 2,
  kwi: 4,
  dub: 4,
  mag: 5,
  giu: 6,
  cze: 6,
  lug: 7,
  lip: 7,
  ago: 8,
  sie: 8,
  srp: 8,
  set: 9,
  wrz: 9,
  zář: 9,
  ott: 10,
  out: 10,
  paź: 10,
  lis: 11,
  gru: 12,
  pro: 12,
  ian: 1,
  mac: 3,
  iun: 6,
  iul: 7,
  agu: 8,
  ogo: 8,
  oca: 1,
  şub: 2,
  nis: 4,
  haz: 6,
  tem: 7,
  ağu: 8,
  eyl: 9,
  eki: 10,
  kas: 11,
  ara: 12,
  des: 12,
};

/** Made when a date is met: most pages have few. */
let beginnings: RegExp[] | undefined;

/** 1 to 12 for a month's name, with what is written behind it ("Sept."); 0 for any other word. */
export function monthNumber(word = ""): number {
  beginnings ??= months.map((names) => new RegExp(`^(?:${names})\\p{L}*\\.?$`, "u"));
  return 1 + beginnings.findIndex((names) => names.test(word.toLowerCase()));
}

/** The same for a word between a day and a year. */
function monthBetween(word = ""): number {
  return shortNames[word.toLowerCase().replace(/\.$/, "")] ?? monthNumber(word);
}

const ordinal = "(?:st|nd|rd|th|er|º|ª)?";
const year = "(?<year>\\d{4}(?![a-z\\d])|['’]\\d\\d(?!\\d))";
/**
 * A word where a month's name may stand. Which words are one is looked up behind: an expression that has all of them takes the
 * browser milliseconds to make ready, on every click (measured).
 */
const word = "(?<month>\\p{L}+\\.?)";

/** A way to write a day with its month's name, and which month a word means there: 0 for one that means none. */
export interface NamedForm {
  /** Global, with a group “month”. */
  expression: RegExp;
  monthOf: (word?: string) => number;
}

/** The earlier ones first, where two begin at the same place. */
const namedForms: NamedForm[] = [
  {
    expression: new RegExp(`(?<!\\p{L})${word}[\\s-]+(?:the\\s+)?(?<day>\\d{1,2})${ordinal},?[\\s-]+${year}`, "giu"),
    monthOf: monthNumber,
  },
  {
    expression: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})${ordinal}\\.?[\\s-]+(?:of\\s+|de\\s+|d[’'])?${word},?[\\s-]+(?:del?\\s+)?${year}`,
      "giu",
    ),
    monthOf: monthBetween,
  },
  {
    // "5-Mar-24": between dashes, the year may have two digits without a sign.
    expression: new RegExp(`(?<![\\d-])(?<day>\\d{1,2})-${word}-(?<year>\\d\\d)(?![\\d-])`, "giu"),
    monthOf: monthNumber,
  },
  {
    // "2026. május 22.", "2026 May 22", "2026 m. gegužės 22 d."
    expression: new RegExp(
      `(?<!\\d)(?<year>\\d{4})(?:\\.\\s*|,?\\s+(?:m\\.\\s+)?)${word}\\s+(?<day>\\d{1,2})(?![\\d:])`,
      "giu",
    ),
    monthOf: monthNumber,
  },
  {
    // "2026. gada 22. maijs"
    expression: new RegExp(`(?<year>\\d{4})\\.?\\s+gada\\s+(?<day>\\d{1,2})\\.\\s+${word}`, "giu"),
    monthOf: monthNumber,
  },
];

/** The first match whose word is a month. */
function execForm({ expression, monthOf }: NamedForm, text: string): RegExpExecArray | undefined {
  expression.lastIndex = 0;
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    if (monthOf(found.groups?.month) > 0) return found;
    expression.lastIndex = found.index + 1;
  }
  return undefined;
}

/** The match of the form that begins first. */
export function execEarliest(forms: NamedForm[], text: string): RegExpExecArray | undefined {
  const found = forms.map((form) => execForm(form, text)).filter((one) => one !== undefined);
  return found.sort((one, other) => one.index - other.index)[0];
}

/** Vietnamese numbers the months: "ngày 22 tháng 5 năm 2026". */
const numberedMonth = /(?<!\d)(\d{1,2}) th(?:áng|g) (\d{1,2}),?(?: năm)? (\d{4})(?!\d)/i;
const eastern = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
/** Years of the Japanese emperors, by the year before their first. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const imperial = /(令和|平成|昭和)\s*(\d{1,2}|元)年\s*(\d{1,2})月\s*(\d{1,2})日/;
/** A weekday before a date in numbers: "Di 05.03.2024". */
const weekdayBefore = /^\s*\p{L}{2,12}\.?,?\s+(?=\d{1,2}[./-]\d)/u;
/** Day and month in numbers, the year last: between slashes, which is which is only sure where one is above twelve. */
const yearLast = /^\s*(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/;
const isoDay = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const yearInFront = /^\s*(\d{4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/;

const numbers = new RegExp(
  [
    eastern.source,
    imperial.source,
    "(?<![\\d/.-])\\d{4}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\s?\\d{1,2}\\.\\s?\\d{1,2})(?!\\d)\\.?",
    "(?<![\\d/.-])\\d{1,2}(?<sign>[/.-])\\s?\\d{1,2}\\s?\\k<sign>\\s?\\d{4}(?!\\d)",
  ].join("|"),
);

/** The first day within a line of other words: how it is written, and where it begins, in UTF-16 units. */
export function findWrittenDay(text: string): { written: string; index: number } | undefined {
  const [named, inNumbers] = [execEarliest(namedForms, text), numbers.exec(text)];
  const first = named && inNumbers && inNumbers.index < named.index ? inNumbers : (named ?? inNumbers);
  return first ? { written: first[0], index: first.index } : undefined;
}

function day(stated: string, month: number, date: string): IsoDate | undefined {
  const years = stated.replace(/^['’](?=\d\d$)|^(?=\d\d$)/, "20");
  const iso = `${years}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Programs write an unset date as year 1 or as 1 January 1970.
  if (Number.isNaN(time) || Number(years) < 1500 || iso === "1970-01-01") return undefined;
  return new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** A day with the month by its name. */
function namedDay(text: string): IsoDate | undefined {
  for (const form of namedForms) {
    const { year: stated = "", month, day: date = "" } = execForm(form, text)?.groups ?? {};
    if (month) return day(stated, form.monthOf(month), date);
  }
  return undefined;
}

function easternDay(text: string): IsoDate | undefined {
  const [, era = "", count = "", imperialMonth, imperialDate = ""] = imperial.exec(text) ?? [];
  if (era) return day(String((eras[era] ?? 0) + (Number(count) || 1)), Number(imperialMonth), imperialDate);
  const [, years, month, date] = eastern.exec(text) ?? [];
  if (years) return day(years, Number(month), date ?? "");
  const [, dated = "", numbered, yearBehind = ""] = numberedMonth.exec(text) ?? [];
  return yearBehind ? day(yearBehind, Number(numbered), dated) : undefined;
}

function numericDay(text: string, order: DateOrder | undefined): IsoDate | undefined {
  const [, one = "", sign, other = "", years = ""] = yearLast.exec(text.replace(weekdayBefore, "")) ?? [];
  // Where dots stand between the numbers, the day comes first (Unicode CLDR, all locales that write so).
  const isDayFirst = Number(one) > 12 || ((sign === "." || order === "day") && Number(other) <= 12);
  if (isDayFirst) return day(years, Number(other), one);
  return Number(other) > 12 || order === "month" ? day(years, Number(one), other) : undefined;
}

/**
 * The calendar day that a text states: "2014-05-10", "2014-05-10T14:58:00Z" (the day as written, no zone applied),
 * "20140510", "2014/05/10", "May 10, 2014", "Sep 20, 2014 by ...", "10 May 2014", "10. Mai 2014", "5-Mar-24", "Mar 5 '24",
 * "2014年5月10日", "2014. 5. 10.", "22.05.2014", "03.05.2014" (3 May). "05/10/2014" is left alone, since half the world reads
 * it the other way round, unless the order of its numbers is known.
 */
export function readDate(stated: string | undefined, order?: DateOrder): IsoDate | undefined {
  if (stated === undefined) return undefined;
  // Hyphens at which no line may break.
  const text = stated.replace(/[\u2010\u2011]/g, "-");
  const iso = isoDay.exec(text);
  if (iso) return day(iso[1] ?? "", Number(iso[2]), iso[3] ?? "");
  const numbers = yearInFront.exec(text);
  if (numbers) return day(numbers[1] ?? "", Number(numbers[3]), numbers[4] ?? "");
  return namedDay(text) ?? easternDay(text) ?? numericDay(text, order);
}

/** The day a text states, also as seconds or milliseconds since 1970 (TED's og:video:release_date, recorded in 2021; by UTC). */
export function statedDay(text: string | undefined): IsoDate | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text ?? "")) return readDate(text);
  const time = Number(text) * (Number(text) > 1e11 ? 1 : 1000);
  return new Date(time).toISOString().slice(0, 10);
}
