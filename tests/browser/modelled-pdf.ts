// PDFs made for the tests (ISO 32000-1, sections 7.5 to 7.7): pages of one colour with lines of text on them.

export interface ModelledPage {
  /** Red, green and blue, 0 to 1. */
  colour: [number, number, number];
  lines: string[];
  /** A line in a Japanese font that is not in the file, as UCS-2. */
  japanese?: string;
}

const hex = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");

function contentOf({ colour, lines, japanese }: ModelledPage): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
  const foreign = japanese === undefined ? "" : `/F2 32 Tf <${hex(japanese)}> Tj`;
  return `${colour.join(" ")} rg 0 0 720 405 re f\n0 g BT /F1 32 Tf 40 TL 40 330 Td\n${shown}\n${foreign} ET`;
}

/**
 * @param locked whether it opens with a password only: what it says of one fits none
 * @returns the file's bytes
 */
export function makePdf(pages: ModelledPage[], locked = false): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UCS2-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 6 0 R>>",
    "<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 720 405]/Contents ${8 + 2 * index} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const start = file.length;
  const places = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const filler = "5a".repeat(32);
  const lock = locked
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${filler}>/U<${filler}>>>/ID[<${filler}><${filler}>]`
    : "";
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}
