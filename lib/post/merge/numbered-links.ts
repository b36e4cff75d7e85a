// Links by numbers in a body whose own links go by numbers: new ones take free numbers, and no old one leads elsewhere.

const definition = /^( {0,3})\[(\d+)\]:[ \t]*<?([^\s>]+)>?.*$/gm;

/**
 * @param before the body without what is new
 * @param after the same with new links written in place: these become references, their definitions stand below the last one
 */
export function withFreeNumbers(before: string, after: string): string {
  const known = [...after.matchAll(definition)];
  const last = known.at(-1);
  if (!last) return after;
  const numbers = new Map(known.map(([, , number = "", url = ""]) => [url, number]));
  const [old, now] = [countInline(before), countInline(after)];
  // A link that says something else since still leads where it did.
  const reworded = new Map<string, number>();
  for (const [whole, count] of old) {
    const url = whole.replace(inline, "$2");
    reworded.set(url, (reworded.get(url) ?? 0) + Math.max(count - (now.get(whole) ?? 0), 0));
  }
  let free = Math.max(...known.map(([, , number]) => Number(number))) + 1;
  const added: string[] = [];
  const text = after.replace(inline, (whole, label: string, url: string) => {
    if (takeOne(old, whole) || takeOne(reworded, url)) return whole;
    let number = numbers.get(url);
    if (number === undefined) {
      number = String(free++);
      numbers.set(url, number);
      added.push(`${last[1]}[${number}]: ${url}`);
    }
    return `[${label}][${number}]`;
  });
  if (added.length === 0) return text;
  const end = [...text.matchAll(definition)].at(-1);
  const at = (end?.index ?? 0) + (end?.[0].length ?? 0);
  return `${text.slice(0, at)}\n${added.join("\n")}${text.slice(at)}`;
}

/** "[label](url)"; a picture's stands alone, and one with a title keeps it in place. */
const inline = /(?<!!)\[([^[\]\n]+)\]\((https?:[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/g;

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function countInline(body: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [whole] of body.matchAll(inline)) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  return counts;
}
