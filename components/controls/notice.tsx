// One or two sentences beside what they speak of, with what can be done about it.
import { Info, TriangleAlert } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import "./notice.css";

export interface NoticeAction {
  label: string;
  onClick: () => void;
}

interface Props {
  tone?: "info" | "warning" | "error";
  children: ComponentChildren;
  action?: NoticeAction;
  /** The other way, where there are two. */
  otherAction?: NoticeAction;
}

export function Notice({ tone = "info", children, action, otherAction }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === "error" ? "alert" : undefined}>
      <Icon of={tone === "info" ? Info : TriangleAlert} />
      <p>
        {children}
        {[action, otherAction].map(
          (given) =>
            given && (
              <span key={given.label}>
                {" "}
                <button type="button" class="link-button" onClick={given.onClick}>
                  {given.label}
                </button>
              </span>
            ),
        )}
      </p>
    </div>
  );
}
