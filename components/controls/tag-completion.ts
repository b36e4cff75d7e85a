// Which tags a typed beginning or a pasted text may mean.

export interface TagCount {
  tag: string;
  /** How many talks have it. */
  talks: number;
}

/** A tag to choose; without `talks` it is a new one. */
export interface TagOption {
  tag: string;
  talks?: number;
}

const mostShown = 5;

/**
 * The tags that contain what was typed, those that begin with it first, then a new tag of just these letters.
 * @param typed what stands in the field
 * @param taken the tags that are set already
 * @param known all tags, the most used first
 */
export function completeTags(typed: string, taken: string[], known: TagCount[]): TagOption[] {
  const wanted = typed.trim();
  if (wanted === "") return [];
  const start = (tag: string) => tag.toLowerCase().indexOf(wanted.toLowerCase());
  const matches = known.filter(({ tag }) => start(tag) >= 0 && !taken.includes(tag));
  matches.sort((a, b) => Number(start(a.tag) > 0) - Number(start(b.tag) > 0));
  const isKnown = known.some(({ tag }) => tag.toLowerCase() === wanted.toLowerCase()) || taken.includes(wanted);
  return [...matches.slice(0, mostShown), ...(isKnown ? [] : [{ tag: wanted }])];
}

/** Those of the names, without spaces around them, that are no tags yet, each once. */
export function newTags(tags: string[], names: string[]): string[] {
  const wanted = names.map((name) => name.trim()).filter(Boolean);
  return [...new Set(wanted)].filter((name) => !tags.includes(name));
}

/**
 * What a pasted list of tags makes of the field's text; undefined for a text that is no list.
 * @param from where in the field's text it is pasted, in UTF-16 units
 * @param to where what it replaces ends
 */
export function pasteTags(typed: string, from: number, to: number, pasted: string): string[] | undefined {
  if (!/[,\r\n]/.test(pasted)) return undefined;
  return `${typed.slice(0, from)}${pasted}${typed.slice(to)}`.split(/[,\r\n]+/);
}
