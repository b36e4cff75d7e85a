// Whether an address is one of the web: only such become links and pictures.

/** Whether a text is one http or https address; "javascript:", "https://" and words around an address are not. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
