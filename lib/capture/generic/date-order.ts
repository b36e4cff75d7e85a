// Tells whether day or month comes first in a page's numeric dates ("03/04/2024"): by its language, by its address, by a date
// of the same form that can be read in one way alone. Undefined where nothing settles it.
import type { DateOrder } from "../page/date.ts";
import { attribute, meta, type Page } from "../page/page.ts";

/** English is written with the month first in the United States and few other countries (Unicode CLDR, short dates). */
function orderOfLanguage(tag: string): DateOrder | undefined {
  const [, language = "", region = ""] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(tag.trim()) ?? [];
  if (language === "") return undefined;
  if (language.toLowerCase() === "en") {
    if (/^(?:us|ph|pr|gu)$/i.test(region)) return "month";
    return region === "" || /^(?:ca|za)$/i.test(region) ? undefined : "day";
  }
  // Where the year comes first, a date with the year last is a foreigner's.
  return /^(?:ja|zh|ko|hu|lt|mn|eu)$/i.test(language) ? undefined : "day";
}

function orderOfAddress({ pathname }: URL, text: string): DateOrder | undefined {
  const [, one = "", other = "", year = ""] = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text) ?? [];
  const [, month = "", date = ""] = new RegExp(`/${year}[/-](\\d{1,2})(?:[/-](\\d{1,2}))?(?!\\d)`).exec(pathname) ?? [];
  if (year === "" || month === "" || Number(one) === Number(other)) return undefined;
  const isAs = (stated: string, wanted: string) => wanted === "" || Number(stated) === Number(wanted);
  if (isAs(other, month) && isAs(one, date)) return "day";
  return isAs(one, month) && isAs(other, date) ? "month" : undefined;
}

/** The order that all dates of the page agree upon which can be read in one way alone. */
function orderOfOthers(page: Page): DateOrder | undefined {
  const text = page.document.body?.textContent?.slice(0, 100_000) ?? "";
  const found = [...text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/g)].flatMap(([, one, other]) => {
    if (Number(one) > 12 && Number(other) <= 12) return "day" as const;
    return Number(other) > 12 && Number(one) <= 12 ? ("month" as const) : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** @param text the date in question, which the page's address may repeat */
export function dateOrder(page: Page, text: string): DateOrder | undefined {
  const language =
    attribute(page, "html", "lang") ??
    attribute(page, "html", "xml:lang") ??
    meta(page, "og:locale", "content-language");
  return orderOfAddress(page.url, text) ?? orderOfOthers(page) ?? orderOfLanguage(language ?? "");
}
