// Where a key goes in a list of things to choose from: menus and comboboxes move alike.

/**
 * @param at where it starts, counted from 0; -1 for before the first
 * @param count how many there are
 * @returns where it goes, past an end to the other end; undefined for a key that does not move or where nothing is
 */
export function stepInList(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/**
 * The next thing whose name begins with a letter, after the last one the first.
 * @param key a key's name; those of several letters are no letters ("Tab"), nor is the space that chooses
 */
export function findByLetter(key: string, at: number, names: string[]): number | undefined {
  if ([...key].length !== 1 || key.trim() === "") return undefined;
  const letter = key.toLocaleLowerCase();
  const begins = (name: string) => name.toLocaleLowerCase().startsWith(letter);
  const after = names.findIndex((name, index) => index > at && begins(name));
  const found = after < 0 ? names.findIndex(begins) : after;
  return found < 0 ? undefined : found;
}

/** Where a key goes in a menu: arrows, Home, End and first letters (https://www.w3.org/WAI/ARIA/apg/patterns/menubar/). */
export function stepInMenu(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">,
  at: number,
  names: string[],
): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  return stepInList(key, at, names.length) ?? findByLetter(key, at, names);
}
