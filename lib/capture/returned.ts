// What a script returned that ran in a page: the page's own process says so, and nobody knows what it is until it has been looked at
// here. Everything from a page comes through this file before it is shown or stored; the values are cleaned by clean.ts.
import * as v from "valibot";
import { type CapturedSource, origins, type Provenance } from "@/lib/model/index.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import { withoutTracking } from "@/lib/model/web-address.ts";
import type { PlaceInPage } from "@/lib/sites/places.ts";
import type { TalkLink } from "@/lib/sites/talk-list.ts";
import { address, clean, cleanSiteName, isSecond, line, list, most, present, sourceFields } from "./clean.ts";
import type { PageLink } from "./listed/link.ts";
import { cleanMarkdown } from "./page/text.ts";
import type { CaptureResult } from "./read.ts";

/** Relative addresses have been made absolute in the page: one that is not leads nowhere. */
const nowhere = "about:blank";
/** UTF-16 units. As many as an author's selection has, and as much as the largest schedules known. */
const longest = { markdown: 100_000, schedule: 50_000_000, picture: 40_000_000 };

/** The sentences that a script in a page may say. */
const pageProblems = [
  "problemBrowserPage",
  "problemConsentPage",
  "problemExtensionStore",
  "problemFileClosed",
  "problemPageFailed",
  "problemPageLoading",
  "problemPageMissing",
  "problemPageUnreadable",
  "problemPdfClosed",
  "problemSignInPage",
  "problemTabGone",
] satisfies ProblemKey[];

const frameProblems = ["problemFrameForeign", "problemFrameProtected", "problemNoFrame"] satisfies ProblemKey[];

const anything = v.record(v.string(), v.unknown());
const second = v.custom<number>(isSecond);

/** What of a value has the shape that is expected; undefined for another one. */
function take<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

function takeProvenance(value: unknown, source: object): Provenance {
  const said = take(anything, value) ?? {};
  const known = sourceFields.flatMap((field) => {
    const origin = field in source && origins.find((one) => one === said[field]);
    return origin ? [[field, origin]] : [];
  });
  return Object.fromEntries(known);
}

/** A page without an address, a kind or a title is none. */
function takeSource(value: unknown): CapturedSource | undefined {
  const said = take(anything, value);
  if (!said) return undefined;
  const values = sourceFields.flatMap((field) => {
    const kept = said[field] == null ? undefined : clean(field, said[field] as never, nowhere);
    return kept === undefined ? [] : [[field, kept]];
  });
  const source: Partial<CapturedSource> = { authors: [], ...Object.fromEntries(values) };
  const { url, kind, title, authors = [] } = source;
  if (!url || !kind || !title) return undefined;
  const site = cleanSiteName(typeof said.site === "string" ? said.site : "") ?? new URL(url).hostname;
  return { ...source, url, kind, title, authors, site, provenance: takeProvenance(said.provenance, source) };
}

const slide = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most.slides));

function takePosition(value: unknown): PlaceInPage | undefined {
  const said = take(anything, value) ?? {};
  const seconds = take(second, said.seconds);
  const position = present({
    slide: take(slide, said.slide),
    seconds: seconds === undefined ? undefined : Math.floor(seconds),
  });
  return Object.keys(position).length > 0 ? position : undefined;
}

const programme = v.object({
  talkCount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.talks)),
  hasSchedule: v.boolean(),
});

/** What the capture script read; undefined for nothing of it. */
export function takeCapture(value: unknown): CaptureResult | undefined {
  const said = take(anything, value);
  const source = takeSource(said?.source);
  const problem = take(v.picklist(pageProblems), said?.problem);
  const position = takePosition(said?.position);
  const programmeOf = take(programme, said?.programme);
  const more = {
    ...(position && { position }),
    ...(programmeOf && { programme: programmeOf }),
    ...(said?.mayHaveMore === true && { mayHaveMore: true as const }),
  };
  if (problem) return present({ problem, source, ...more });
  return source && { source, ...more };
}

/** The talks that a page lists, each address once. */
export function takeTalkLinks(value: unknown): TalkLink[] {
  const links = (take(v.array(v.unknown()), value) ?? []).slice(0, most.talks).flatMap((link) => {
    const said = take(anything, link) ?? {};
    const [title, url] = [line(said.title), address(said.url, nowhere)];
    const speakers = list(
      (take(v.array(v.unknown()), said.speakers) ?? []).flatMap((name) => line(name, 200) ?? []),
      most.authors,
    );
    return title && url ? [present({ title, url: withoutTracking(url), speakers })] : [];
  });
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].reverse();
}

/** What was selected: as Markdown, and the links in it. */
export interface SelectionReading {
  markdown: string;
  links: PageLink[];
}

/** What the selection script read; undefined for nothing of it. */
export function takeSelection(value: unknown): SelectionReading | undefined {
  const said = take(v.object({ markdown: v.string(), links: v.array(v.unknown()) }), value);
  if (!said) return undefined;
  const links = takeTalkLinks(said.links).map(({ title, url }) => ({ title, url }));
  return { markdown: cleanMarkdown(said.markdown, longest.markdown), links };
}

/** The words of a link, on one line; "" where there are none. */
export function takeLinkText(value: unknown): string {
  return line(value) ?? "";
}

/** A schedule's file, undefined for none; its text is looked at by who reads it. */
export function takeScheduleFile(value: unknown): { name: string; text: string } | undefined {
  const said = take(v.object({ name: v.string(), text: v.pipe(v.string(), v.maxLength(longest.schedule)) }), value);
  return said && { name: line(said.name, 200) ?? "", text: said.text };
}

/** Where a page's video stands. */
export interface PlayerReading {
  /** Seconds from the beginning. */
  seconds: number;
  /** Absent while the player does not know it, and for a live stream. */
  durationSeconds?: number;
  isPaused: boolean;
  /** Whether it was playing before this order. */
  wasPlaying: boolean;
}

const player = v.object({ seconds: second, isPaused: v.boolean(), wasPlaying: v.boolean() });

/** Where a page's video is said to stand; undefined where there is none, or none that can stand there. */
export function takePlayer(value: unknown): PlayerReading | undefined {
  const said = take(player, value);
  const durationSeconds = take(v.object({ durationSeconds: second }), value)?.durationSeconds;
  return said && { ...said, ...(durationSeconds && { durationSeconds }) };
}

const frame = v.union([
  v.object({
    seconds: second,
    // A data address, as a canvas gives it.
    data: v.pipe(v.string(), v.maxLength(longest.picture), v.regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+=*$/)),
  }),
  v.object({ problem: v.picklist(frameProblems) }),
]);

/** A frame of a video, drawn in the page, or why there is none. */
export function takeFrame(value: unknown): v.InferOutput<typeof frame> {
  return take(frame, value) ?? { problem: "problemNoFrame" };
}
