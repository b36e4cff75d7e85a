// What both ways into a team ask for: something of the server's, and a name.
import { Eye, EyeOff } from "lucide";
import type { ComponentChildren, TargetedInputEvent } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Field } from "@/components/controls/field.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { t } from "@/lib/browser/words.ts";
import "./share.css";

interface InputProps {
  id: string;
  label: string;
  help?: string;
  placeholder?: string;
  value: string;
  onType: (value: string) => void;
}

export function TextInput({ id, label, help, placeholder, value, onType }: InputProps) {
  return (
    <Field label={label} htmlFor={id} help={help}>
      <input
        id={id}
        class="field-input"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  );
}

/** A field for what nobody is to read over one's shoulder, and a button that shows it. */
export function SecretInput({ id, label, help, value, onType }: Omit<InputProps, "placeholder">) {
  const [isShown, setShown] = useState(false);
  const field = {
    id,
    class: "field-input",
    // A key of a server is nothing that a browser should offer to keep or to make up.
    autocomplete: "off" as const,
    spellcheck: false,
    value,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onType(currentTarget.value),
  };
  return (
    <Field label={label} htmlFor={id} help={help}>
      <span class="share-secret">
        {isShown ? <input type="text" {...field} /> : <input type="password" {...field} />}
        <Button
          kind="quiet"
          icon={isShown ? EyeOff : Eye}
          label={t(isShown ? "hideKey" : "showKey")}
          onClick={() => setShown(!isShown)}
        />
      </span>
    </Field>
  );
}

interface FormProps {
  heading: string;
  help: string;
  /** What is said beside the buttons. */
  remark?: string;
  verb: string;
  /** Resolves to why it could not be done, or to nothing. @param signal who cancels does not want it any more */
  onSubmit: (author: string, signal: AbortSignal) => Promise<string | undefined>;
  onClose: () => void;
  /** The fields, with that of the name among them. */
  children: (name: ComponentChildren) => ComponentChildren;
}

export function TeamForm({ heading, help, remark, verb, onSubmit, onClose, children }: FormProps) {
  const [author, setAuthor] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const closing = useMemo(() => new AbortController(), []);
  useEffect(() => () => closing.abort(), []);
  const submit = async () => {
    if (isBusy) return;
    if (!author.trim()) return setProblem(t("authorMissing"));
    setBusy(true);
    setProblem(await onSubmit(author.trim().slice(0, 100), closing.signal));
    setBusy(false);
  };
  const foot = (
    <>
      {remark && <p class="dialog-foot-note">{remark}</p>}
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button kind="primary" isSubmit isDisabled={isBusy}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog heading={heading} onClose={onClose} onSubmit={() => void submit()} foot={foot}>
      <p class="share-help">{help}</p>
      {children(
        <TextInput
          id="team-author"
          label={t("yourName")}
          help={t("yourNameHelp")}
          placeholder={t("yourNamePlaceholder")}
          value={author}
          onType={setAuthor}
        />,
      )}
      <div role="status">
        {isBusy && <p class="field-help">{t("teamConnecting")}</p>}
        {!isBusy && problem && <Notice tone="error">{problem}</Notice>}
      </div>
    </Dialog>
  );
}
