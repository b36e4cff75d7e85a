// Which of the two panes is in front where there is room for one, and the ways to a field of the post.
import { signal } from "@preact/signals";
import type { Pane } from "./columns.ts";
import { chooseMarkdown } from "./preview-side.ts";
import { go, route } from "./route.ts";

export const pane = signal<Pane>("edit");

/** Milliseconds: a field is there a little after the settings are asked for, and a dialog gives its focus back first. */
const pause = 50;

/** Waits for the field as long as the person stays where they were sent. */
function focusSoon(selector: string, tries = 0, sent = route.value): void {
  const field = document.querySelector<HTMLElement>(selector);
  if (tries > 0 && field?.checkVisibility() && !document.querySelector("dialog[open]")) {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(0, 0);
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
    // The focus brings no more than the caret's line into view.
    if (field instanceof HTMLTextAreaElement) (field.closest(".form-row") ?? field).scrollIntoView();
  } else if (route.value === sent) setTimeout(() => focusSoon(selector, tries + 1, sent), pause);
}

function showSetting(selector: string): void {
  go({ ...route.value, view: "post", talk: undefined });
  pane.value = "edit";
  focusSoon(`.post-form ${selector}`);
}

/** Shows the post's settings with the caret in the slug. */
export function showSlug(): void {
  showSetting('input[name="slug"]');
}

/** Shows the post's settings with the caret at the template's beginning. */
export function showTemplate(): void {
  showSetting(".template-text");
}

/** Shows the post's Markdown at the first place where hand edits and a changed talk differ. */
export function showConflicts(): void {
  go({ ...route.value, view: "post" });
  pane.value = "preview";
  chooseMarkdown();
  focusSoon(".conflict button");
}
