// How the connections stand and in which notes others write, as every tab of the notebook knows it: one tab holds a connection, and
// tells the others.
import { signal } from "@preact/signals";
import type { Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { ConnectionState } from "@/lib/share/connection.ts";

/** How each stands, by conference. */
export const connections = signal<ReadonlyMap<Id, ConnectionState>>(new Map());

/** The notes in which others are writing just now. */
export const beingWritten = signal<ReadonlySet<Id>>(new Set());

/** For so long after its last letter somebody is said to be writing, in milliseconds. */
const writingLasts = 5000;

/** What ends it, by note. */
const ends = new Map<Id, ReturnType<typeof setTimeout>>();

function showReworded(notes: Id[]): void {
  for (const id of notes) {
    clearTimeout(ends.get(id));
    ends.set(
      id,
      setTimeout(() => {
        ends.delete(id);
        beingWritten.value = new Set(ends.keys());
      }, writingLasts),
    );
  }
  if (notes.some((id) => !beingWritten.value.has(id))) beingWritten.value = new Set(ends.keys());
}

/** Goes up by one each time somebody wants to connect anew. */
export const rounds = signal(0);

/** What one tab tells the others. A problem travels as its key and values. */
type News =
  | { what: "asks" }
  | { what: "again" }
  | { what: "reworded"; notes: Id[] }
  | {
      what: "stands";
      conferenceId: Id;
      state: ConnectionState["state"];
      problem?: Pick<Problem, "key" | "values">;
    };

const channel = new BroadcastChannel("wrapup-connections");
/** The connections that this tab holds. */
const held = new Set<Id>();

function show(conferenceId: Id, state: ConnectionState | undefined): void {
  const next = new Map(connections.value);
  if (state) next.set(conferenceId, state);
  else next.delete(conferenceId);
  connections.value = next;
}

const tell = (news: News) => channel.postMessage(news);

function tellState(conferenceId: Id): void {
  const stands = connections.value.get(conferenceId);
  if (!stands) return;
  const { state, problem } = stands;
  tell({
    what: "stands",
    conferenceId,
    state,
    ...(problem && { problem: { key: problem.key, values: problem.values } }),
  });
}

channel.onmessage = ({ data }: MessageEvent<News>) => {
  if (data.what === "again") rounds.value += 1;
  else if (data.what === "reworded") showReworded(data.notes);
  else if (data.what === "asks") for (const id of held) tellState(id);
  else if (!held.has(data.conferenceId)) {
    const { state, problem } = data;
    show(data.conferenceId, { state, ...(problem && { problem: new Problem(problem.key, [...problem.values]) }) });
  }
};

/** Asks the tab that holds the connections, if there is one. */
export function askForNews(): void {
  tell({ what: "asks" });
}

/** This tab holds the connection, and this is how it stands. */
export function showHeld(conferenceId: Id, state: ConnectionState): void {
  held.add(conferenceId);
  show(conferenceId, state);
  tellState(conferenceId);
}

/** This tab holds it no longer. */
export function giveUpHeld(conferenceId: Id): void {
  held.delete(conferenceId);
  show(conferenceId, undefined);
}

/** In these notes others are writing, as the connection of this tab has it. */
export function tellReworded(notes: Id[]): void {
  showReworded(notes);
  tell({ what: "reworded", notes });
}

/** Connects anew at once, in whichever tab. */
export function connectAgain(): void {
  rounds.value += 1;
  tell({ what: "again" });
}
