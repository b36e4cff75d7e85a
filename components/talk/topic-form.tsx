// Something to write about that has no page: a hallway topic.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import "./topic-form.css";

interface Props {
  isFocused?: boolean;
  onAdd: (title: string) => void;
}

export function TopicForm({ isFocused, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const [title, setTitle] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (title.trim()) onAdd(title.trim());
  };
  return (
    <form class="topic-form" onSubmit={submit}>
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
