// A note's text being changed where it stands.
import { Bold, Italic, Link } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { Note } from "@/lib/model/index.ts";
import { Button } from "../controls/button.tsx";
import { UnsavedNotice } from "../controls/unsaved-notice.tsx";
import type { UnsavedText } from "../controls/unsaved-text.ts";
import { useFitHeight } from "../controls/use-fit-height.ts";
import { namePlace } from "../wording/place-name.ts";
import { pasteOverWords } from "./link-text.ts";
import { formatOfKey, type MarkdownFormat, writeFormat } from "./markdown-format.ts";
import "./note-editor.css";

interface Props {
  note: Note;
  /** Where the caret stands at first; at the end by default. */
  caret?: number;
  /** Whether there are buttons for bold, italic and link; their keys are always there. */
  hasTools?: boolean;
  /** Whether the text is on disk. */
  state?: ComponentChildren;
  /** Why the text is not stored. */
  problem?: UnsavedText;
  /** Asks what the selected words are to link to; without, a link is written for an address to be typed into. */
  onLink?: (field: HTMLTextAreaElement) => void;
  onText: (markdown: string, caret: number) => void;
  onDone: () => void;
}

function EditorTools({ onFormat }: { onFormat: (wanted: MarkdownFormat) => void }) {
  return (
    <div class="note-editor-tools">
      <Button kind="quiet" icon={Bold} label={t("bold")} onClick={() => onFormat("bold")} />
      <Button kind="quiet" icon={Italic} label={t("italic")} onClick={() => onFormat("italic")} />
      <Button kind="quiet" icon={Link} label={t("addNoteLink")} onClick={() => onFormat("link")} />
    </div>
  );
}

/** While an input method composes letters, Esc is its own. */
function endsEditing({ key, isComposing, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (key === "Escape" && !isComposing) || (key === "Enter" && (ctrlKey || metaKey));
}

/** What is typed here is newer than what the database hands back. @param stored as it was seen there last */
function useTyped(stored: string) {
  const [typed, setTyped] = useState(stored);
  // Handed on from here and not seen in the database yet; whatever else is seen there was typed in another screen.
  const handedOn = useRef<string[]>([]);
  const seen = useRef(stored);
  useEffect(() => {
    const at = handedOn.current.indexOf(stored);
    // A letter that was taken away again before it was seen leaves what is seen as it was.
    const isThere = handedOn.current.length === 0 || handedOn.current.at(-1) === seen.current;
    if (at >= 0) handedOn.current.splice(0, at + 1);
    else if (isThere) {
      handedOn.current = [];
      setTyped(stored);
    }
    seen.current = stored;
  }, [stored]);
  const type = (text: string) => {
    setTyped(text);
    handedOn.current.push(text);
  };
  return { typed, type };
}

export function NoteEditor({ note, caret, hasTools, state, problem, onLink, onText, onDone }: Props) {
  const { typed, type } = useTyped(note.markdown);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key can come: what is typed right after Enter belongs here.
  useLayoutEffect(() => {
    field.current?.focus();
    const position = caret ?? note.markdown.length;
    field.current?.setSelectionRange(position, position);
  }, []);
  useFitHeight(field, typed);
  const format = (wanted: MarkdownFormat) => {
    if (field.current && wanted === "link" && onLink) onLink(field.current);
    else if (field.current) writeFormat(field.current, wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isFinished = endsEditing(event);
    const hasWords = field.current !== null && field.current.selectionStart < field.current.selectionEnd;
    const wanted = formatOfKey(event, hasWords);
    // Without words, Mod+K is the screen's.
    if (wanted || event.key.toLowerCase() !== "k") event.stopPropagation();
    if (wanted) format(wanted);
    else if (isFinished) onDone();
    else return;
    event.preventDefault();
  };
  return (
    <div class="note-editor-region">
      <div class="note-editor">
        <textarea
          ref={field}
          class="note-editor-text"
          dir="auto"
          aria-label={t("editedNote", namePlace(note.place))}
          value={typed}
          onInput={(event) => {
            type(event.currentTarget.value);
            onText(event.currentTarget.value, event.currentTarget.selectionEnd);
          }}
          onKeyDown={onKeyDown}
          onPaste={pasteOverWords}
        />
        <div class="note-editor-row">
          {hasTools && <EditorTools onFormat={format} />}
          {state}
          <Button onClick={onDone}>{t("done")}</Button>
        </div>
      </div>
      {problem && <UnsavedNotice problem={problem} text={typed} isNote />}
    </div>
  );
}
