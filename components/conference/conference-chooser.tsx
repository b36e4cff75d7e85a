// Which conference the talk belongs to: a button that opens a list with a search field on top.
import { ChevronDown } from "lucide";
import { t } from "@/lib/browser/words.ts";
import { Badge } from "../controls/badge.tsx";
import { awaitField } from "../controls/coming-field.ts";
import { Icon } from "../controls/icon.tsx";
import { useDropDown } from "../controls/use-drop-down.ts";
import { useLoaded } from "../controls/use-loaded.ts";
import type { ConferenceChoice } from "./conference-panel.tsx";
import "./conference-chooser.css";

export function ConferenceChooser(choice: ConferenceChoice) {
  const { current } = choice;
  const { isOpen, button, toggle, close, onFocusOut } = useDropDown();
  const panel = useLoaded(() => import("./conference-panel.tsx"), isOpen);
  const name = current?.name ?? t("noConference");
  return (
    <div class="conference-chooser" onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="conference-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("conferenceIs", name)}
        title={name}
        onClick={({ currentTarget }) => {
          toggle();
          if (!isOpen && currentTarget.parentElement) awaitField(undefined, currentTarget.parentElement);
        }}
      >
        <Badge />
        <span class={`conference-name ${current ? "" : "is-missing"}`} dir="auto">
          {name}
        </span>
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && panel && <panel.ConferencePanel {...choice} onClose={close} />}
    </div>
  );
}
