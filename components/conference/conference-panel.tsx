// The open conference chooser: a search field, the conferences by last use, and a new one from what was typed.
import { Check, Plus, Search } from "lucide";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import type { Conference, Id } from "@/lib/model/index.ts";
import { undecided } from "@/lib/model/index.ts";
import { Icon } from "../controls/icon.tsx";
import { formatDays } from "../wording/days.ts";
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

interface Option {
  id: string;
  label: string;
  detail?: string;
  isCurrent?: boolean;
  choose: () => void;
}

export function ConferencePanel({ conferences, current, undecidedCount = 0, onChoose, onStart, onClose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wanted = typed.trim();
  const found = conferences.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const options: Option[] = found.map((conference) => ({
    id: conference.id,
    label: conference.name,
    detail: formatDays(conference),
    isCurrent: conference.id === current?.id,
    choose: () => onChoose(conference.id),
  }));
  if (undecidedCount > 0 && wanted === "") {
    options.push({
      id: "undecided",
      label: t("undecided"),
      detail: plural("talks", undecidedCount),
      isCurrent: current === undefined,
      choose: () => onChoose(undecided),
    });
  }
  const isNew = wanted !== "" && !conferences.some(({ name }) => name === wanted);
  if (isNew) options.push({ id: "new", label: t("newConferenceNamed", wanted), choose: () => onStart(wanted) });
  const take = (option: Option | undefined) => {
    onClose();
    option?.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen((chosen + 1) % Math.max(options.length, 1));
    else if (event.key === "ArrowUp") setChosen((chosen - 1 + options.length) % Math.max(options.length, 1));
    else if (event.key === "Enter") take(options[chosen]);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="conference-panel" role="dialog" aria-label={t("chooseConference")}>
      <div class="conference-search">
        <Icon of={Search} size={14} />
        <input
          ref={field}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={options[chosen] ? `${id}-${options[chosen].id}` : undefined}
          aria-label={t("findConference")}
          placeholder={t("findConference")}
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-list`} class="conference-options" role="listbox" aria-label={t("conferences")}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            class="conference-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            // The field keeps the focus, so that the blur does not close the panel before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <span class="conference-sign">
              {option.id === "new" ? <Icon of={Plus} size={14} /> : option.isCurrent && <Icon of={Check} size={14} />}
            </span>
            <span class="conference-option-text" dir="auto">
              {option.label}
              {option.detail && <small>{option.detail}</small>}
            </span>
          </div>
        ))}
        {options.length === 0 && <p class="conference-hint">{t("nameConference")}</p>}
      </div>
    </div>
  );
}
