// Whose note it is, in a conference that several people write on, and who else has written in it.
import { useContext } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Note } from "@/lib/model/index.ts";
import { PeopleHere } from "../people/people.ts";
import { PersonMark, useNameOf } from "../people/person-mark.tsx";
import "./note-author.css";

export function NoteAuthor({ note }: { note: Note }) {
  const people = useContext(PeopleHere);
  const isWaiting = people?.waiting.has(note.id) ?? false;
  // It is signed when it is sent.
  const author = note.author ?? (isWaiting ? people?.you : undefined);
  const name = useNameOf(author ?? "");
  const { changedBy } = note;
  if (!author) return null;
  return (
    <small class="note-author">
      <PersonMark name={author} />
      <span class="note-author-name" dir="auto">
        {name}
      </span>
      {changedBy && (
        <span dir="auto">· {people?.you === changedBy ? t("changedByYou") : t("changedBy", changedBy)}</span>
      )}
      {isWaiting && <span>· {t("waitsToBeSent")}</span>}
      {people?.beingWritten.has(note.id) && <b class="note-author-writing">· {t("writingNow")}</b>}
    </small>
  );
}
