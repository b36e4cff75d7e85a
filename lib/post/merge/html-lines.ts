// Talks that stand in HTML: which element a line begins, and what changes of a talk write there.

/** The element of a talk's line: "li", "p", "h3"; undefined for a row of a table. */
export function elementOf(line: string): string | undefined {
  const [, element = /<li\b/i.test(line) ? "li" : undefined] = /^\s*<(li|p|h[1-6])\b/i.exec(line) ?? [];
  return element?.toLowerCase();
}

/** Plain text as HTML has it, in an attribute as well. */
export const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A page as a link; without an address its words alone. */
const linkInHtml = (url: string, words: string) =>
  url ? `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>` : escapeHtml(words);

/** A talk's pages as links in a row. */
export const pagesInHtml = (pages: { url: string; label: string }[]) =>
  pages.map(({ url, label }) => linkInHtml(url, label)).join(", ");

/**
 * Where a talk's text ends whose heading is an element: before the next heading as high, or with the block.
 * @param html the block, from the heading's line on
 */
export function endOfHeading(html: string, element: string): number {
  const level = Number(element[1]);
  const next = [...html.matchAll(/^[ \t]*<h([1-6])\b/gim)].find(
    ({ index, 1: depth }) => index > 0 && Number(depth) <= level,
  );
  return html.slice(0, next?.index ?? html.length).trimEnd().length;
}

/** A new talk's element: a heading with a paragraph for what is said of it, else all in one. */
export function writeElement(
  element: string,
  {
    title,
    names,
    url,
    notes,
    pages,
  }: Record<"title" | "names" | "url" | "notes", string> & { pages: { url: string; label: string }[] },
) {
  const linked = pages.length > 0 ? ` (${pagesInHtml(pages)})` : "";
  const said = linkInHtml(url, title) + (names ? ` by ${escapeHtml(names)}` : "") + linked;
  if (/^h\d/.test(element)) return `<${element}>${said}</${element}>${notes ? `\n<p>${escapeHtml(notes)}</p>` : ""}`;
  return `<${element}>${said}${notes ? `. ${escapeHtml(notes)}` : ""}</${element}>`;
}
