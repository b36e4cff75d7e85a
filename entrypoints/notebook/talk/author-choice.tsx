// Whose notes of a talk are shown, where several people have written them.
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { SelectBox } from "@/components/controls/select-box.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, Note } from "@/lib/model/index.ts";
import { authorShown } from "../state/author-shown.ts";
import { announcement } from "../state/screen.ts";

/** Which notes are shown, and of whom there are any. */
export interface ShownNotes {
  shown: Note[];
  /** Everybody who has written one, oneself first; none where that is no question. */
  authors: string[];
  /** Undefined: everyone's. */
  author?: string;
}

/** "14 notes", or "5 of 14 notes" where a choice hides some. */
export function nameCount(shown: number, all: number): string {
  return shown === all ? plural("notes", all) : plural("notesShown", all, shown);
}

/**
 * The notes of the chosen author, and whatever is changed or added here since that was chosen.
 * @param notes in their order
 * @param editing the note whose text is being edited
 */
export function useShownNotes(notes: Note[], editing: Id | undefined): ShownNotes {
  const you = useContext(PeopleHere)?.you;
  const chosen = authorShown.value;
  // Both begin anew with another choice.
  const before = useMemo(() => new Set(notes.map(({ id }) => id)), [chosen]);
  const edited = useMemo(() => new Set<Id>(), [chosen]);
  if (editing !== undefined) edited.add(editing);
  return useMemo(() => {
    // What is not signed yet was written here.
    const authorOf = (note: Note) => note.author || you;
    const authors = [...new Set(notes.flatMap((note) => authorOf(note) ?? []))];
    authors.sort((one, other) => Number(other === you) - Number(one === you));
    if (you === undefined || authors.length < 2) return { shown: notes, authors: [] };
    if (chosen === undefined || !authors.includes(chosen)) return { shown: notes, authors };
    const isAdded = (note: Note) => authorOf(note) === you && !before.has(note.id);
    const shown = notes.filter((note) => authorOf(note) === chosen || isAdded(note) || edited.has(note.id));
    return { shown, authors, author: chosen };
  }, [notes, you, chosen, editing]);
}

interface Props extends Pick<ShownNotes, "authors" | "author"> {
  /** Spoken once it is of another choice. */
  count: string;
}

export function AuthorChoice({ authors, author = "", count }: Props) {
  const you = useContext(PeopleHere)?.you;
  const isAsked = useRef(false);
  const everyone = { value: "", label: t("byEveryone") };
  const choices = authors.map((name) => ({ value: name, label: name === you ? t("you") : name }));
  const choose = (value: string) => {
    isAsked.current = true;
    authorShown.value = value || undefined;
  };
  useEffect(() => {
    if (isAsked.current) announcement.value = count;
    isAsked.current = false;
  }, [author]);
  return (
    <SelectBox label={t("whoseNotes")} isQuiet choices={[everyone, ...choices]} value={author} onChange={choose} />
  );
}
