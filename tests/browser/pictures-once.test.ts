// A slide's picture is asked for once, also where the site names its file with another query the second time it is read.
import { expect, onTestFinished, test } from "vitest";
import { launch } from "@/scripts/browser/harness.ts";
import { deckUrl, modelledDeck } from "@/scripts/browser/modelled-deck.ts";
import { startConference, waitUntilSaved } from "@/scripts/browser/person.ts";
import { patience } from "@/scripts/browser/until.ts";

test("in the strip while the page is read a second time", async () => {
  const pages = modelledDeck();
  const player = Object.keys(pages).find((address) => address.includes("/player/")) ?? "";
  const first = "https://blog.example/first";
  const wrapup = await launch({ pages: { ...pages, [first]: { body: "<title>First</title>" } } });
  onTestFinished(() => wrapup.close());
  const popup = await wrapup.click(await wrapup.open(first));
  await waitUntilSaved(popup);
  await startConference(popup, "Lighthouse Days 2024");
  await wrapup.dismiss(popup);
  // The player answers when the pictures of the first reading are there.
  const shown = Promise.withResolvers<void>();
  const { body } = pages[player] as { body: string };
  wrapup.serve({ [player]: { body, after: shown.promise } });
  const asked = () => wrapup.requests.map(({ url }) => url).filter((url) => /\/slide_[1-3]\.jpg/.test(url));
  const again = await wrapup.click(await wrapup.open(deckUrl));
  await expect.poll(asked, { timeout: patience }).toHaveLength(3);
  shown.resolve();
  await waitUntilSaved(again);
  const [source] = (await wrapup.stored<{ slides?: { image?: string }[] }>("sources")).filter(({ slides }) => slides);
  expect(source?.slides?.map(({ image }) => new URL(image ?? "").search)).toEqual(["?100", "?101", "?102", "?103"]);
  await again.waitForNetworkIdle();
  expect(asked().map((url) => new URL(url).search)).toEqual(["", "", ""]);
});
