// A PDF in the browser's own viewer: its link is saved, and a note goes to the page that the address asks for.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Note, Source } from "@/lib/model/index.ts";
import { launch, type Wrapup } from "@/scripts/browser/harness.ts";
import { addNote, startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";

const deck = "https://engine.example/steam.pdf";

/** The smallest PDF with four empty pages that viewers open (ISO 32000-1, section 7.5; they rebuild the missing table). */
const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 4/Kids[3 0 R 4 0 R 5 0 R 6 0 R]>>endobj
${[3, 4, 5, 6].map((id) => `${id} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj`).join("\n")}
trailer<</Root 1 0 R>>
%%EOF`;

let wrapup: Wrapup;
beforeAll(async () => {
  wrapup = await launch({ pages: { [deck]: { body, type: "application/pdf" } } });
});
afterAll(() => wrapup.close());

test("a note goes to the page that is open", async () => {
  const popup = await wrapup.click(await wrapup.open(`${deck}#page=3`));
  await waitUntilSaved(popup);
  await startConference(popup, "EngineConf 2026");
  await addNote(popup, "Pressure.");
  await until(async () => (await wrapup.stored<Note>("notes", popup)).length > 0);
  expect(await wrapup.stored<Source>("sources", popup)).toMatchObject([{ url: deck, kind: "deck" }]);
  expect(await wrapup.stored<Note>("notes", popup)).toMatchObject([{ place: { kind: "slide", number: 3 } }]);
});
