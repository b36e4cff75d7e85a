// The addresses that links lead to: what a passage's words do not show.

const inline = /\]\(\s*<?([^\s<>)]+)/g;
const reference = /\]\[([^\]]+)\]/g;
const definition = /^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)/gm;

/** The addresses of a body's reference links by their labels, in lower case. */
export function definitionsOf(body: string): Map<string, string> {
  return new Map(Array.from(body.matchAll(definition), ([, label = "", url = ""]) => [label.toLowerCase(), url]));
}

/** The addresses of a passage's links, in order; a label without a definition stands for itself. */
export function addressesOf(passage: string, definitions: Map<string, string>): string[] {
  const labels = Array.from(
    passage.matchAll(reference),
    ([, label = ""]) => definitions.get(label.toLowerCase()) ?? label,
  );
  return [...Array.from(passage.matchAll(inline), ([, url = ""]) => url), ...labels];
}
