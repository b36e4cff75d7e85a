// Lets a text field grow with its text; how far is said by its max-height.

/** Chromium since 123: the browser does it, without laying out the whole page twice a letter. */
const isDoneByBrowser = CSS.supports("field-sizing", "content");

/** Sets the field's height to its content's. */
export function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  if (isDoneByBrowser) {
    field.style.setProperty("field-sizing", "content");
    return;
  }
  field.style.height = "0";
  field.style.height = `${field.scrollHeight + 2}px`;
}
