// Cuts a value out of a script's text by counting brackets; reading it is left to the caller.

/** Where the string that begins at `start` has its closing quote, or where the text ends. */
function endOfString(source: string, start: number): number {
  let index = start + 1;
  while (index < source.length && source[index] !== source[start]) index += source[index] === "\\" ? 2 : 1;
  return index;
}

/** The balanced `{...}` or `[...]` that begins at or after `start` with nothing but white space before it. Brackets in
 * strings do not count. Undefined if none begins there or it never ends. */
export function readBalanced(source: string, start: number): string | undefined {
  const begin = start + (/^\s*/.exec(source.slice(start, start + 1000))?.[0].length ?? 0);
  if (source[begin] !== "{" && source[begin] !== "[") return undefined;
  let depth = 0;
  for (let index = begin; index < source.length; index++) {
    const character = source[index] ?? "";
    if ("\"'`".includes(character)) index = endOfString(source, index);
    else if ("{[".includes(character)) depth++;
    else if ("}]".includes(character) && --depth === 0) return source.slice(begin, index + 1);
  }
  return undefined;
}
