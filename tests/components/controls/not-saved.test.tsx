// What is said of a text that is not on disk: why, until when, and how to take it along.
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { NotSaved } from "@/components/controls/not-saved.tsx";
import { giveUp, retry } from "@/components/controls/retries.ts";
import { type Kind, ScreenKind } from "@/components/controls/screen-kind.ts";
import { TextNotice } from "@/components/controls/text-notice.tsx";
import type { UnsavedText } from "@/components/controls/unsaved-text.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);

function problem(isDiskFull: boolean): UnsavedText {
  const untilSaved = new Promise<void>(() => undefined);
  return { sentence: "The database is busy.", isDiskFull, untilSaved, show: () => () => undefined };
}

const lost = (kind: string) => `What is not saved is lost when this ${kind} closes.`;
const later = "Go on typing: Wrapup saves it as soon as it can.";
const withRoom = "Go on typing: Wrapup saves it as soon as there is room.";

describe("the sentence", () => {
  test.each<[Kind, boolean, boolean, string]>([
    ["popup", false, false, `The database is busy. ${later} ${lost("popup")}`],
    ["panel", false, true, `The database is busy. ${later} ${lost("panel")}`],
    ["tab", true, true, `Your disk is full, so this note is not saved yet. ${withRoom} ${lost("tab")}`],
    ["tab", true, false, `Your disk is full, so this text is not saved yet. ${withRoom} ${lost("tab")}`],
  ])("in a %s, disk full: %s, a note: %s", async (kind, isDiskFull, isNote, sentence) => {
    const told = problem(isDiskFull);
    draw(<NotSaved problem={told} text="Oil" isNote={isNote} kind={kind} onRetry={() => undefined} />);
    await expect.element(find("alert")).toHaveTextContent(sentence);
  });
});

test("the text is copied, or it is said that it was not", async () => {
  const write = vi
    .spyOn(navigator.clipboard, "writeText")
    .mockResolvedValueOnce()
    .mockRejectedValueOnce(new Error("no"));
  draw(<NotSaved problem={problem(false)} text="Oil" kind="tab" onRetry={() => undefined} />);
  await expect.element(find("status")).toHaveTextContent("");
  await userEvent.click(find("button", { name: "Copy" }));
  await expect.element(find("status")).toHaveTextContent("Copied");
  expect(write.mock.calls).toEqual([["Oil"]]);
  await userEvent.click(find("button", { name: "Copy" }));
  await expect.poll(() => find("status").element().textContent).toContain("did not allow copying");
  write.mockRestore();
});

test("the file has the text as it is at the moment, and the one before is let go", async () => {
  const container = draw(<NotSaved problem={problem(false)} text="Oil" kind="tab" onRetry={() => undefined} />);
  const link = find("link", { name: "Save as a file" });
  const address = () => (link.element() as HTMLAnchorElement).href;
  const first = address();
  const answer = await fetch(first);
  expect(await answer.text()).toBe("Oil");
  expect(answer.headers.get("content-type")).toBe("text/markdown;charset=utf-8");
  await expect.element(link).toHaveAttribute("download", "wrapup-text.md");
  draw(<NotSaved problem={problem(false)} text="Oil and wicks" kind="tab" onRetry={() => undefined} />, container);
  expect(await (await fetch(address())).text()).toBe("Oil and wicks");
  const isGone = (url: string) =>
    fetch(url).then(
      () => false,
      () => true,
    );
  await expect.poll(() => isGone(first)).toBe(true);
  const second = address();
  draw(null, container);
  await expect.poll(() => isGone(second)).toBe(true);
});

test("it comes into sight by itself", async () => {
  draw(
    <div style={{ height: "100px", overflow: "auto" }}>
      <div style={{ height: "400px" }} />
      <NotSaved problem={problem(false)} text="Oil" kind="tab" onRetry={() => undefined} />
    </div>,
  );
  await expect.element(find("alert")).toBeInViewport();
});

test("beside a field it stands as in its screen, tells that it is shown, and tries again at once", async () => {
  const hidden = vi.fn();
  const shown = vi.fn(() => hidden);
  const container = draw(
    <ScreenKind.Provider value="panel">
      <TextNotice problem={{ ...problem(false), show: shown }} text="Oil" />
    </ScreenKind.Provider>,
  );
  expect(shown).toHaveBeenCalledTimes(1);
  await expect.element(find("alert")).toHaveTextContent(`The database is busy. ${later} ${lost("panel")}`);
  const again = vi.fn(async () => true);
  retry("oil", again);
  await userEvent.click(find("button", { name: "Try again" }));
  expect(again).toHaveBeenCalledTimes(1);
  giveUp("oil");
  draw(
    <ScreenKind.Provider value="panel">
      <TextNotice text="Oil" />
    </ScreenKind.Provider>,
    container,
  );
  await expect.element(find("alert")).not.toBeInTheDocument();
  expect(hidden).toHaveBeenCalledTimes(1);
});
