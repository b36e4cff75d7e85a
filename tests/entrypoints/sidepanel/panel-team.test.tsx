// Who works on a talk of a team that the side panel shows: oneself as "You", the others, and what waits to be sent.
import { useState } from "preact/hooks";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { NoteAuthor } from "@/components/note/note-author.tsx";
import { type People, PeopleHere } from "@/components/people/people.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { beingWritten, connections } from "@/entrypoints/desk/share/connection-news.ts";
import { PanelTeam } from "@/entrypoints/desk/share/panel-team.tsx";
import type { TalkRecord } from "@/lib/model/index.ts";
import { changeNote } from "@/lib/notebook/notes.ts";
import { draw } from "../../draw.ts";
import { aConference, aNote, aTalk, put } from "../rows.ts";

const team = { server: "wss://team.example", room: "r", token: "t", author: "Cy", access: "write" };
const notes = [
  aNote({ id: "own", author: "Cy", markdown: "Mine." }),
  aNote({ id: "theirs", author: "Ada", markdown: "Hers." }),
];

function Shown({ record }: { record: TalkRecord | undefined }) {
  const [people, setPeople] = useState<People>();
  return (
    <>
      <PanelTeam record={record} onPeople={setPeople} />
      <PeopleHere.Provider value={people}>
        <ul>
          {record?.notes.map((note) => (
            <li key={note.id}>
              <NoteAuthor note={note} />
            </li>
          ))}
        </ul>
      </PeopleHere.Provider>
    </>
  );
}

async function drawTeam(rows: { [table: string]: object[] } = {}) {
  const talk = aTalk({ id: "knots" });
  await put({ conferences: [aConference({ id: "harbour" })], talks: [talk], notes, ...rows });
  draw(<Shown record={{ talk, sources: [], notes }} />);
}

const lines = () =>
  page
    .getByRole("listitem")
    .elements()
    .map(({ textContent }) => textContent);
const shares = [{ conferenceId: "harbour", isSeeded: true, team }];

describe("a talk of a team", () => {
  test("says whose note it is, one’s own as such", async () => {
    await drawTeam({ shares });
    await expect.poll(lines).toEqual(["You", "AAda"]);
  });

  test("says which note waits to be sent, until there is a line", async () => {
    await drawTeam({ shares });
    await changeNote(database, "own", { markdown: "Mine, changed." });
    await expect.poll(lines).toEqual(["You· waits to be sent", "AAda"]);
    connections.value = new Map([["harbour", { state: "connected" } as never]]);
    await expect.poll(lines).toEqual(["You", "AAda"]);
    connections.value = new Map();
  });

  test("says in which note somebody writes just now", async () => {
    await drawTeam({ shares });
    beingWritten.value = new Set(["theirs"]);
    await expect.poll(lines).toEqual(["You", "AAda· writing now"]);
    beingWritten.value = new Set();
  });
});

test("a talk of one’s own names who is known as they are called", async () => {
  await drawTeam();
  await expect.poll(lines).toEqual(["CCy", "AAda"]);
});
