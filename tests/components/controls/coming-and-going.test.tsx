// What comes by itself or goes: the bar that takes back, work that is tried again, parts that load, texts that settle, dropped files.
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { drawnOnce } from "@/components/controls/drawn-once.ts";
import { FileDrop } from "@/components/controls/file-drop.tsx";
import { fitHeight } from "@/components/controls/fit-height.ts";
import { giveUp, retry, retryNow } from "@/components/controls/retries.ts";
import { isTextField } from "@/components/controls/text-field.ts";
import { UndoBar } from "@/components/controls/undo-bar.tsx";
import { loadAhead, useLoaded } from "@/components/controls/use-loaded.ts";
import { useSettled } from "@/components/controls/use-settled.ts";
import { useStable } from "@/components/controls/use-stable.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);

describe("by the clock", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => vi.useRealTimers());

  function showBar() {
    const [undone, gone] = [vi.fn(), vi.fn()];
    const container = draw(null);
    const bar = <UndoBar text="Note deleted." onUndo={undone} onGone={gone} />;
    act(() => render(bar, container));
    return { undone, gone, container, bar: find("status").element() };
  }

  test("the bar goes after ten seconds", () => {
    const { gone, bar } = showBar();
    expect(bar.textContent).toBe("Note deleted.Undo");
    vi.advanceTimersByTime(9_999);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["mouseenter", "mouseleave"],
    ["focusin", "focusout"],
  ])("the bar stays from %s to ten seconds after %s", (begin, end) => {
    const { gone, bar } = showBar();
    act(() => void bar.dispatchEvent(new Event(begin)));
    vi.advanceTimersByTime(60_000);
    expect(gone).not.toHaveBeenCalled();
    act(() => void bar.dispatchEvent(new Event(end)));
    vi.advanceTimersByTime(9_999);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  test("the bar's button takes back; a bar that is gone tells nothing", () => {
    const { undone, gone, container } = showBar();
    (find("button", { name: "Undo" }).element() as HTMLElement).click();
    expect(undone).toHaveBeenCalledTimes(1);
    act(() => render(null, container));
    vi.advanceTimersByTime(60_000);
    expect(gone).not.toHaveBeenCalled();
  });

  test("work is tried again every two seconds until it is done", async () => {
    let isDone = false;
    const work = vi.fn(async () => isDone);
    retry("oil", work);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(work).toHaveBeenCalledTimes(2);
    isDone = true;
    await retryNow();
    expect(work).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(3);
  });

  test("newer work takes the place of older, also while that is under way", async () => {
    const old = vi.fn(async () => {
      retry("oil", newer);
      return true;
    });
    const newer = vi.fn(async () => true);
    const [given, other] = [vi.fn(async () => true), vi.fn(async () => true)];
    retry("oil", given);
    retry("oil", old);
    retry("wick", other);
    giveUp("wick");
    await vi.advanceTimersByTimeAsync(2_000);
    expect([given, old, newer, other].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0, 0]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([given, old, newer, other].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newer).toHaveBeenCalledTimes(1);
  });

  test("two who ask at once have one round", async () => {
    const work = vi.fn(async () => true);
    retry("oil", work);
    await Promise.all([retryNow(), retryNow()]);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test("a text counts once nobody has typed for a moment, the first at once", () => {
    const container = draw(null);
    const Shown = ({ text }: { text: string }) => <>{useSettled(text)}</>;
    const type = (text: string) => act(() => render(<Shown text={text} />, container));
    const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
    type("a");
    expect(container.textContent).toBe("a");
    type("ab");
    wait(199);
    type("abc");
    wait(199);
    expect(container.textContent).toBe("a");
    wait(1);
    expect(container.textContent).toBe("abc");
  });
});

/** Until effects have run, which come after a frame. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

describe("a part that loads", () => {
  test("is loaded once, when it is wanted", async () => {
    const load = vi.fn(async () => "part");
    const Shown = ({ isWanted }: { isWanted: boolean }) => <>{useLoaded(load, isWanted) ?? "on its way"}</>;
    const container = draw(<Shown isWanted={false} />);
    await settle();
    expect(load).not.toHaveBeenCalled();
    for (const isWanted of [true, false, true]) {
      draw(<Shown isWanted={isWanted} />, container);
      await expect.poll(() => container.textContent).toBe("part");
      await settle();
    }
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("ahead is drawn at once, and loaded once by whoever asks", async () => {
    const load = vi.fn(async () => "part");
    const part = loadAhead(load);
    expect(part.module).toBeUndefined();
    await Promise.all([part.load(), part.load()]);
    expect(load).toHaveBeenCalledTimes(1);
    const Shown = () => <>{useLoaded(part, true) ?? "on its way"}</>;
    expect(draw(<Shown />).textContent).toBe("part");
  });
});

test("a part is drawn anew where a prop is another, and only there", () => {
  const drawn = vi.fn();
  const Part = drawnOnce(({ name, count }: { name: string; count?: number }) => {
    drawn(name, count);
    return <>{name}</>;
  });
  const container = draw(<Part name="oil" />);
  draw(<Part name="oil" />, container);
  expect(drawn.mock.calls).toEqual([["oil", undefined]]);
  draw(<Part name="wick" />, container);
  draw(<Part name="wick" count={1} />, container);
  draw(<Part name="wick" />, container);
  draw(<Part name="wick" />, container);
  expect(drawn.mock.calls.slice(1)).toEqual([
    ["wick", undefined],
    ["wick", 1],
    ["wick", undefined],
  ]);
  expect(container.textContent).toBe("wick");
});

test("functions stay the same ones, and do what the newest do", () => {
  const seen: ((by: number) => number)[] = [];
  function Part({ base }: { base: number }) {
    seen.push(useStable({ add: (by: number) => base + by }).add);
    return null;
  }
  const container = draw(<Part base={1} />);
  draw(<Part base={10} />, container);
  expect(seen[1]).toBe(seen[0]);
  expect(seen[0]?.(2)).toBe(12);
});

describe("a file", () => {
  const drag = (target: Element, type: string, files: File[], given: DragEventInit = {}) => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    if (files.length === 0) dataTransfer.setData("text/plain", "Lamps");
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...given });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const files = ["a.xml", "b.xml"].map((name) => new File(["<a/>"], name));

  function show() {
    const told = vi.fn();
    const container = draw(
      <FileDrop class="" sentence="Drop the schedule here" onFile={told}>
        <p>Within</p>
      </FileDrop>,
    );
    const place = container.firstElementChild as HTMLElement;
    return { told, place, within: place.firstElementChild as HTMLElement };
  }
  const sentence = page.getByText("Drop the schedule here");

  test("held over its place is asked for, and the first one that is dropped is told", async () => {
    const { told, place, within } = show();
    await expect.element(sentence).not.toBeInTheDocument();
    expect(drag(within, "dragover", files)).toBe(true);
    await expect.element(sentence).toBeVisible();
    // Within its place it is still over it.
    drag(within, "dragleave", files, { relatedTarget: place });
    await settle();
    await expect.element(sentence).toBeVisible();
    drag(within, "dragleave", files, { relatedTarget: document.body });
    await expect.element(sentence).not.toBeInTheDocument();
    drag(within, "dragover", files);
    await expect.element(sentence).toBeVisible();
    expect(drag(within, "drop", files)).toBe(true);
    await expect.element(sentence).not.toBeInTheDocument();
    expect(told.mock.calls.map(([file]) => file.name)).toEqual(["a.xml"]);
  });

  test("is none that is a text: it is the browser's", async () => {
    const { told, within } = show();
    expect([drag(within, "dragover", []), drag(within, "drop", [])]).toEqual([false, false]);
    await settle();
    await expect.element(sentence).not.toBeInTheDocument();
    expect(told).not.toHaveBeenCalled();
  });
});

test.each([
  ["<input>", true],
  ...["search", "url", "tel", "email", "password", "number"].map((type) => [`<input type=${type}>`, true] as const),
  ...["checkbox", "radio", "date", "button", "file"].map((type) => [`<input type=${type}>`, false] as const),
  ["<textarea></textarea>", true],
  ["<div contenteditable></div>", true],
  ["<div></div>", false],
  ["<button></button>", false],
] as const)("%s is a field of text: %s", (html, isOne) => {
  const container = draw(null);
  container.innerHTML = html;
  expect(isTextField(container.firstElementChild)).toBe(isOne);
});

test("nothing is no field of text, and has no height", () => {
  expect(isTextField(null)).toBe(false);
  expect(() => fitHeight(null)).not.toThrow();
});
