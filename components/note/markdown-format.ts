// Bold, italic and link around the selection of a text field, as a person would type them.

export type MarkdownFormat = "bold" | "italic" | "link";

const signs: Record<MarkdownFormat, { before: string; after: string }> = {
  bold: { before: "**", after: "**" },
  italic: { before: "*", after: "*" },
  link: { before: "[", after: "]()" },
};

/**
 * The format that a key stands for: Mod+B, Mod+I, Mod+Shift+K.
 * @param hasWords whether words are selected: Mod+K links them then
 */
export function formatOfKey(event: KeyboardEvent, hasWords: boolean): MarkdownFormat | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "b" && !event.shiftKey) return "bold";
  if (key === "i" && !event.shiftKey) return "italic";
  if (key === "k" && (event.shiftKey || hasWords)) return "link";
  return undefined;
}

/**
 * Writes the format's signs around the selection. Goes through the browser's own editing, so that its undo knows the step
 * and the field's input event is fired (execCommand is deprecated, yet has no successor that does this).
 */
export function writeFormat(field: HTMLTextAreaElement, format: MarkdownFormat): void {
  const { before, after } = signs[format];
  const { selectionStart, selectionEnd } = field;
  const chosen = field.value.slice(selectionStart, selectionEnd);
  field.focus();
  document.execCommand("insertText", false, before + chosen + after);
  const start = selectionStart + before.length;
  if (format === "link" && chosen) field.setSelectionRange(start + chosen.length + 2, start + chosen.length + 2);
  else field.setSelectionRange(start, start + chosen.length);
}
