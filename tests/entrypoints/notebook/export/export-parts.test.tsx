// What an export says before and after, the work that it is, and posts of one name.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ExportNotices } from "@/entrypoints/notebook/export/export-notices.tsx";
import type { ExportState } from "@/entrypoints/notebook/export/export-steps.ts";
import {
  describeEnd,
  describeExport,
  describeLosses,
  describeProgress,
} from "@/entrypoints/notebook/export/export-words.ts";
import { route } from "@/entrypoints/notebook/state/route.ts";
import { closeWork, doWork, openWork, requireNoWork, setAsking, work } from "@/entrypoints/notebook/work/work.ts";
import { draw } from "../../../draw.ts";
import { aPost } from "../../rows.ts";

const none = { refused: [], failed: 0 };
const nothing = { removed: [], left: [] };
const state = (fields: object) => fields as ExportState;
const button = (name: string) => page.getByRole("button", { name });

describe("words", () => {
  test.each<[object, string | undefined]>([
    [{ step: "done", outcome: { to: "clipboard" }, losses: none }, "Copied"],
    [
      { step: "done", outcome: { to: "file", name: "a.md", isConfirmed: true }, losses: none },
      "Saved a.md to your downloads.",
    ],
    [
      { step: "done", outcome: { to: "folder", count: 2, name: "blog", former: nothing }, losses: none },
      "Saved 2 files to blog.",
    ],
    [
      {
        step: "done",
        outcome: { to: "folder", count: 1, name: "blog", former: nothing, slug: "days-2" },
        losses: none,
      },
      "Saved 1 file to blog. The post’s slug is now days-2.",
    ],
    [
      {
        step: "done",
        outcome: {
          to: "folder",
          count: 1,
          name: "blog",
          former: { removed: ["_drafts/a.md"], left: ["b.md", "c.md"] },
        },
        losses: none,
      },
      "Saved 1 file to blog. Removed _drafts/a.md, where it stood before. b.md, c.md, where it stood before, is still there: it was changed since the last export.",
    ],
    [{ step: "ready", isStopped: true }, "Stopped. Nothing was written."],
    [{ step: "ready" }, undefined],
    [{ step: "asking", isStopped: true }, undefined],
  ])("of %o: %s", (fields, sentence) => expect(describeExport(state(fields))).toBe(sentence));

  test("of how far it is", () => {
    const progress = { done: 3, of: 12 };
    expect(describeProgress(state({ step: "gathering pictures", progress }))).toEqual({
      step: "Loading picture 3 of 12",
      counts: "3 of 12 pictures",
      done: 3,
      total: 12,
    });
    expect(describeProgress(state({ step: "writing", progress }))).toMatchObject({
      step: "Writing file 3 of 12",
      counts: "3 of 12 files",
    });
    expect(describeProgress(state({ step: "writing" }))).toBeUndefined();
  });

  test("of what is missing", () => {
    expect(describeLosses(none)).toEqual([]);
    expect(describeLosses({ refused: ["a.example", "b.example"], failed: 1 })).toEqual([
      "Images from a.example stay out, because access was not allowed. The post shows them from their own site.",
      "Images from b.example stay out, because access was not allowed. The post shows them from their own site.",
      "1 image could not be read. The post links to it instead.",
    ]);
  });

  test("of its end", () => {
    const losses = { refused: [], failed: 2 };
    expect(describeEnd(state({ step: "done", outcome: { to: "clipboard" }, losses }))).toEqual({
      tone: "info",
      text: "Copied 2 images could not be read. The post links to them instead.",
    });
    expect(describeEnd(state({ step: "ready", problem: "No." }))).toEqual({ tone: "error", text: "No." });
    expect(describeEnd(state({ step: "ready" }))).toBeUndefined();
  });
});

