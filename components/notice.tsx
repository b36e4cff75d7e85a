// One or two sentences beside what they speak of, with at most one thing to do.
import { Info, TriangleAlert } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import "./notice.css";

interface Props {
  tone?: "info" | "warning" | "error";
  children: ComponentChildren;
  action?: { label: string; onClick: () => void };
}

export function Notice({ tone = "info", children, action }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === "error" ? "alert" : undefined}>
      <Icon of={tone === "info" ? Info : TriangleAlert} />
      <p>
        {children}
        {action && (
          <>
            {" "}
            <button type="button" class="link-button" onClick={action.onClick}>
              {action.label}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
