// The YAML writer against the extension's own parser, js-yaml. Those of the engines are asked in tests/engines.
import { CORE_SCHEMA, load, YAML11_SCHEMA } from "js-yaml";
import { describe, expect, test } from "vitest";
import { dateValue } from "@/lib/post/engines/front-matter/field.ts";
import { writeYamlField } from "@/lib/post/engines/front-matter/yaml.ts";
import { fields, texts } from "./yaml-values.ts";

const yaml = Object.entries(fields)
  .map(([name, value]) => writeYamlField(name, value, false))
  .join("");
const quoted = Object.entries(fields)
  .map(([name, value]) => writeYamlField(name, value, true))
  .join("");

describe("every value is read again", () => {
  test.each([
    ["core", CORE_SCHEMA],
    ["1.1", YAML11_SCHEMA],
  ] as const)("by js-yaml, YAML %s", (_, schema) => {
    expect(load(yaml, { schema })).toEqual(fields);
    expect(load(quoted, { schema })).toEqual(fields);
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
