// What of a page is text: what is shown of it, and neither its scripts and styles nor what it hides.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { blockText, lineText } from "@/lib/capture/page/text.ts";

const read = (html: string) => {
  const { body } = new JSDOM(`<body>${html}</body>`).window.document;
  return [blockText(body), lineText(body)];
};

test.each([
  ["a script", "<script>let wick = 1;</script>"],
  ["a script of data", '<script type="application/json">{"wick": 1}</script>'],
  ["a style", "<style>.wick { color: red }</style>"],
  ["a template", "<template><b>wick</b></template>"],
  ["what stands for a script", "<noscript>wick</noscript>"],
  ["a drawing", "<svg><title>wick</title><text>wick</text></svg>"],
  ["what stands for a frame", "<iframe>wick</iframe>"],
  ["what stands for an object", "<object>wick</object>"],
  ["what is hidden", "<span hidden>wick</span>"],
])("%s is none", (_, html) => expect(read(`Oil ${html}lamps`)).toEqual(["Oil lamps", "Oil lamps"]));

test("blocks are lines and paragraphs", () =>
  expect(read("<h2>Oil</h2><p>A<br>b <b>c</b></p><ul><li>d</li><li>e</li></ul>")).toEqual([
    "Oil\n\nA\nb c\n\nd\n\ne",
    "Oil A b c d e",
  ]));
