// HTML and tags that show a video or a deck in place. Which address the frame has comes from the source.
import type { Embed } from "mdast";

/** An iframe on one line, for engines that let HTML through. */
export function iframe({ frame, title }: Embed): string {
  return `<iframe src="${attribute(frame)}" title="${attribute(title)}" width="640" height="360" allowfullscreen></iframe>`;
}

/** Braces are written so that no template language sees them. */
function attribute(value: string): string {
  const references: Record<string, string> = { '"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  return value.replace(/["&<>{}%]/g, (character) => references[character] ?? `&#${character.charCodeAt(0)};`);
}
