// The post's text as Markdown: read as the talks give it, or changed by hand and kept so when they change.
import { Pencil, RotateCcw } from "lucide";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { TextNotice } from "@/components/controls/text-notice.tsx";
import { useFitHeight } from "@/components/controls/use-fit-height.ts";
import { type Keep, useTypedText } from "@/components/controls/use-typed-text.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { ConflictBox, type Resolution, type TextConflict } from "./conflict-box.tsx";
import "./markdown-source.css";
import "./markdown-editor.css";

interface Props {
  /** What stands above the text. */
  head: string;
  body: string;
  /** What the talks give by themselves: the base of what is typed now. */
  assembled: string;
  isEdited: boolean;
  conflicts: TextConflict[];
  /** @param base the assembly that the text on screen had grown from */
  onChange: (body: string, base: string) => ReturnType<Keep>;
  /** Makes the text one that is edited; resolves, before it is one, to where the caret is wanted in it, in UTF-16 units. */
  onStart: () => Promise<number>;
  onForget: () => void;
  onResolve: (conflict: TextConflict, resolution: Resolution) => void;
  onTalk: (id: Id) => void;
}

interface EditorProps extends Pick<Props, "body" | "assembled" | "onChange"> {
  /** Where to begin, once editing was asked for; taken once. */
  caret: { current: number | undefined };
}

function Editor({ body, assembled, onChange, caret }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The caret first: the browser scrolls to where it is when the focus comes.
  useEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    field.current?.focus();
    caret.current = undefined;
  }, []);
  // While somebody types, the text on screen grows from what the talks gave when they began.
  const base = useRef(assembled);
  const isTyping = useRef(false);
  if (!isTyping.current) base.current = assembled;
  const typed = useTypedText(body, (text) => onChange(text, base.current));
  useFitHeight(field, typed.text);
  return (
    <>
      <textarea
        ref={field}
        class="markdown-editor-text"
        dir="auto"
        aria-label={t("postText")}
        value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onFocus={() => {
          isTyping.current = true;
          typed.onFocus();
        }}
        onBlur={() => {
          isTyping.current = false;
          typed.onBlur();
        }}
      />
      <TextNotice problem={typed.problem} text={typed.text} />
    </>
  );
}

/**
 * When a conflict is settled by a button, the focus goes to the next conflict, or else into the text where the last one was.
 * @returns what is to be told which conflict is being settled
 */
function useFocusAfter(
  editor: RefObject<HTMLElement | null>,
  conflicts: TextConflict[],
): (settled: TextConflict) => void {
  const settling = useRef<{ conflict: TextConflict; index: number; count: number } | undefined>(undefined);
  useEffect(() => {
    if (!settling.current || conflicts.length >= settling.current.count) return;
    const { conflict, index } = settling.current;
    settling.current = undefined;
    // Somebody who has gone elsewhere meanwhile stays there.
    if (document.activeElement !== document.body) return;
    const places = [...(editor.current?.querySelectorAll(".conflict") ?? [])];
    const next = (places[index] ?? places[0])?.querySelector("button");
    if (next) return next.focus();
    const text = editor.current?.querySelector("textarea");
    text?.focus();
    text?.setSelectionRange(conflict.start, conflict.start);
  }, [conflicts]);
  return (conflict) => {
    settling.current = { conflict, index: conflicts.indexOf(conflict), count: conflicts.length };
  };
}

export function MarkdownEditor(props: Props) {
  const { head, body, isEdited, conflicts, onStart, onForget, onResolve, onTalk } = props;
  const editor = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(editor, conflicts);
  const caret = useRef<number | undefined>(undefined);
  const resolve = (conflict: TextConflict, how: Resolution) => {
    focusAfter(conflict);
    onResolve(conflict, how);
  };
  return (
    <div ref={editor} class="markdown-editor">
      <div class="markdown-editor-bar">
        <p>{t(isEdited ? "editedHelp" : "notEditedHelp")}</p>
        {isEdited ? (
          <Button key="forget" icon={RotateCcw} onClick={onForget}>
            {t("forgetEdits")}
          </Button>
        ) : (
          <Button
            key="edit"
            icon={Pencil}
            onClick={async () => {
              caret.current = await onStart();
            }}
          >
            {t("editText")}
          </Button>
        )}
      </div>
      {conflicts.map((conflict, index) => (
        <ConflictBox
          key={conflict.start}
          conflict={conflict}
          isFirst={index === 0}
          onResolve={(how) => resolve(conflict, how)}
          onTalk={onTalk}
        />
      ))}
      {isEdited ? (
        <>
          <pre class="markdown-source markdown-source-head">{head}</pre>
          <Editor {...props} caret={caret} />
        </>
      ) : (
        <pre class="markdown-source">
          <span class="markdown-source-head">{head}</span>
          {body}
        </pre>
      )}
    </div>
  );
}
