// What a notebook knows of sharing a conference, as long as nothing of it is loaded.
import type { Id } from "./row.ts";

/** Where a team shares a conference: a room of a server. */
export interface TeamRoom {
  /** "wss://host", without "/" at its end. */
  server: string;
  room: string;
  /** Lets this notebook into the room. */
  token: string;
  /** What the server lets it do there. */
  access: "write" | "read";
  /** The name that the person gave themselves, under the notes. */
  author: string;
  /** Who made the invitation, as it says: a name to show, and nothing to rely on. */
  invitedBy?: string;
  /** The server's own key, of whoever made the room: with it, others are invited. */
  key?: string;
  /** The lines to invite with, of whoever made the room, by what they let a colleague do. */
  invitations?: Record<"write" | "read", string>;
}

/** A conference that is shared: with other machines of one's own, with a team, or both. */
export interface Share {
  conferenceId: Id;
  /** Whether its rows stand in the shared document; before that it is only about to be shared. */
  isSeeded: boolean;
  team?: TeamRoom;
}
