// Starting a conference, with the post that it owns.
import type { ConferenceFacts, Id, LocalDateTime, Post, TimeZone } from "@/lib/model/index.ts";
import type { NotebookDatabase } from "./rows/database.ts";
import { write } from "./rows/write.ts";
import { readSettings } from "./settings.ts";

/** The author's clock when a conference is started: the post's first date. */
export interface AuthorClock {
  date: LocalDateTime;
  timeZone: TimeZone;
}

type PostFields = Omit<Post, "id" | "createdAt" | "updatedAt">;

/** The post that a conference begins with. @param clock when it is begun; a date of "" is none yet */
export function firstPost(
  conferenceId: Id,
  name: string,
  clock: AuthorClock,
  settings: Pick<Post, "engine" | "layout" | "links" | "embeds">,
): PostFields {
  const { engine, layout, links, embeds } = settings;
  return {
    conferenceId,
    title: `${name} wrapup`,
    slug: "",
    date: clock.date,
    timeZone: clock.timeZone,
    tags: [],
    categories: [],
    extraFields: [],
    isDraft: false,
    introduction: "",
    listOpening: "Here are my highlights:",
    sections: [],
    closing: "",
    layout,
    engine,
    links,
    embeds,
  };
}

/**
 * Starts a conference with its post and makes it the current one.
 * @param fields with the id that it gets, where that is decided
 * @returns the new conference's id
 * @throws Problem when it could not be stored
 */
export async function startConference(
  database: NotebookDatabase,
  fields: ConferenceFacts & { id?: Id },
  clock: AuthorClock,
): Promise<Id> {
  const settings = await readSettings(database);
  return write(database, async (writer) => {
    const conference = await writer.add("conferences", { ...fields, lastUsedAt: writer.now });
    await writer.add("posts", firstPost(conference.id, fields.name, clock, settings));
    await writer.choose("currentConferenceId", conference.id);
    return conference.id;
  });
}
