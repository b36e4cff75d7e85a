// Which of the two panes is in front where there is room for one, and the ways to a field of the post.
import { signal } from "@preact/signals";
import { goToField } from "@/components/controls/coming-field.ts";
import type { Pane } from "./columns.ts";
import { chooseMarkdown } from "./preview-side.ts";
import { go, route } from "./route.ts";

export const pane = signal<Pane>("edit");

function showSetting(field: string): void {
  go({ ...route.value, view: "post", talk: undefined });
  pane.value = "edit";
  goToField(field);
}

/** Shows the post's settings with the caret in the slug. */
export function showSlug(): void {
  showSetting("slug");
}

/** Shows the post's settings with the caret at the template's beginning. */
export function showTemplate(): void {
  showSetting("template");
}

/** Shows the post's Markdown at the first place where hand edits and a changed talk differ. */
export function showConflicts(): void {
  go({ ...route.value, view: "post" });
  pane.value = "preview";
  chooseMarkdown();
  goToField("conflict");
}
