// Something to write about that has no page: a hallway topic.
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "../controls/button.tsx";
import { awaitField, enterField } from "../controls/coming-field.ts";
import { Field } from "../controls/field.tsx";
import "./topic-form.css";

interface Props {
  isFocused?: boolean;
  /** Resolves to why the topic is not there, or to nothing: its composer comes. */
  onAdd: (title: string) => Promise<unknown>;
}

export function TopicForm({ isFocused, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isFocused && field.current) enterField(field.current);
  }, [isFocused]);
  const [title, setTitle] = useState("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    awaitField();
    if ((await onAdd(title.trim())) && field.current) enterField(field.current);
  };
  return (
    <form class="topic-form" onSubmit={(event) => void submit(event)}>
      <Field label={t("withoutPage")} htmlFor={id} help={t("hallwayTopic")}>
        <input
          ref={field}
          id={id}
          class="field-input"
          dir="auto"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <div>
        <Button kind="primary" isSubmit isDisabled={!title.trim()}>
          {t("addTopic")}
        </Button>
      </div>
    </form>
  );
}
