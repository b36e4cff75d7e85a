// The sign of what cannot be shown, where it would have been.
import type { IconNode } from "lucide";
import { Icon } from "./icon.tsx";
import "./sign.css";

export function Sign({ of }: { of: IconNode }) {
  return (
    <div class="sign">
      <Icon of={of} />
    </div>
  );
}
