// Which conference the talk belongs to: a button that opens a list with a search field on top.
import { Check, ChevronDown, Plus, Search } from "lucide";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type Conference, type Id, undecided } from "@/lib/model";
import { Badge } from "./badge";
import { formatDays } from "./days";
import { Icon } from "./icon";
import { plural, t } from "./words";
import "./conference-chooser.css";

interface Props {
  conferences: Conference[];
  /** Absent: not decided. */
  current?: Conference;
  /** How many talks wait for a conference; given where those can be chosen too. */
  undecidedCount?: number;
  onChoose: (id: Id) => void;
  /** A new conference of this name. */
  onStart: (name: string) => void;
}

interface Option {
  id: string;
  label: string;
  detail?: string;
  isCurrent?: boolean;
  choose: () => void;
}

export function ConferenceChooser({ conferences, current, undecidedCount = 0, onChoose, onStart }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    setTyped("");
    setChosen(0);
    button.current?.focus();
  };
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
    close();
    option?.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen((chosen + 1) % Math.max(options.length, 1));
    else if (event.key === "ArrowUp") setChosen((chosen - 1 + options.length) % Math.max(options.length, 1));
    else if (event.key === "Enter") take(options[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = current?.name ?? t(undecidedCount > 0 ? "undecided" : "noConference");
  return (
    <div
      class="conference-chooser"
      onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        class="conference-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("conferenceIs", name)}
        title={name}
        onClick={() => setOpen(!isOpen)}
      >
        <Badge />
        <span class={`conference-name ${current ? "" : "is-missing"}`} dir="auto">
          {name}
        </span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && (
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
              <div
                key={option.id}
                id={`${id}-${option.id}`}
                class="conference-option"
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(option);
                }}
              >
                <span class="conference-sign">
                  {option.id === "new" ? (
                    <Icon of={Plus} size={14} />
                  ) : (
                    option.isCurrent && <Icon of={Check} size={14} />
                  )}
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
      )}
    </div>
  );
}
