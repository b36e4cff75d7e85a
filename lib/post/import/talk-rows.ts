// The rows of one imported talk: itself, its sources and its notes.
import type { CapturedSource, Id, IsoDateTime, Note, Source, Talk, TalkRecord, TimeZone } from "@/lib/model/index.ts";
import { describeAddress, identify } from "@/lib/sites/addresses.ts";
import { placeInAddress } from "@/lib/sites/places.ts";
import { instantDate } from "../wording/dates.ts";
import type { OutlinedTalk } from "./outlined.ts";
import type { TakenApart, TalkPage } from "./own-style.ts";
import type { Billing } from "./people.ts";

export interface Making {
  row(): { id: Id; createdAt: IsoDateTime; updatedAt: IsoDateTime };
  conferenceId: Id;
  now: IsoDateTime;
  timeZone: TimeZone;
}

/**
 * The same for all addresses of a page, but for the second that a video is to begin at, and what stands behind the # of a page that
 * is neither slides nor a video: of one stream or one schedule with many talks, each has its own place.
 */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return identify(url);
  const { seconds } = placeInAddress(url);
  if (seconds) return `${identify(url)} ${seconds}`;
  const isOneShown = ["deck", "video"].includes(describeAddress(url).kind);
  return isOneShown ? identify(url) : `${identify(url)} ${new URL(url).hash}`;
}

/** Makes the rows of one talk. `taken` are the pages of earlier talks: no two sources of a conference are one page. */
export class TalkMaker {
  readonly #making: Making;
  readonly #outlined: OutlinedTalk;
  readonly #order: number;
  readonly #taken: Set<string>;

  constructor(making: Making, outlined: OutlinedTalk, order: number, taken: Set<string>) {
    this.#making = making;
    this.#outlined = outlined;
    this.#order = order;
    this.#taken = taken;
  }

  make(known: Partial<Talk> & Billing, sources: CapturedSource[], notes: Partial<Note>[]): TalkRecord {
    const { conferenceId, now } = this.#making;
    const row = () => this.#making.row();
    const talk: Talk = {
      ...row(),
      conferenceId,
      mark: this.#outlined.mark ?? "mention",
      tags: [],
      order: this.#order,
      ...this.#slotOf(known.title),
      ...known,
    };
    const mine = sources.filter(({ url }) => !this.#taken.has(pageKey(url)));
    const rows = mine.map(
      (source): Source => ({ ...row(), ...source, talkId: talk.id, conferenceId, capturedAt: now }),
    );
    return {
      talk,
      sources: rows,
      notes: notes.map(
        (note, order): Note => ({ ...row(), talkId: talk.id, place: { kind: "talk" }, markdown: "", order, ...note }),
      ),
    };
  }

  /** Day and track, as the heading above says them; a slot has a day at least. */
  #slotOf(title: string): Pick<Talk, "slot"> {
    const { day, track } = this.#outlined;
    return day ? { slot: { guid: `${day} ${title}`, start: day, ...(track ? { track } : {}) } } : {};
  }

  /** A talk as a layout's text tells it. */
  makeOwn(own: TakenApart, title: string): TalkRecord {
    const { day, track } = this.#outlined;
    const { timeZone } = this.#making;
    const people = own.speakers.flatMap(({ name, url }) =>
      url ? [{ url, title: name, kind: "person" as const }] : [],
    );
    const isUnderHeading = this.#outlined.title !== undefined;
    const pages = [...own.pages, ...(isUnderHeading ? [] : people)].map((page) => toSource(page, title));
    const start = day && (own.time ? instantDate(`${day}T${own.time}`, timeZone) : day);
    const slot = start
      ? {
          slot: {
            guid: `${start} ${title}`,
            start,
            ...(own.room ? { room: own.room } : {}),
            ...(track ? { track } : {}),
          },
        }
      : {};
    const { speakers, awaited } = own;
    const made = this.make({ title, speakers, ...(awaited ? { awaited } : {}), ...slot }, pages, own.notes);
    made.notes.forEach((note, index) => {
      const url = own.notes[index]?.url;
      const source = made.sources.find((source) => url !== undefined && identify(source.url) === identify(url));
      if (source) note.sourceId = source.id;
    });
    return made;
  }
}

function toSource({ url, title, kind, site }: TalkPage, talkTitle: string): CapturedSource {
  const known = URL.canParse(url) ? describeAddress(url) : undefined;
  return {
    url,
    site: site ?? known?.site ?? "",
    kind: kind ?? known?.kind ?? "article",
    title: kind && kind !== "person" ? talkTitle : title,
    authors: [],
    provenance: { url: "address", kind: "address", title: "dom" },
  };
}
