// Lets a text field grow with its text; how far is said by its max-height.

/** Sets the field's height to its content's. */
export function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "0";
  field.style.height = `${field.scrollHeight + 2}px`;
}
