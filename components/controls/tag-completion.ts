// Which tags a typed beginning may mean.

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
