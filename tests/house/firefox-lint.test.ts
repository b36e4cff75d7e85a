// What Mozilla's linter may warn of is what is named, each once, and nothing else.
import { expect, test } from "vitest";
import { type Finding, judgeReport, knownWarnings } from "@/scripts/firefox-lint.ts";

const messages: Record<string, string> = {
  "assignment to innerHTML": "Unsafe assignment to innerHTML",
  "\\.document\\(\\)\\.write": "Unsafe call to tn(n).document().write for argument 0",
  "Function constructor": "The Function constructor is eval.",
  "call to import": "Unsafe call to import for argument 0",
};
const known = knownWarnings.map(
  ({ file, message }): Finding => ({
    code: "ANY",
    file: file.endsWith("-") ? `${file}CsU-esBt.js` : file,
    message: messages[message.source] ?? "",
  }),
);
const innerHtml: Finding = {
  code: "UNSAFE",
  message: "Unsafe assignment to innerHTML",
  file: "chunks/notebook-Abc.js",
};

test("the known warnings are none to complain of", () => {
  expect(judgeReport({ errors: [], warnings: known })).toEqual([]);
});

test.each([
  ["an error", { errors: [innerHtml], warnings: known }],
  ["a warning about another file", { errors: [], warnings: [...known, innerHtml] }],
])("%s is complained of", (_what, report) => {
  expect(judgeReport(report)).toEqual(["chunks/notebook-Abc.js: Unsafe assignment to innerHTML (UNSAFE)"]);
});

test("a known warning that is there twice is complained of once, and one that is gone too", () => {
  const [first, second] = known as [Finding, Finding];
  expect(judgeReport({ errors: [], warnings: [...known, first] })).toHaveLength(1);
  expect(judgeReport({ errors: [], warnings: known.filter((one) => one !== second) })).toEqual([
    expect.stringContaining(`${knownWarnings[1]?.file}: `),
  ]);
});
