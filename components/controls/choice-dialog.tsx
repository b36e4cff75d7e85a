// One choice from a list: another conference for a talk, another talk to join it with.
import { useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormRow } from "./form-row.tsx";
import { type Choice, SelectBox } from "./select-box.tsx";

interface Props {
  heading: string;
  label: string;
  help?: string;
  verb: string;
  choices: Choice[];
  onChoose: (value: string) => void;
  onClose: () => void;
}

export function ChoiceDialog({ heading, label, help, verb, choices, onChoose, onClose }: Props) {
  const [value, setValue] = useState(choices[0]?.value ?? "");
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      onSubmit={() => {
        onClose();
        onChoose(value);
      }}
      foot={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" isSubmit>
            {verb}
          </Button>
        </>
      }
    >
      <FormRow label={label} htmlFor="dialog-choice" help={help}>
        <SelectBox id="dialog-choice" label={label} choices={choices} value={value} isWide onChange={setValue} />
      </FormRow>
    </Dialog>
  );
}
