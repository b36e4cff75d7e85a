// What of a post is kept for the next time it is assembled, when all talks but one are what they were: each piece stays what was
// made of it for as long as it was made of the same. Which pieces there are, and in which order, is looked at every time.
import type { RootContent } from "mdast";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import type { WrittenPieces } from "../markdown/write.ts";

/** What all that is kept of a talk depends on beside it: the conference, and all of the post but its own texts and what stands in its header. */
function settingsOf({ conference, post }: ConferenceRecord): string {
  const { lastUsedAt, updatedAt: changedAt, ...facts } = conference;
  const { introduction, listOpening, sections, closing, title, slug, date, tags, categories, ...rest } = post;
  const { extraFields, fieldOrder, isDraft, edited, imported, updatedAt, ...settings } = rest;
  return JSON.stringify([facts, imported?.engine, settings]);
}

/**
 * For one post after the other. It goes by which objects the talks are: whoever hands it on never changes one, and has another object
 * for a talk that changed.
 */
export class KeptPieces {
  #settings = "";
  /** Talks as the conference's clock tells them. */
  told = new WeakMap<TalkRecord, TalkRecord>();
  /** Whether a talk's pages speak for another conference. */
  ofOthers = new WeakMap<TalkRecord, boolean>();
  /** Harmless blocks by the talks as they are told. */
  composed = new WeakMap<TalkRecord, RootContent[]>();
  /** Pieces with what the engine has for embeds. */
  embedded = new WeakMap<RootContent, RootContent>();
  written: WrittenPieces = new WeakMap();

  /** Forgets everything when anything else than the talks and the post's own texts changed. */
  prepareFor(record: ConferenceRecord): void {
    const settings = settingsOf(record);
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.told = new WeakMap();
    this.ofOthers = new WeakMap();
    this.composed = new WeakMap();
    this.embedded = new WeakMap();
    this.written = new WeakMap();
  }
}
