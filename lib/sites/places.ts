// Addresses of places in a page: the link to slide n or second t, and the slide or second that an address names.
import type { Slide, Source } from "@/lib/model/index.ts";
import { findPage } from "./find-page.ts";
import type { PageForm, PlaceForm } from "./site-address.ts";

/** What is on screen, or what an address names. */
export interface PlaceInPage {
  /** 1-based. */
  slide?: number;
  /** Whole seconds from the beginning. */
  seconds?: number;
}

/** Names that sites have for the second at which a video begins. */
const secondNames = ["t", "start", "time_continue"];

/** Names of the slide anywhere; "page" is that of a document's viewer, whatever its address ends in. */
const anySlide = [{ query: "slide" }, { hash: "slide=" }, { hash: "page=" }];

/** What an address says in a form's place; undefined where it says nothing there. */
function said(url: URL, form: PlaceForm): string | undefined {
  if ("query" in form) return url.searchParams.get(form.query) ?? undefined;
  const hash = url.hash.slice(1);
  return hash.startsWith(form.hash) ? hash.slice(form.hash.length).split("&")[0] : undefined;
}

function write(url: URL, form: PlaceForm, place: number): string {
  const number = `${form.first === 0 ? place - 1 : place}${form.unit ?? ""}`;
  if ("query" in form) url.searchParams.set(form.query, number);
  else url.hash = form.hash + number;
  return url.href;
}

/** Of a deck in one page, "2/0" is the first slide of a column; the others have no number of their own. */
function readSlide(url: URL, form: PlaceForm): number | undefined {
  const number = /^(\d{1,4})(?:\/0)?$/.exec(said(url, form) ?? "")?.[1];
  const slide = number === undefined ? 0 : Number(number) + (form.first === 0 ? 1 : 0);
  return slide > 0 ? slide : undefined;
}

const lettered = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)(?:\.\d+)?s?)?$/i;
const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?$/;

/** "754", "754s", "12m34s", "12:34"; of a range "10,20" the beginning (https://www.w3.org/TR/media-frags/). */
function readSeconds(text: string | undefined): number | undefined {
  const start = text?.split(",")[0]?.replace(/^npt:/, "") ?? "";
  const [, hours = "0", minutes = "0", seconds = "0"] = (start && (lettered.exec(start) ?? clock.exec(start))) || [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start === "" || (!lettered.test(start) && !clock.test(start)) ? undefined : sum;
}

/** Where nothing is known of the site, a bare number in the query may be anything: "?t=123" is a topic of a forum. */
function readSecond(url: URL, form: PageForm | undefined): number | undefined {
  const stated = secondNames
    .map((query) => said(url, { query }))
    .filter((text) => form?.second || /\D/.test(text ?? ""));
  const own = form?.second && said(url, form.second);
  return [own, said(url, { hash: "t=" }), ...stated].map(readSeconds).find((seconds) => seconds !== undefined);
}

/** @param form the form that the address has */
export function readPlace(url: URL, form: PageForm | undefined): PlaceInPage {
  const forms: PlaceForm[] = [...(form?.slide ? [form.slide] : []), ...anySlide];
  const slide = forms.map((one) => readSlide(url, one)).find((number) => number !== undefined);
  const seconds = readSecond(url, form);
  return { ...(slide !== undefined && { slide }), ...(seconds !== undefined && { seconds }) };
}

/**
 * The slide and the second that an address names.
 * @param address http or https, absolute; anything else names nothing
 * @param slides those of the page: the address of one counts more than what the site's addresses have in common
 */
export function placeInAddress(address: string, slides: Slide[] = []): PlaceInPage {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return {};
  const { url, form, original } = findPage(address);
  const own = slides.find((slide) => slide.url !== undefined && slide.url === address)?.number;
  return { ...readPlace(url, (original ?? { form }).form), ...(own !== undefined && { slide: own }) };
}

/**
 * The address of a slide, or the page's own where its site has no such addresses.
 * @param number 1-based
 */
export function slideAddress(source: Pick<Source, "url" | "slides">, number: number): string {
  const own = source.slides?.find((slide) => slide.number === number)?.url;
  if (own) return own;
  const { url, form, original } = findPage(source.url);
  return form?.slide && !original ? write(url, form.slide, number) : source.url;
}

/**
 * The address of a second, or the page's own where nothing may be added.
 * @param seconds from the video's beginning; fractions are cut
 */
export function secondAddress(address: string, seconds: number): string {
  const { url, form, original } = findPage(address);
  // What names the page itself behind the "#" stays.
  if (original || (!form?.second && /^#!?\//.test(url.hash))) return address;
  for (const name of form?.second ? secondNames : []) url.searchParams.delete(name);
  return write(url, form?.second ?? { hash: "t=" }, Math.floor(seconds));
}
