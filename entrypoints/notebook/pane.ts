// Which of the two panes is in front where there is room for one, and the way to a field of the post's settings.
import { signal } from "@preact/signals";
import { go, route } from "./route";

export type Pane = "edit" | "preview";

export const pane = signal<Pane>("edit");

/** Milliseconds: a field is there a little after the settings are asked for, and a dialog gives its focus back first. */
const pause = 50;
const mostTries = 20;

function focusSoon(selector: string, tries = 0): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (tries > 0 && field?.checkVisibility() && !document.querySelector("dialog[open]")) field.select();
  else if (tries < mostTries) setTimeout(() => focusSoon(selector, tries + 1), pause);
}

/** Shows the post's settings with the caret in the slug. */
export function showSlug(): void {
  go({ ...route.value, view: "post", talk: undefined });
  pane.value = "edit";
  focusSoon('.post-form input[name="slug"]');
}
