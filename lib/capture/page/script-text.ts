// Cuts a value out of a script's text by counting brackets; reading it is left to the caller.

/** The balanced `{...}` or `[...]` that begins at or after `start` with nothing but white space before it. Brackets in
 * strings do not count. Undefined if none begins there or it never ends. */
export function readBalanced(source: string, start: number): string | undefined {
  const begin = start + (/^\s*/.exec(source.slice(start, start + 1000))?.[0].length ?? 0);
  if (source[begin] !== "{" && source[begin] !== "[") return undefined;
  let depth = 0;
  let quote = "";
  for (let index = begin; index < source.length; index++) {
    const character = source[index] ?? "";
    if (quote !== "") {
      if (character === "\\") index++;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'" || character === "`") quote = character;
    else if (character === "{" || character === "[") depth++;
    else if ((character === "}" || character === "]") && --depth === 0) return source.slice(begin, index + 1);
  }
  return undefined;
}
