// Links in a note's text: what stands in a field as words becomes a link's words, and a pasted address the address.
import { isWebAddress } from "@/lib/model/web-address.ts";

/** A place in a text field, in UTF-16 units. */
export interface Selected {
  start: number;
  end: number;
}

/** The text as an http(s) address, of which a person may have left away the scheme; undefined where it is none. */
export function addressTyped(text: string): string | undefined {
  const typed = text.trim();
  if (/\s/.test(typed)) return undefined;
  const address = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]\S*)?$/i.test(typed) ? `https://${typed}` : typed;
  return isWebAddress(address) ? address : undefined;
}

/** The addresses of a text that holds nothing else, in lines or with spaces between. */
export function addressesIn(text: string): string[] {
  const parts = text.split(/\s+/).filter(Boolean);
  return parts.every(isWebAddress) ? [...new Set(parts)] : [];
}

/** Markdown of a link; brackets of the words would end them. */
export function writeLinkText(words: string, url: string): string {
  const isSafe = !/[()<>\s\\]/.test(url);
  return `[${words.replace(/(?<!\\)[[\]]/g, "\\$&")}](${isSafe ? url : `<${url.replace(/[<>]/g, encodeURIComponent)}>`})`;
}

/**
 * Puts a link in the place of the selected words, through the browser's own editing, so that its undo knows the step.
 * @param name the link's words where none are selected
 */
export function insertLink(field: HTMLTextAreaElement, { start, end }: Selected, url: string, name: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  document.execCommand("insertText", false, writeLinkText(field.value.slice(start, end) || name, url));
}

/** An address that is pasted over selected words links them; anything else is pasted as ever. */
export function pasteOverWords(event: ClipboardEvent): void {
  const field = event.currentTarget as HTMLTextAreaElement;
  const selected = { start: field.selectionStart, end: field.selectionEnd };
  const words = field.value.slice(selected.start, selected.end);
  const pasted = event.clipboardData?.getData("text/plain").trim() ?? "";
  // An address over an address is a correction.
  if (words.trim() === "" || /\n\s*\n/.test(words) || addressTyped(words)) return;
  if (!isWebAddress(pasted)) return;
  event.preventDefault();
  insertLink(field, selected, pasted, "");
}
