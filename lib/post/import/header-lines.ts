// A header's lines, field by field, as they stand. What the values are is read elsewhere.

export interface FieldLines {
  name: string;
  /** All lines of the field, and those before it that belong to none. */
  text: string;
}

/** Only space and tab end a key in YAML, no other white space: https://yaml.org/spec/1.2.2/#white-space-characters */
export const yamlKey = /^(?:"([^"]*)"|'([^']*)'|([^\s#:"'-](?:[^:\r\n]|:(?![ \t\r\n]|$))*?))[ \t]*:(?=[ \t\r\n]|$)/;
export const tomlKey = /^(?:"([^"]*)"|'([^']*)'|([\w-]+))[ \t]*=|^\[+([\w-]+)[\].]/;

/** Each field once: a key that stands there twice has the later value in most parsers, and the earlier lines before it. */
export function fieldLines(header: string, key: RegExp): FieldLines[] {
  return lastOfEach(splitLines(header, key));
}

/** Every line at the left margin that begins with a key begins a field; what comes before the first belongs to it. */
function splitLines(header: string, key: RegExp): FieldLines[] {
  const fields: FieldLines[] = [];
  let lead = "";
  /** The keys after a table of TOML are its own. */
  let hasTable = false;
  for (const line of header.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const name = key
      .exec(line)
      ?.slice(1)
      .find((group) => group !== undefined);
    const last = fields.at(-1);
    const isTable = line.startsWith("[");
    const isWithinTable = hasTable && !isTable;
    hasTable ||= isTable && name !== undefined;
    if (name !== undefined && name !== last?.name && !isWithinTable) {
      fields.push({ name, text: lead + line });
      lead = "";
    } else if (last) last.text += line;
    else lead += line;
  }
  return fields;
}

function lastOfEach(fields: FieldLines[]): FieldLines[] {
  const lastAt = new Map(fields.map(({ name }, index) => [name, index]));
  const kept: FieldLines[] = [];
  let lead = "";
  for (const [index, { name, text }] of fields.entries()) {
    if (lastAt.get(name) !== index) lead += text;
    else {
      kept.push({ name, text: lead + text });
      lead = "";
    }
  }
  return kept;
}
