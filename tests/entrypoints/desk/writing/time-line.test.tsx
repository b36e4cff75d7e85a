// A video's track and its chapters: where it stands, in words, and where keys and clicks move it.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ChapterList } from "@/entrypoints/desk/writing/chapter-list.tsx";
import { TimeLine } from "@/entrypoints/desk/writing/time-line.tsx";
import { draw } from "../../../draw.ts";

const chapters = [
  { title: "Hello", start: 0 },
  { title: "Knots", start: 60 },
  { title: "Questions", start: 150 },
];

function drawLine(present: number, parts = chapters) {
  const sought: number[] = [];
  const line = { durationSeconds: 200, chapters: parts, notes: [30, 250], present };
  draw(<TimeLine {...line} onSeek={(seconds) => sought.push(seconds)} />);
  return { sought, track: page.getByRole("slider", { name: "Position in the video" }) };
}

describe("the track", () => {
  test.each([
    [59, "Hello"],
    [60, "Knots"],
    [150.4, "Questions"],
  ])("at %s s says where it stands and what plays: %s", async (present, title) => {
    const { track } = drawLine(present);
    await expect.element(track).toHaveAttribute("aria-valuenow", `${Math.round(present)}`);
    await expect.element(track).toHaveAttribute("aria-valuemin", "0");
    await expect.element(track).toHaveAttribute("aria-valuemax", "200");
    await expect
      .element(track)
      .toHaveAttribute("aria-valuetext", expect.stringMatching(new RegExp(`:.. of 3:20, ${title}$`)));
    await expect.element(page.getByText(title, { exact: true })).toBeVisible();
  });

  test("of a video without chapters says the time alone", async () => {
    const { track } = drawLine(5, []);
    await expect.element(track).toHaveAttribute("aria-valuetext", "0:05 of 3:20");
  });

  test.each([
    ["ArrowRight", 60, 65],
    ["ArrowUp", 60, 65],
    ["ArrowLeft", 60, 55],
    ["ArrowDown", 60, 55],
    ["ArrowLeft", 3, 0],
    ["ArrowRight", 198, 200],
    ["PageDown", 59, 60],
    ["PageDown", 60, 150],
    ["PageDown", 180, 150],
    ["PageUp", 60, 0],
    ["PageUp", 10, 0],
    ["Home", 60, 0],
    ["End", 60, 200],
  ])("%s at %s s leads to %s s", async (key, present, target) => {
    const { sought, track } = drawLine(present);
    await userEvent.tab();
    await expect.element(track).toHaveFocus();
    await userEvent.keyboard(`{${key}}`);
    expect(sought).toEqual([target]);
  });

  test.each([
    ["PageUp", 0],
    ["PageDown", 0],
  ])("without chapters %s leads to the beginning, the only place there is", async (key, target) => {
    const { sought } = drawLine(70, []);
    await userEvent.tab();
    await userEvent.keyboard(`{${key}}`);
    expect(sought).toEqual([target]);
  });

  test("leaves other keys to the page, and scrolls nothing by its own", () => {
    const { sought, track } = drawLine(60);
    const press = (key: string) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      track.element().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press("a")).toBe(false);
    expect(sought).toEqual([]);
    expect(press("End")).toBe(true);
  });

  test("a click leads to its place in the video", async () => {
    const { sought, track } = drawLine(60);
    const { width } = track.element().getBoundingClientRect();
    await userEvent.click(track, { position: { x: width / 4, y: 2 } });
    expect(sought).toHaveLength(1);
    expect(sought[0]).toBeGreaterThan(45);
    expect(sought[0]).toBeLessThan(55);
  });

  test("shows what was played, cuts and notes at their places, none beyond its end", () => {
    const { track } = drawLine(50);
    const spans = [...track.element().querySelectorAll("span")];
    const width = track.element().getBoundingClientRect().width;
    const placeOf = (span: HTMLElement) =>
      Math.round(Number.parseFloat(span.style.insetInlineStart || span.style.inlineSize));
    expect(width).toBeGreaterThan(0);
    // What was played, two cuts, two notes, the bar.
    expect(spans.map(placeOf)).toEqual([25, 30, 75, 15, 100, 25]);
  });
});

describe("the list of chapters", () => {
  const drawList = (present?: number) => {
    const sought: number[] = [];
    draw(<ChapterList chapters={chapters} present={present} onSeek={(seconds) => sought.push(seconds)} />);
    return sought;
  };
  const buttons = () => page.getByRole("button").elements();

  test("marks the one that plays", () => {
    drawList(60);
    expect(buttons().map((button) => button.textContent)).toEqual(["0:00Hello", "1:00Knotsnow", "2:30Questions"]);
    expect(buttons().map((button) => button.getAttribute("aria-current") ?? "false")).toEqual([
      "false",
      "true",
      "false",
    ]);
  });

  test("marks none where it is not known what plays", () => {
    drawList();
    expect(buttons().filter((button) => button.textContent?.includes("now"))).toEqual([]);
  });

  test("leads to the chapter that is chosen", async () => {
    const sought = drawList(60);
    await userEvent.click(page.getByText("Questions"));
    expect(sought).toEqual([150]);
  });
});
