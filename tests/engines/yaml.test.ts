// The YAML writer against the parsers of engines that are not written in JavaScript: PyYAML and Ruby's Psych.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { writeYamlField } from "@/lib/post/engines/front-matter/yaml.ts";
import { fields } from "../post/yaml-values.ts";
import { describeEngine } from "./blogs.ts";

const yaml = Object.entries(fields)
  .map(([name, value]) => writeYamlField(name, value, false))
  .join("");

/** Programs that print the YAML they are given as JSON. */
const parsers: { name: string; engine: string; command: [string, ...string[]] }[] = [
  {
    name: "PyYAML",
    engine: "flatpages",
    command: [
      "/usr/bin/python3",
      "-c",
      "import sys,yaml,json; json.dump(yaml.safe_load(sys.stdin.buffer.read().decode('utf-8')), sys.stdout)",
    ],
  },
  {
    name: "Psych",
    engine: "jekyll",
    command: [
      "ruby",
      "-ryaml",
      "-rjson",
      "-e",
      "puts JSON.generate(YAML.safe_load(STDIN.read.force_encoding('UTF-8')))",
    ],
  },
];

for (const { name, engine, command } of parsers) {
  describeEngine(name, engine, () => {
    test("reads every value again", () => {
      const [program, ...args] = command;
      const { stdout, stderr } = spawnSync(program, args, { input: yaml, encoding: "utf8" });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual(fields);
    });
  });
}
