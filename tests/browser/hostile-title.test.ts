// A page whose title is HTML, captured by a true click: in the draft that is exported, the title is text to a reader of Markdown
// that lets HTML through. The page is modelled.
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Talk } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { press, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { factsOf } from "@/scripts/fuzz/judge.ts";

const address = "https://lampkaigi.example/talks/glass";
const title = "Talk <img src=//x onerror=alert(1)>";
const written = title.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

let wrapup: Wrapup;

beforeAll(async () => {
  const body = `<!doctype html><title>${written}</title><main><h1>${written}</h1><p>About glass.</p></main>`;
  wrapup = await launch({ pages: { [address]: { body } } });
});
afterAll(() => wrapup.close());

test("a captured title is text in the exported draft", async () => {
  const popup = await wrapup.click(await wrapup.open(address));
  await waitUntilSaved(popup);
  await startConference(popup, "LampKaigi");
  expect((await wrapup.stored<Talk>("talks", popup))[0]?.title).toBe(title);
  const draft = readFileSync(await wrapup.download(() => press(popup, "exportDraft")), "utf8");
  const { elements, words } = factsOf(
    new MarkdownIt({ html: true }).render(draft.replace(/^---\n[\s\S]*?\n---\n/, "")),
  );
  expect(words).toContain(title);
  expect(elements.filter((element) => element.startsWith("a "))).toEqual([`a href=${address}`]);
  expect(elements.filter((element) => /^(?:img|svg|script|iframe)\b/.test(element))).toEqual([]);
});
