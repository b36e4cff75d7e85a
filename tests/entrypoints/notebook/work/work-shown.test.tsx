// What takes its time in a tab: its dialog, the chip that stands for it once that is closed, and stopping it.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { doWork, setAsking, type Watch, type WorkOptions, work } from "@/entrypoints/notebook/work/work.ts";
import { WorkChip } from "@/entrypoints/notebook/work/work-chip.tsx";
import { WorkDialog } from "@/entrypoints/notebook/work/work-dialog.tsx";
import { draw } from "../../../draw.ts";
import { untilListening } from "../../rows.ts";

const find = page.getByRole.bind(page);
const named = { name: "Backup", heading: "Saving a backup…", step: "Reading the notebook" };

/** What is under way, and how it ends. */
let watch: Watch;
let ending: PromiseWithResolvers<string | undefined>;
let outcome: Promise<string | undefined>;

function begin(more: Partial<WorkOptions> = {}): void {
  ending = Promise.withResolvers();
  outcome = doWork({ ...named, ...more }, (given) => {
    watch = given;
    watch.signal.addEventListener("abort", () => ending.reject(watch.signal.reason));
    return ending.promise;
  });
  // Told by each test that asks for it.
  outcome.catch(() => undefined);
}

beforeEach(() => {
  draw(
    <>
      <WorkChip />
      <WorkDialog />
    </>,
  );
});
afterEach(async () => {
  ending.resolve(undefined);
  await outcome.catch(() => undefined);
});

const step = (done: number) => ({ step: `Reading talk ${done} of 8`, counts: `${done} of 8 talks`, done, total: 8 });
const dialog = find("dialog", { name: "Saving a backup…" });
const chip = find("group", { name: "Backup in progress" });

test("what is over at once shows nothing", async () => {
  begin();
  await untilListening();
  await untilListening();
  expect(dialog.query()).toBeNull();
  ending.resolve("Saved.");
  expect(await outcome).toBe("Saved.");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([dialog.query(), chip.query(), work.value]).toEqual([null, null, undefined]);
});

test("what lasts says how far it is, at the beginning and at each quarter also to a screen reader", async () => {
  begin();
  await expect.element(dialog).toBeVisible();
  const bar = dialog.getByRole("progressbar", { name: "Reading the notebook" });
  await expect.element(bar).not.toHaveAttribute("value");
  await expect.element(dialog.getByRole("status")).toHaveTextContent("Reading the notebook");
  const spoken: (string | null)[] = [];
  for (const done of [1, 2, 3, 4]) {
    watch.show(step(done));
    await expect.element(dialog.getByRole("progressbar")).toHaveAccessibleName(`Reading talk ${done} of 8`);
    spoken.push(dialog.getByRole("status").element().textContent);
  }
  await expect.element(dialog.getByRole("progressbar")).toHaveAttribute("value", "4");
  await expect.element(dialog.getByRole("progressbar")).toHaveAttribute("max", "8");
  const [one, two, four] = [1, 2, 4].map((done) => `Reading talk ${done} of 8`);
  expect(spoken).toEqual([one, two, two, four]);
});

test("its dialog closes and opens again, by Esc and from the chip, and the focus goes along", async () => {
  begin();
  await expect.element(find("button", { name: "Stop" })).toHaveFocus();
  watch.show(step(3));
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  const open = chip.getByRole("button", { name: /Backup/ });
  await expect.element(open).toHaveFocus();
  await expect.element(open).toHaveTextContent("Backup3 of 8 talks");
  await expect.element(chip.getByRole("status")).toHaveTextContent("Reading talk 3 of 8");
  await userEvent.keyboard("{Enter}");
  await expect.element(dialog).toBeVisible();
  await expect.element(chip).not.toBeInTheDocument();
  await userEvent.click(find("button", { name: "Close and go on" }));
  await expect.element(chip).toBeVisible();
});

test("is shown by its own dialog where it has one", async () => {
  const opened = vi.fn();
  begin({ onOpen: opened });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(dialog.query()).toBeNull();
  work.value = work.value && { ...work.value, isOpen: false };
  await userEvent.click(chip.getByRole("button", { name: /Backup/ }));
  expect(opened).toHaveBeenCalledTimes(1);
  await expect.poll(() => work.value?.isOpen).toBe(true);
});

test("stops once, says so meanwhile, and what came of it", async () => {
  begin();
  await expect.element(dialog).toBeVisible();
  watch.show(step(4));
  const never = vi.spyOn(ending, "reject").mockReturnValue(undefined);
  await userEvent.click(find("button", { name: "Stop" }));
  await expect.element(find("button", { name: "Stop" })).toBeDisabled();
  await expect.element(dialog.getByRole("progressbar", { name: "Stopping…" })).not.toHaveAttribute("value");
  await expect.element(dialog.getByRole("status")).toHaveTextContent("Stopping…");
  await userEvent.keyboard("{Escape}");
  await expect.element(chip.getByRole("button", { name: "Stop" })).toBeDisabled();
  await expect.element(chip.getByRole("status")).toHaveTextContent("Stopping…");
  await expect.element(chip.getByText("Stopping…").first()).toBeInTheDocument();
  never.mockRestore();
  ending.reject(watch.signal.reason);
  expect(await outcome).toBe("Stopped. Nothing was written.");
  await expect.element(chip).not.toBeInTheDocument();
});

test("the chip stops it, and says when it waits for an answer", async () => {
  begin();
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard("{Escape}");
  setAsking(true);
  await expect.element(chip.getByRole("status")).toHaveTextContent("Waits for your answer");
  setAsking(false);
  await expect.element(chip.getByRole("status")).toHaveTextContent("Reading the notebook");
  await userEvent.click(chip.getByRole("button", { name: "Stop" }));
  expect(await outcome).toBe("Stopped. Nothing was written.");
});

test("what fails is told to whoever began it, and another one waits for its end", async () => {
  begin();
  await expect(doWork(named, async () => undefined)).rejects.toMatchObject({
    key: "problemWorkUnderWay",
    values: ["Backup"],
  });
  ending.reject(new Error("The disk is gone."));
  await expect(outcome).rejects.toThrow("The disk is gone.");
  expect(work.value).toBeUndefined();
  expect(await doWork(named, async () => "Done.")).toBe("Done.");
});

test("the browser asks before the tab is closed, as long as something is under way", async () => {
  const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
  begin();
  expect(asks()).toBe(true);
  ending.resolve(undefined);
  await outcome;
  expect(asks()).toBe(false);
});
