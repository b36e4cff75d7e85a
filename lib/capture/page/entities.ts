// Entities that a program encoded twice, so that they stand as text in what a page states: "Boomer &amp;amp; Craig".

const named: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
};

const entity = /&(?:(amp|quot|apos|nbsp|hellip|lsquo|rsquo|ldquo|rdquo|ndash|mdash)|#(\d{2,6})|#x([\da-f]{2,5}));/gi;

function character(code: number): string | undefined {
  // Brackets stay encoded: who writes of `&#60;b&#62;` means it.
  const isText = code > 31 && code !== 0x3c && code !== 0x3e && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff;
  return isText ? String.fromCodePoint(code) : undefined;
}

/** The text with the entities of punctuation and of single characters decoded once more. */
export function decodeTwice(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    entity,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      return character(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ?? whole;
    },
  );
}
