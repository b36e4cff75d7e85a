// A talk or a conference with all that belongs to it: what screens show and a post is assembled from.
import type { Conference } from "./conference.ts";
import type { Note } from "./note.ts";
import type { Post } from "./post.ts";
import type { Source } from "./source.ts";
import type { Talk } from "./talk.ts";

/** A talk with all that belongs to it; notes in order. */
export interface TalkRecord {
  talk: Talk;
  sources: Source[];
  notes: Note[];
}

/** A conference with all that belongs to it, nothing from the bin: what a post is assembled from. Talks in order. */
export interface ConferenceRecord {
  conference: Conference;
  post: Post;
  talks: TalkRecord[];
}
