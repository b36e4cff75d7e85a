// HTML that shows a video, a deck or a picture in place. Which address the iframe has comes from the source.
import type { Embed, Image } from "mdast";

/** An iframe on one line, for engines that let HTML through. */
export function iframe({ address, title }: Embed): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="640" height="360" allowfullscreen></iframe>`;
}

/**
 * A picture as HTML. The line break within the tag keeps Markdown from taking what follows on the next line for HTML as well
 * (https://spec.commonmark.org/0.31.2/#html-blocks, the seventh kind).
 */
export function pictureTag({ url, alt, title }: Image): string {
  const tooltip = title ? ` title="${attribute(title)}"` : "";
  return `<img src="${attribute(url)}"\nalt="${attribute(alt ?? "")}"${tooltip}>`;
}

/** Nothing in it is read by a template language, or by a Markdown or an engine that looks for its own signs within tags. */
function attribute(value: string): string {
  const references: Record<string, string> = { '"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  return value.replace(
    /["&<>{}%`[\]\\|\uFFFC]/g,
    (character) => references[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
