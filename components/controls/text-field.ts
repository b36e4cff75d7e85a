// Which elements take text that is typed, and have keys and an undo of their own.

const kinds = /^(?:text|search|url|tel|email|password|number)$/;

/** Whether what is typed goes into it as text: boxes, buttons and days are none. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return kinds.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
