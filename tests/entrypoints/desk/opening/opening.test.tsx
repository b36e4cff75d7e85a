// What stands in the place of a screen whose notes cannot be opened, or opened with less: what it says, what it offers first.
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Kind } from "@/components/controls/screen-kind.ts";
import { CannotOpen } from "@/entrypoints/desk/opening/cannot-open.tsx";
import { Recovery, type WayOn } from "@/entrypoints/desk/opening/recovery.tsx";
import { newerVersion } from "@/lib/browser/notebook-marker.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import type { Copy } from "@/lib/notebook/copies/copy-folder.ts";
import type { Loss } from "@/lib/notebook/copies/find-loss.ts";
import { draw } from "../../../draw.ts";

const button = (name: string) => page.getByRole("button", { name });
const did: string[] = [];
beforeEach(() => {
  did.length = 0;
});

describe("notes that cannot be opened", () => {
  interface Ways {
    problem?: ProblemKey;
    kind?: Kind;
    writtenBy?: string;
    has?: ("update" | "notebook" | "taking" | "settings")[];
  }

  function drawClosed({ problem = "problemNotesClosed", kind = "tab", writtenBy, has = [] }: Ways = {}) {
    const say = (what: string) => async () => {
      did.push(what);
      return `Came of ${what}`;
    };
    draw(
      <CannotOpen
        kind={kind}
        problem={problem}
        version="1.2.3"
        writtenBy={writtenBy}
        onRetry={() => did.push("retry")}
        onUpdate={has.includes("update") ? say("update") : undefined}
        onNotebook={has.includes("notebook") ? () => did.push("notebook") : undefined}
        taking={has.includes("taking") ? { help: "The copy of today", take: say("take") } : undefined}
        onSettings={has.includes("settings") ? () => did.push("settings") : undefined}
        readDetails={async () => "Wrapup 1.2.3"}
      />,
    );
  }

  test.each<[ProblemKey, string, RegExp]>([
    ["problemNewerData", "These notes come from a newer Wrapup", /^This is version 1\.2\.3\./],
    ["problemNotebookLost", "Your notebook opened with less", /^It held more than is here now\./],
    ["problemNotesHeld", "An older Wrapup still has these notes open", /^Close its tabs/],
    ["problemDiskFull", "Your disk is full", /^Without some room/],
    ["problemNotesClosed", "Wrapup can’t open its notes", /^Nothing was changed\. Restart/],
    ["problemTalkGone", "Wrapup can’t open its notes", /^Nothing was changed\. Restart/],
  ])("%s: %s", async (problem, heading, help) => {
    drawClosed({ problem });
    await expect.element(page.getByRole("alert").getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    await expect.element(page.getByText(help)).toBeVisible();
  });

  test("of a newer Wrapup say which, where that is known", async () => {
    drawClosed({ problem: "problemNewerData", writtenBy: "1.4.0" });
    const words = /^They were last written by version 1\.4\.0, and this is version 1\.2\.3\. Nothing was changed\./;
    await expect.element(page.getByText(words)).toBeVisible();
  });

  test.each([
    ["1.2.3", undefined],
    ["1.2", undefined],
    ["1.1.9", undefined],
    ["1.2.4", "1.2.4"],
    ["1.10", "1.10"],
    ["2.0.0", "2.0.0"],
    [undefined, undefined],
    [2, undefined],
    ["2; drop", undefined],
  ])("a marker of %s is of the newer Wrapup: %s", (version, newer) => {
    expect(newerVersion({ version }, "1.2.3")).toBe(newer);
    expect(newerVersion(version, "1.2.3")).toBeUndefined();
  });

  test("are tried again, which has the focus where there is nothing better", async () => {
    drawClosed({ has: ["update"] });
    await expect.element(button("Try again")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(did).toEqual(["retry"]);
    for (const name of ["Look for an update", "Open the notebook", "Save as a file", "Settings"])
      await expect.element(button(name)).not.toBeInTheDocument();
  });

  test("of a newer Wrapup wait for that, which says what came of it", async () => {
    drawClosed({ problem: "problemNewerData", has: ["update", "notebook"] });
    await expect.element(button("Look for an update")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("Came of update")).toBeVisible();
    await userEvent.click(button("Try again"));
    expect(did).toEqual(["update", "retry"]);
  });

  test("that are lost are brought back in the notebook", async () => {
    drawClosed({ problem: "problemNotebookLost", has: ["notebook"] });
    await expect.element(button("Open the notebook")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(did).toEqual(["notebook"]);
  });

  test("are taken out as a file, the settings opened, where that can be", async () => {
    drawClosed({ has: ["taking", "settings"] });
    await expect.element(page.getByText("The copy of today")).toBeVisible();
    await userEvent.click(button("Save as a file"));
    await expect.element(page.getByText("Came of take")).toBeVisible();
    await userEvent.click(button("Settings"));
    expect(did).toEqual(["take", "settings"]);
  });

  test("give details for a report", async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    drawClosed();
    await userEvent.click(button("Copy details"));
    await expect.element(page.getByText("Copied")).toBeVisible();
    expect(copied).toEqual(["Wrapup 1.2.3"]);
    clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    await userEvent.click(button("Copy details"));
    await expect.element(page.getByText(/^The browser did not allow copying\./)).toBeVisible();
  });
});

describe("a notebook that opened with less", () => {
  const shown = { conferences: 1, talks: 2, notes: 3 };
  const known = { notebookId: "own", writes: 9, writtenAt: "2013-05-10T09:00:00.000Z", shown, rows: { notes: 3 } };
  const loss = (kind: Loss["kind"]) => ({ kind, known, found: { rows: { notes: 1 } } }) as unknown as Loss;
  const copy = (name: string, fields: object = {}, stock: object = {}) =>
    ({
      name,
      size: 1,
      savedAt: "2013-05-10T09:00:00.000Z",
      stock: { ...known, ...stock },
      ...fields,
    }) as unknown as Copy;
  const ways: WayOn[] = [];
  const radio = (name: RegExp) => page.getByRole("radio", { name });

  function drawRecovery(more: object = {}) {
    ways.length = 0;
    const screen = { loss: loss("less"), copies: [copy("one")], isBusy: false, ...more };
    draw(
      <Recovery
        {...screen}
        onGo={(way) => ways.push(way)}
        onShow={({ name }) => did.push(name)}
        onSettings={() => did.push("settings")}
      />,
    );
  }

  test.each<[Loss["kind"], string, RegExp, string]>([
    [
      "empty",
      "Your notebook opened empty",
      /^At .* it held 1 conference, 2 talks, 3 notes\./,
      "Go on with an empty notebook",
    ],
    ["older", "Your notebook opened as it was before", /^It was written last at /, "Go on with what is here"],
    [
      "less",
      "Your notebook opened with less",
      /^At .* it held 3 notes, and 1 are here now\./,
      "Go on with what is here",
    ],
  ])("%s", async (kind, heading, help, way) => {
    drawRecovery({ loss: loss(kind) });
    await expect.element(page.getByRole("heading", { name: heading, level: 1 })).toHaveFocus();
    // It is no stop of Tab.
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveAttribute("tabindex", "-1");
    await expect.element(page.getByText(help)).toBeVisible();
    await expect.element(radio(new RegExp(`^${way}`))).toBeInTheDocument();
  });

  test("is brought back from the newest copy, unless another way is chosen", async () => {
    const [newest, older, oldest] = [copy("one"), copy("two"), copy("three")];
    drawRecovery({ copies: [newest, older, oldest] });
    await expect.element(radio(/^Bring back the copy of/)).toBeChecked();
    await userEvent.click(button("Show what is in it"));
    expect(did).toEqual(["one"]);
    await userEvent.click(button("Bring back the copy"));
    await userEvent.click(page.getByText("Older copies"));
    const choices = page.getByRole("radio");
    expect(choices.elements()).toHaveLength(5);
    await userEvent.click(choices.nth(2));
    await expect.element(choices.nth(2)).toBeChecked();
    await expect.element(choices.nth(1)).not.toBeChecked();
    await userEvent.click(button("Bring back the copy"));
    await userEvent.click(radio(/^Restore from a backup file/));
    await expect.element(button("Show what is in it")).not.toBeInTheDocument();
    await userEvent.click(page.getByRole("button", { name: /file/ }));
    await userEvent.click(radio(/^Go on with what is here/));
    await userEvent.click(button("Go on"));
    expect(ways).toEqual([
      { kind: "copy", copy: newest },
      { kind: "copy", copy: oldest },
      { kind: "file" },
      { kind: "empty" },
    ]);
  });

  test("has choices that are named by what they do, and described by what they bring", async () => {
    drawRecovery({
      copies: [copy("one"), copy("two")],
      lastBackup: { name: "mine.zip", at: "2013-05-10T09:00:00.000Z" },
    });
    await userEvent.click(page.getByText("Older copies"));
    const choices = page.getByRole("radio");
    await expect.element(choices.nth(0)).toHaveAccessibleName(/^Bring back the copy of May 10, 2013 at \S+ [AP]M$/);
    await expect
      .element(choices.nth(0))
      .toHaveAccessibleDescription(/^[\d,]+ days ago 1 conference, 2 talks, 3 notes\. Pictures/);
    await expect.element(choices.nth(1)).toHaveAccessibleName(/^May 10, 2013 at \S+ [AP]M$/);
    await expect.element(choices.nth(1)).toHaveAccessibleDescription("1 conference, 2 talks, 3 notes");
    await expect.element(choices.nth(2)).toHaveAccessibleName("Restore from a backup file");
    await expect.element(choices.nth(2)).toHaveAccessibleDescription(/^The last backup was mine\.zip/);
  });

  test("without a copy, and with nothing else", async () => {
    drawRecovery({ loss: loss("empty"), copies: [] });
    const words = "No copy was found. Restore from a backup file, or go on with an empty notebook.";
    await expect.element(page.getByText(words)).toBeVisible();
  });

  test("without a copy is restored from a file", async () => {
    drawRecovery({ copies: [] });
    await expect.element(page.getByText("No copy was found. Restore from a backup file, or go on.")).toBeVisible();
    await expect.element(radio(/^Restore from a backup file/)).toBeChecked();
    await expect.element(page.getByText(/^The copies stay/)).not.toBeInTheDocument();
    expect(page.getByRole("radio").elements()).toHaveLength(2);
  });

  test.each<[string, object, object, RegExp]>([
    ["all", {}, {}, /^1 conference, 2 talks, 3 notes\. Pictures/],
    ["all, and what was written since", {}, { writes: 10 }, /3 notes\. Pictures/],
    ["not the last write", {}, { writes: 8 }, /3 notes\. What was typed last is not in it\. Pictures/],
    [
      "not the last minute",
      { savedAt: "2013-05-10T08:59:30.000Z" },
      { writes: 8 },
      /What was typed in the last minute is not/,
    ],
    [
      "not the last minutes",
      { savedAt: "2013-05-10T08:58:59.000Z" },
      { writes: 8 },
      /What was typed in the last 2 minutes is/,
    ],
    ["of another notebook", {}, { notebookId: "other" }, /What was typed last is not in it\./],
  ])("says of a copy that it has %s", async (_, fields, stock, words) => {
    drawRecovery({ copies: [copy("one", fields, stock)] });
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(page.getByText(/^The copies stay/)).toBeVisible();
    await expect.element(page.getByText("Older copies")).not.toBeInTheDocument();
  });

  test("says what is known of the last backup, and why the last try failed", async () => {
    drawRecovery({ lastBackup: { name: "mine.zip", at: "2013-05-10T09:00:00.000Z" }, problem: "It is damaged." });
    await expect.element(page.getByText(/^The last backup was mine\.zip, /)).toBeVisible();
    await expect.element(page.getByRole("alert")).toHaveTextContent("It is damaged.");
    await expect.element(page.getByText("Nothing is written until you choose.")).toBeVisible();
    await userEvent.click(button("Settings"));
    expect(did).toEqual(["settings"]);
  });

  test("takes no second click while it is brought back", async () => {
    drawRecovery({ isBusy: true, lastBackup: { name: "", at: "2013-05-10T09:00:00.000Z" } });
    await expect.element(page.getByText("Bringing back…")).toBeVisible();
    await expect.element(page.getByText(/^The last backup/)).not.toBeInTheDocument();
    await expect.element(button("Bring back the copy")).toBeDisabled();
  });
});
