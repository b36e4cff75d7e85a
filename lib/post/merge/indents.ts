// How far in the lines of a passage stand: the assembly has a talk's text within its bullet, a person may have it without.

/** In columns, a tab up to the next fourth one. */
function widthOf(lead: string): number {
  return Array.from(lead).reduce((width, sign) => (sign === "\t" ? width + 4 - (width % 4) : width + 1), 0);
}

/** The column at which a passage's first line begins. */
export function lineColumn(passage: string): number {
  return widthOf(/^[ \t]*/.exec(passage)?.[0] ?? "");
}

/** The column at which its text does, behind a list's sign, and its further lines with it. */
export function textColumn(passage: string): number {
  return widthOf(/^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(passage)?.[0] ?? "");
}

/** The lines so many columns further in, or out as far as they go. */
export function shiftLines(text: string, columns: number): string {
  if (columns > 0) return text.replace(/(^|\n)(?=[^\r\n])/g, `$1${" ".repeat(columns)}`);
  return columns < 0 ? text.replace(new RegExp(`(^|\\n) {1,${-columns}}`, "g"), "$1") : text;
}
