// The whole popup over the rows of the test's page. What its scripts find in the page in front is the test's.
import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { database } from "@/entrypoints/desk/database.ts";
import { Popup } from "@/entrypoints/popup/popup.tsx";
import type { CaptureResult } from "@/lib/capture/read.ts";
import { type CapturedSource, undecided } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import { writeFrab } from "../../browser/modelled-schedules.ts";
import { draw } from "../../draw.ts";
import { platform } from "../rows.ts";

const url = "https://harbour.example/2026/schedule/";
const source: CapturedSource = {
  url,
  site: "Harbour",
  kind: "talk",
  title: "Knots that hold",
  authors: [{ name: "Ada Byron" }],
  provenance: { url: "address", title: "dom", kind: "address" },
};
const programme = { talkCount: 2, hasSchedule: true };

interface Answers {
  /** What one reading after the other returns, the last one from then on. */
  readings: (CaptureResult | Promise<CaptureResult> | null)[];
  /** What the page's own site adds. */
  further?: () => Promise<CaptureResult | null>;
  schedule?: () => Promise<unknown>;
}

/** Draws it over a tab in which the scripts return this, and gives what the toolbar's button shows. */
function drawPopup({ readings, further, schedule }: Answers) {
  const badge: { text?: string; title?: string } = {};
  const set = async (what: object) => void Object.assign(badge, what);
  const left = [...readings];
  const answers: [name: string, answer: (() => Promise<unknown>) | undefined][] = [
    ["capture.js", async () => (left.length > 1 ? left.shift() : left[0])],
    ["readWithRequests", further],
    ["readPageSchedule", schedule],
  ];
  const executeScript = async ({ files, func }: { files?: string[]; func?: () => unknown }) => {
    const asked = `${files} ${func}`;
    return [{ result: await answers.find(([name]) => asked.includes(name))?.[1]?.() }];
  };
  const tab = { id: 7, url, title: "Harbour Days" };
  platform({
    action: {
      getBadgeText: async () => badge.text ?? "",
      setBadgeText: set,
      setTitle: set,
      setBadgeBackgroundColor: set,
    },
    scripting: { executeScript },
    runtime: { ...Reflect.get(globalThis, "browser").runtime, getURL: (path: string) => path },
    windows: { update: async () => undefined },
    tabs: { query: async () => [tab], get: async () => tab, create: async () => tab, update: async () => tab },
  });
  draw(<Popup />);
  return badge;
}

test("a page that is a programme once it has loaded is no failure on the button any more", async () => {
  const badge = drawPopup({ readings: [{ problem: "problemPageLoading" }, { source, programme }] });
  await expect.poll(() => badge.text).toBe("!");
  await expect.element(page.getByRole("radiogroup")).toBeVisible();
  await expect.poll(() => badge.text).toBe("");
});

test("why a page could not be read stands there until another try has come to something", async () => {
  const { promise, resolve } = Promise.withResolvers<CaptureResult>();
  const badge = drawPopup({ readings: [{ problem: "problemPageUnreadable" }, promise] });
  const why = page.getByText(messages.problemPageUnreadable.message);
  await expect.element(why).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Try again" }));
  await expect.element(why).toBeVisible();
  resolve({ source });
  await expect.element(page.getByRole("heading", { name: source.title })).toBeVisible();
  await expect.element(why).not.toBeInTheDocument();
  await expect.poll(() => badge.text).toBe("");
});

test("a talk stays on screen where only what its site adds cannot be stored", async () => {
  const full = () => {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  };
  const further = async () => {
    database.sources.hook("updating", full);
    return { source: { ...source, durationSeconds: 1800 } };
  };
  onTestFinished(() => database.sources.hook("updating").unsubscribe(full));
  drawPopup({ readings: [{ source, mayHaveMore: true }], further });
  await expect.element(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: source.title })).toBeVisible();
});

test("a page that was loaded anew before its site could be asked stays as it was read", async () => {
  let isAsked = false;
  const further = async () => {
    isAsked = true;
    return null;
  };
  drawPopup({ readings: [{ source, mayHaveMore: true }], further });
  await expect.poll(() => isAsked).toBe(true);
  await expect.element(page.getByRole("heading", { name: source.title })).toBeVisible();
  await expect.poll(() => document.querySelector("[data-settled]")?.getAttribute("data-settled")).toBe("true");
  expect(await database.sources.toArray()).toMatchObject([{ title: source.title, kind: source.kind }]);
});

test("a known page that cannot be read this time stays what it was read as", async () => {
  const { conferenceId, talkId } = await storeCapture(database, source, undecided);
  const before = await database.sources.toArray();
  // An error page, which no script is let into, under the tab's own title.
  drawPopup({ readings: [null] });
  await expect.element(page.getByRole("heading", { name: source.title })).toBeVisible();
  await expect.poll(() => document.querySelector("[data-settled]")?.getAttribute("data-settled")).toBe("true");
  const [after] = await database.sources.toArray();
  const { title, kind, site, provenance } = before[0] ?? source;
  expect(after).toMatchObject({ title, kind, site, provenance, talkId, conferenceId });
  expect(await database.talks.toArray()).toMatchObject([{ title: source.title }]);
});

test("a schedule that is asked for twice at once is brought in once", async () => {
  let asked = 0;
  const schedule = async () => {
    asked++;
    const events = [{ id: 1, start: "2026-05-05T10:00", title: "Knots", speaker: "Ada", room: "Quay" }];
    return { name: "schedule.xml", text: writeFrab("Harbour Days 2026", events) };
  };
  drawPopup({ readings: [{ source, programme }], schedule });
  const first = page.getByRole("radio").first();
  await expect.element(first).toBeChecked();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}{Enter}");
  await expect.poll(() => database.conferences.count()).toBeGreaterThan(0);
  await expect.element(page.getByText(/^1 talk/).first()).toBeVisible();
  expect(asked).toBe(1);
  expect(await database.conferences.count()).toBe(1);
});
