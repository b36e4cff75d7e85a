// What a menu offers.
import type { IconNode } from "lucide";

export interface MenuAction {
  label: string;
  icon?: IconNode;
  /** The key that does the same, as it is written on the keyboard. */
  keys?: string;
  onChoose: () => void;
}

/** Actions that belong together, apart from the others by a line. */
export interface MenuGroup {
  /** What they are about; stands above them. */
  heading?: string;
  actions: MenuAction[];
}
