// The YAML writer against real parsers: js-yaml of the extension, and PyYAML and Ruby's Psych where the machine has them.
import { spawnSync } from "node:child_process";
import { CORE_SCHEMA, load, YAML11_SCHEMA } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { FieldValue } from "@/lib/model/index.ts";
import { dateValue } from "@/lib/post/engines/front-matter/field.ts";
import { writeYamlField } from "@/lib/post/engines/front-matter/yaml.ts";

const texts = [
  "plain words",
  "two-words",
  "C#",
  "a",
  "Y",
  "yes",
  "No",
  "on",
  "null",
  "Null",
  "~",
  "true",
  "2014",
  "1e3",
  "1.10",
  ".5",
  ".inf",
  "014",
  "0x1f",
  "1_000",
  "12:30",
  "190:20:30",
  "2014-05-10",
  "2014-05-10 07:58:00",
  "=",
  "<<",
  "@x",
  "`x`",
  "%x",
  "*x",
  "&x",
  "!x",
  "#x",
  "a: b",
  "a:",
  "a #b",
  "- a",
  "? x",
  "[",
  "{",
  "]",
  "}",
  ",x",
  "'tis",
  '"q" x',
  "|",
  ">",
  "{{ x }}",
  "{% x %}",
  "--- x",
  "...",
  "back\\slash",
  'quote " and \\" both',
  "line\nbreak",
  "\ttab",
  "carriage\rreturn",
  "",
  " ",
  " lead",
  "trail ",
  "emoji 🎉",
  "עברית",
  "日本語",
  "nel\u0085",
  "ls\u2028ps\u2029",
  "bom\uFEFF",
  "del\u007F",
  "bell\u0007",
  "c1\u009f",
  "nbsp\u00a0",
  "zero\u200bwidth",
  "//",
  "http://x.y/?a=1&b=2#c",
];
const values: Record<string, FieldValue> = {
  integer: 5202,
  negative: -3,
  fraction: 1.5,
  large: 1e21,
  small: 1.5e-9,
  yes: true,
  nothing: null,
  empty: [],
  none: {},
  list: ["a", 1, null],
  nested: [["devops"], ["a", "b c"]],
  mapping: { base: "2012/x", alt: 'My "back"', deep: { list: ["x", "- y"] } },
  rows: [
    { name: "A", url: "http://x" },
    { name: "B", tags: ["1"] },
  ],
};
const fields: Record<string, FieldValue> = {
  ...values,
  ...Object.fromEntries(texts.map((text, index) => [`t${index}`, text])),
};
const yaml = Object.entries(fields)
  .map(([name, value]) => writeYamlField(name, value, false))
  .join("");
const quoted = Object.entries(fields)
  .map(([name, value]) => writeYamlField(name, value, true))
  .join("");

const parsers: [string, string[]][] = [
  [
    "python3",
    ["-c", "import sys,yaml,json; json.dump(yaml.safe_load(sys.stdin.buffer.read().decode('utf-8')), sys.stdout)"],
  ],
  ["ruby", ["-ryaml", "-rjson", "-e", "puts JSON.generate(YAML.safe_load(STDIN.read.force_encoding('UTF-8')))"]],
];

describe("every value is read again", () => {
  test.each([
    ["core", CORE_SCHEMA],
    ["1.1", YAML11_SCHEMA],
  ] as const)("by js-yaml, YAML %s", (_, schema) => {
    expect(load(yaml, { schema })).toEqual(fields);
    expect(load(quoted, { schema })).toEqual(fields);
  });
  test.each(parsers)("by %s", (program, args) => {
    const env = { ...process.env, PATH: `/usr/bin:${process.env.PATH}` };
    const { status, stdout, stderr } = spawnSync(program, args, { input: yaml, encoding: "utf8", env });
    if (status !== 0 && /No module|cannot load|ENOENT/.test(stderr ?? "ENOENT")) {
      if (process.env.CI) throw new Error(`${program} has no YAML parser: ${stderr}`);
      return console.warn(`SKIPPED: ${program} has no YAML parser.`);
    }
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(fields);
  });
});

test("every field stays on one line, unless it is a list or a mapping", () => {
  for (const text of texts) expect(writeYamlField("t", text, false).match(/[\n\r\u0085\u2028\u2029]/g)).toEqual(["\n"]);
});

test("words stay plain, all else is quoted, dates stand as they are", () => {
  expect(writeYamlField("tags", ["conference wrapup", "yes", "2014"], false)).toBe(
    'tags:\n- conference wrapup\n- "yes"\n- "2014"\n',
  );
  expect(writeYamlField("title", "Words", true)).toBe('title: "Words"\n');
  expect(writeYamlField("date", dateValue("2014-05-10 07:58:00"), false)).toBe("date: 2014-05-10 07:58:00\n");
  expect(writeYamlField("lone", "a\uD83D", false)).toBe('lone: "a\uFFFD"\n');
});