describe("notices", () => {
  const sent: object[] = [];
  const onClose = vi.fn();
  beforeEach(() => {
    sent.length = 0;
    onClose.mockClear();
  });

  function drawNotices(fields: object, more: object = {}, run: object = {}) {
    const notices = {
      run: { state: state(fields), send: (event: object) => sent.push(event), ...run },
      check: { isFine: true, text: "It will build." },
      hasFolder: false,
      silent: [],
      conflictCount: 0,
      isAlone: false,
      onClose,
      ...more,
    };
    return draw(<ExportNotices {...notices} />);
  }

  test("nothing but the verdict where all is well", () => {
    expect(drawNotices({ step: "ready" }).textContent).toBe("It will build.");
  });

  test.each([
    ["ready", true, true],
    ["asking", true, true],
    ["writing", true, false],
    ["ready", false, false],
  ])("while %s, with a folder %s: another one can be chosen: %s", async (step, hasFolder, isOffered) => {
    drawNotices({ step, foreign: [] }, { hasFolder });
    if (!isOffered) await expect.element(button("Choose another folder")).not.toBeInTheDocument();
    else await userEvent.click(button("Choose another folder"));
    expect(sent).toEqual(isOffered ? [{ type: "choose folder" }] : []);
  });

  test("files that are there are replaced, or both kept", async () => {
    drawNotices({ step: "asking", foreign: ["content/a.md", "b.md"] });
    await expect.element(page.getByText(/^2 files are already there with other text: a\.md, b\.md/)).toBeVisible();
    await userEvent.click(button("Replace"));
    await userEvent.click(button("Keep both"));
    expect(sent).toEqual([{ type: "replace" }, { type: "keep both" }]);
  });

  test("another post of that name: the slug can be changed, but not that of a talk alone", async () => {
    const sameName = { path: "content/days.md", other: aPost({ id: "other", title: "" }) };
    drawNotices({ step: "ready" }, { sameName });
    await expect.element(page.getByText(/^The file name days\.md is used by “Untitled post” too\./)).toBeVisible();
    await userEvent.click(button("Change the slug"));
    expect(onClose).toHaveBeenCalledOnce();
    drawNotices({ step: "ready" }, { sameName, isAlone: true });
    expect(button("Change the slug").elements()).toHaveLength(1);
  });

  test("talks without notes are shown", async () => {
    route.value = { view: "schedule", conference: "harbour" };
    drawNotices({ step: "ready" }, { silent: ["knots", "oil"] });
    await expect.element(page.getByText(/^2 talks have no notes\./)).toBeVisible();
    await userEvent.click(button("Show them"));
    expect(onClose).toHaveBeenCalledOnce();
    expect(route.value).toEqual({ view: "post", conference: "harbour", talk: "knots" });
  });

  test("what differs, what is lost, what is under way and what went wrong is said", async () => {
    drawNotices(
      { step: "ready", problem: "It failed.", losses: { refused: [], failed: 1 } },
      { conflictCount: 1, check: { isFine: false, text: "It will not build." } },
      { blockedBy: "Backup" },
    );
    for (const text of [
      /^It will not build\./,
      /^Your text and a changed talk differ at 1 place\./,
      /^1 image could/,
      /^One thing at a time: .*\(Backup\)/,
    ])
      await expect.element(page.getByText(text)).toBeVisible();
    await expect.element(page.getByRole("alert")).toHaveTextContent("It failed.");
    await userEvent.click(button("Show them"));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("work", () => {
  const options = { name: "Backup", heading: "Saving a backup…", step: "Begins" };
  const at = (done: number, total = 8) => ({ step: `Step ${done}`, counts: "", done, total });

  test("is one thing at a time, and over when it ends", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const listened = vi.spyOn(window, "addEventListener");
    const unlistened = vi.spyOn(window, "removeEventListener");
    /** What asks before the tab is closed, and no longer does. */
    const ofClosing = (spied: typeof listened) => spied.mock.calls.filter(([type]) => type === "beforeunload");
    requireNoWork();
    const working = doWork(options, () => promise);
    expect(work.value).toMatchObject({
      name: "Backup",
      spoken: "Begins",
      isOpen: true,
      isStopping: false,
      isAsking: false,
    });
    expect(ofClosing(listened)).toHaveLength(1);
    expect(ofClosing(unlistened)).toEqual([]);
    const closing = new Event("beforeunload", { cancelable: true });
    for (const [, ask] of ofClosing(listened)) if (typeof ask === "function") ask.call(window, closing);
    expect(closing.defaultPrevented).toBe(true);
    expect(() => requireNoWork()).toThrow();
    await expect(doWork(options, async () => "other")).rejects.toThrow();
    closeWork();
    setAsking(true);
    expect(work.value).toMatchObject({ isOpen: false, isAsking: true });
    openWork();
    expect(work.value?.isOpen).toBe(true);
    resolve("Saved.");
    expect(await working).toBe("Saved.");
    expect(work.value).toBeUndefined();
    expect(ofClosing(unlistened)).toEqual(ofClosing(listened));
    vi.restoreAllMocks();
    closeWork();
    expect(work.value).toBeUndefined();
  });

  test("speaks at its beginning and each quarter, and shows each step", async () => {
    const spoken: (string | undefined)[] = [];
    await doWork(options, async ({ show }) => {
      for (const progress of [at(0, 0), at(0), at(1), at(2), at(3), at(8)]) {
        show(progress);
        expect(work.value?.progress).toEqual(progress);
        spoken.push(work.value?.spoken);
      }
      return undefined;
    });
    expect(spoken).toEqual(["Begins", "Step 0", "Step 0", "Step 2", "Step 2", "Step 8"]);
  });

  test("that is stopped says so, whatever it throws; one that fails does not", async () => {
    const stopped = doWork(options, ({ signal }) => {
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
    });
    work.value?.stop();
    expect(work.value?.isStopping).toBe(true);
    expect(await stopped).toBe("Stopped. Nothing was written.");
    await expect(doWork(options, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(work.value).toBeUndefined();
  });
});
