// Asks for what a talk added by hand needs: a title, and its speakers if there are any.
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { FormRow } from "@/components/controls/form-row.tsx";
import { t } from "@/lib/browser/words.ts";

interface Props {
  /** Resolves to why it could not be stored, or to nothing. */
  onAdd: (title: string, speakers: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** Adding a talk or a hallway topic by hand. */
export function TalkDialog({ onAdd, onClose }: Props) {
  const [title, setTitle] = useState("");
  const [speakers, setSpeakers] = useState("");
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = async () => {
    if (!title.trim()) {
      setProblem(t("talkNeedsTitle"));
      field.current?.focus();
      return;
    }
    const sentence = await onAdd(title.trim(), speakers);
    if (sentence === undefined) onClose();
    else setProblem(sentence);
  };
  return (
    <Dialog
      heading={t("addTalkHeading")}
      onClose={onClose}
      onSubmit={() => void add()}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isSubmit>
            {t("addTalkAction")}
          </Button>
        </>
      }
    >
      <FormRow label={t("title")} htmlFor="talk-title" problem={problem}>
        <input
          ref={field}
          id="talk-title"
          class="form-input"
          dir="auto"
          autocomplete="off"
          aria-invalid={problem !== undefined}
          value={title}
          onInput={(event) => {
            setProblem(undefined);
            setTitle(event.currentTarget.value);
          }}
        />
      </FormRow>
      <FormRow label={t("speakers")} htmlFor="talk-speakers" help={t("hallwayTopic")}>
        <input
          id="talk-speakers"
          class="form-input"
          dir="auto"
          autocomplete="off"
          value={speakers}
          onInput={(event) => setSpeakers(event.currentTarget.value)}
        />
      </FormRow>
    </Dialog>
  );
}
