// What a screen can leave as it closes.
import type { ConferenceFacts, Id, IsoDateTime } from "@/lib/model/index.ts";
import type { DraftFields } from "@/lib/notebook/notes.ts";

/** A row's fields as they were when their screen closed; a draft may have no row yet. */
export type LastFields =
  | { table: "notes" | "talks" | "posts"; id: Id; fields: object }
  | { table: "drafts"; id: Id; fields: DraftFields };

/** What was to begin under an id: a conference with the talk that was on screen, if there was one, or a talk without a page. */
export type LastBeginning =
  | { begins: "conference"; id: Id; facts: ConferenceFacts; talkId?: Id }
  | { begins: "topic"; id: Id; title: string; conferenceId: Id };

export type LastText = LastFields | LastBeginning;

export type Left<Text extends LastText = LastText> = Text & { leftAt: IsoDateTime };
