// The open conference chooser: a search field, the conferences by last use, and a new one from what was typed.
import { Check, Plus, Search } from "lucide";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import { type Conference, type ConferenceFacts, type Id, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { findOtherConference } from "@/lib/model/other-conference.ts";
import { ComboboxInput, ComboboxOptions, useCombobox } from "../controls/combobox.tsx";
import { enterField } from "../controls/coming-field.ts";
import { Icon } from "../controls/icon.tsx";
import { formatDays } from "../wording/days.ts";
import { type ConferenceOption, listConferenceOptions } from "./conference-options.ts";
import "./conference-panel.css";

export interface ConferenceChoice {
  conferences: Conference[];
  /** Absent: not decided. */
  current?: Conference;
  /** The talk on screen, whose page may name another conference. */
  record?: TalkRecord;
  /** How many talks each conference has, those that wait for one under `undecided`. */
  onCount: () => Promise<Map<Id, number>>;
  onChoose: (id: Id) => void;
  onStart: (facts: ConferenceFacts) => void;
}

interface Props extends ConferenceChoice {
  onClose: () => void;
}

function keyOf(option: ConferenceOption): string {
  return option.is === "known" ? option.conference.id : option.is;
}

function labelOf(option: ConferenceOption): string {
  if (option.is === "known") return option.conference.name;
  return option.is === "undecided" ? t("noConference") : t("newConferenceNamed", option.facts.name);
}

/** What there is to say besides, in a line of its own. */
function detailOf(option: ConferenceOption, counts: Map<Id, number> | undefined): string {
  const days = option.is === "known" ? formatDays(option.conference) : undefined;
  const id = option.is === "known" ? option.conference.id : undecided;
  const talks = option.is === "new" || !counts ? undefined : plural("talks", counts.get(id) ?? 0);
  return [option.isSaid && t("fromThisPage"), days, talks].filter(Boolean).join(", ");
}

interface OptionProps extends Pick<ConferenceChoice, "current"> {
  option: ConferenceOption;
  counts?: Map<Id, number>;
}

function Option({ option, current, counts }: OptionProps) {
  const detail = detailOf(option, counts);
  const isCurrent = option.is === "known" ? option.conference.id === current?.id : current === undefined;
  return (
    <>
      <span class="conference-sign">
        {option.is === "new" ? <Icon of={Plus} size={14} /> : isCurrent && <Icon of={Check} size={14} />}
      </span>
      <span class="conference-option-text" dir="auto">
        {labelOf(option)}
        {detail && <small>{detail}</small>}
      </span>
    </>
  );
}

/** What the page says, whatever the person answered before. */
function readPage({ talk, sources }: TalkRecord, current: Conference, conferences: Conference[]) {
  const asked = { talk: { ...talk, isConferenceSettled: undefined }, sources };
  return findOtherConference(asked, current, conferences);
}

export function ConferencePanel({ conferences, current, record, onCount, onChoose, onStart, onClose }: Props) {
  const [counts, setCounts] = useState<Map<Id, number>>();
  useEffect(() => void onCount().then(setCounts), []);
  const [typed, setTyped] = useState("");
  const said = useMemo(() => record && current && readPage(record, current, conferences), [record]);
  const box = useCombobox({
    typed,
    options: listConferenceOptions(typed, conferences, said),
    onType: setTyped,
    onTake: (option) => {
      onClose();
      if (option.is === "new") onStart(option.facts);
      else onChoose(option.is === "known" ? option.conference.id : undecided);
    },
    onDismiss: onClose,
  });
  useLayoutEffect(() => {
    if (box.input.current) enterField(box.input.current);
  }, []);
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
        {(option) => <Option option={option} current={current} counts={counts} />}
      </ComboboxOptions>
      {box.options.length === 0 && <p class="conference-hint">{t("nameConference")}</p>}
    </div>
  );
}
