// A drawing of where the browser keeps the button: behind the puzzle piece, with a pin (a gear in Firefox) beside its name.
import { ArrowLeft, ArrowRight, Ellipsis, Pin, Puzzle, RotateCw, Settings } from "lucide";
import { Badge } from "@/components/controls/badge.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { t } from "@/lib/browser/words.ts";
import "./toolbar-picture.css";

const keep = import.meta.env.FIREFOX ? Settings : Pin;

/** Decorative: the sentence above says the same. */
export function ToolbarPicture() {
  return (
    <div class="toolbar-picture" aria-hidden="true">
      <div class="toolbar-picture-bar">
        <Icon of={ArrowLeft} size={14} />
        <Icon of={ArrowRight} size={14} />
        <Icon of={RotateCw} size={14} />
        <span class="toolbar-picture-address" />
        <span class="toolbar-picture-ring">
          <Icon of={Puzzle} />
        </span>
        <Icon of={Ellipsis} />
      </div>
      <div class="toolbar-picture-list">
        <b>{t("extensionsOfBrowser")}</b>
        <span class="toolbar-picture-row is-own">
          <Badge />
          <span>{t("appName")}</span>
          <span class="toolbar-picture-ring">
            <Icon of={keep} />
          </span>
        </span>
        <span class="toolbar-picture-row">
          <i />
          <Icon of={keep} size={14} />
        </span>
      </div>
    </div>
  );
}
