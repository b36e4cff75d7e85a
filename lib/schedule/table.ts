// Tables as text (RFC 4180): rows of fields between commas, semicolons, tabs or bars, with quoted fields that may hold line breaks.

const separators = [",", ";", "\t", "|"];

/** The sign that parts most fields of the first line that has any, outside of quotes: a name alone may stand above the table. */
function separatorOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, "").split("\n");
  const first = lines.find((line) => separators.some((sign) => line.includes(sign))) ?? "";
  // Excel names it in a line of its own: "sep=;".
  const named = /^sep=(.)/i.exec(text)?.[1];
  const counted = separators.map((sign) => ({ sign, count: first.split(sign).length }));
  return named ?? counted.sort((one, other) => other.count - one.count)[0]?.sign ?? ",";
}

/** @returns rows with their fields, trimmed; without empty rows */
export function parseTable(text: string): string[][] {
  const separator = separatorOf(text);
  const body = text.replace(/^sep=.\r?\n/i, "");
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"|[^"]/g;
  let value = "";
  const end = () => {
    rows.at(-1)?.push(value.trim());
    value = "";
  };
  for (const [sign, quoted] of body.matchAll(field)) {
    if (quoted !== undefined) value += quoted.replaceAll('""', '"');
    else if (sign === separator) end();
    else if (sign === "\n") {
      end();
      rows.push([]);
    } else if (sign !== "\r") value += sign;
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ""));
}
