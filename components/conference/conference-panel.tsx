// The open conference chooser: a search field, the conferences by last use, and a new one from what was typed.
import { Check, Plus, Search } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, Id } from "@/lib/model/index.ts";
import { undecided } from "@/lib/model/index.ts";
import { ComboboxInput, ComboboxOptions, useCombobox } from "../controls/combobox.tsx";
import { Icon } from "../controls/icon.tsx";
import { formatDays } from "../wording/days.ts";
import { type ConferenceOption, listConferenceOptions } from "./conference-options.ts";
import "./conference-panel.css";

export interface ConferenceChoice {
  conferences: Conference[];
  /** Absent: not decided. */
  current?: Conference;
  /** How many talks wait for a conference; given where those can be chosen too. */
  undecidedCount?: number;
  onChoose: (id: Id) => void;
  /** A new conference of this name. */
  onStart: (name: string) => void;
}

interface Props extends ConferenceChoice {
  onClose: () => void;
}

function keyOf(option: ConferenceOption): string {
  return option.is === "known" ? option.conference.id : option.is;
}

/** The option's words, in a line of their own what there is to say besides. */
function wordsOf(option: ConferenceOption, undecidedCount: number): [label: string, detail?: string] {
  if (option.is === "known") return [option.conference.name, formatDays(option.conference)];
  if (option.is === "undecided") return [t("noConference"), plural("talks", undecidedCount)];
  return [t("newConferenceNamed", option.name)];
}

interface OptionProps extends Pick<ConferenceChoice, "current" | "undecidedCount"> {
  option: ConferenceOption;
}

function Option({ option, current, undecidedCount = 0 }: OptionProps) {
  const [label, detail] = wordsOf(option, undecidedCount);
  const isCurrent = option.is === "known" ? option.conference.id === current?.id : current === undefined;
  return (
    <>
      <span class="conference-sign">
        {option.is === "new" ? <Icon of={Plus} size={14} /> : isCurrent && <Icon of={Check} size={14} />}
      </span>
      <span class="conference-option-text" dir="auto">
        {label}
        {detail && <small>{detail}</small>}
      </span>
    </>
  );
}

export function ConferencePanel({ conferences, current, undecidedCount = 0, onChoose, onStart, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const box = useCombobox({
    typed,
    options: listConferenceOptions(typed, conferences, undecidedCount),
    onType: setTyped,
    onTake: (option) => {
      onClose();
      if (option.is === "new") onStart(option.name);
      else onChoose(option.is === "known" ? option.conference.id : undecided);
    },
    onDismiss: onClose,
  });
  useEffect(() => box.input.current?.focus(), []);
  return (
    <div class="conference-panel" role="dialog" aria-label={t("chooseConference")}>
      <div class="conference-search">
        <Icon of={Search} size={14} />
        <ComboboxInput box={box} label={t("findConference")} placeholder={t("findConference")} />
      </div>
      <ComboboxOptions
        box={box}
        class="conference-options"
        optionClass="conference-option"
        label={t("conferences")}
        keyOf={keyOf}
      >
        {(option) => <Option option={option} current={current} undecidedCount={undecidedCount} />}
      </ComboboxOptions>
      {box.options.length === 0 && <p class="conference-hint">{t("nameConference")}</p>}
    </div>
  );
}
