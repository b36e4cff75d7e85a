// A slide's text shortened to what fits a caption.

/** The first words of a text, at most `most` characters, an ellipsis where something was cut. */
export function firstWords(text: string, most = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  // Never half of a character that takes two units.
  const cut = line.slice(0, most).replace(/\s+\S*$|[\ud800-\udbff]$/, "");
  return `${cut}…`;
}
