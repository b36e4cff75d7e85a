// Whether an address may become a link on screen.

/** Whether a text is one http or https address; "javascript:" and words around an address are not. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
