// What a note is for, and how far back in a video: the chip with its panel, and the stepper.
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PlaceChip } from "@/components/note/place-chip.tsx";
import { SecondsBack } from "@/components/note/seconds-back.tsx";
import type { Place } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);

describe("the place", () => {
  const panel = find("dialog", { name: "What the note is for" });
  const number = find("spinbutton", { name: "Slide" });
  const time = find("textbox", { name: "Time" });
  const chip = (name: string) => find("button", { name: `Note is for: ${name}. Change` });

  function show(start: Place, given: { slideCount?: number; hasTime?: boolean } = {}) {
    const [told, outside] = [vi.fn(), vi.fn()];
    function Screen() {
      const [place, setPlace] = useState(start);
      const change = (next: Place) => {
        told(next);
        setPlace(next);
      };
      return (
        // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
        <div onKeyDown={(event) => outside(event.key)}>
          <PlaceChip place={place} onChange={change} {...given} />
          <button type="button">After</button>
        </div>
      );
    }
    draw(<Screen />);
    return { told, outside };
  }

  test.each<[Place, string]>([
    [{ kind: "talk" }, "Whole talk"],
    [{ kind: "slide", number: 12 }, "Slide 12"],
    [{ kind: "time", seconds: 75 }, "1:15"],
    [{ kind: "quote", text: "Oil" }, "“Oil”"],
  ])("%o is called %s", async (place, name) => {
    show(place);
    await expect.element(chip(name)).toHaveTextContent(name);
    await expect.element(chip(name)).toHaveAttribute("title", name);
    await expect.element(chip(name)).toHaveAttribute("aria-haspopup", "dialog");
    await expect.element(chip(name)).toHaveAttribute("aria-expanded", "false");
  });

  test("each kind has an icon of its own", () => {
    const places: Place[] = [
      { kind: "talk" },
      { kind: "slide", number: 1 },
      { kind: "time", seconds: 1 },
      { kind: "quote", text: "" },
    ];
    const icons = places.map(
      (place) => draw(<PlaceChip place={place} onChange={vi.fn()} />).querySelector("svg")?.innerHTML,
    );
    expect(new Set(icons).size).toBe(4);
  });

  test("is changed to the whole talk by one press more", async () => {
    const { told } = show({ kind: "slide", number: 12 });
    await userEvent.click(chip("Slide 12"));
    await expect.element(panel).toBeVisible();
    await expect.element(chip("Slide 12")).toHaveAttribute("aria-expanded", "true");
    await expect.element(find("button", { name: "Whole talk" })).toHaveFocus();
    await expect.element(number).not.toBeInTheDocument();
    await expect.element(time).not.toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(chip("Whole talk")).toHaveFocus();
    expect(told.mock.calls).toEqual([[{ kind: "talk" }]]);
  });

  test("follows a slide's number at each digit; what is none changes nothing, and Enter is done", async () => {
    const { told } = show({ kind: "slide", number: 12 }, { slideCount: 30 });
    await userEvent.click(chip("Slide 12"));
    await expect.element(number).toHaveValue(12);
    await expect.element(number).toHaveAttribute("min", "1");
    await expect.element(number).toHaveAttribute("max", "30");
    await userEvent.fill(number, "");
    expect(told).not.toHaveBeenCalled();
    await userEvent.fill(number, "7");
    await expect.element(chip("Slide 7")).toBeVisible();
    await expect.element(panel).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(chip("Slide 7")).toHaveFocus();
    expect(told).toHaveBeenLastCalledWith({ kind: "slide", number: 7 });
  });

  test("of slides that nobody has counted has no last one, and begins with none", async () => {
    show({ kind: "talk" }, { slideCount: 0 });
    await userEvent.click(chip("Whole talk"));
    await expect.element(number).toHaveValue(null);
    await expect.element(number).not.toHaveAttribute("max");
  });

  test("follows a typed time, which stays as it is typed", async () => {
    const { told } = show({ kind: "time", seconds: 75 }, { hasTime: true });
    await userEvent.click(chip("1:15"));
    await expect.element(time).toHaveValue("1:15");
    await expect.element(time).toHaveAttribute("placeholder", "12:34");
    await userEvent.fill(time, "90");
    await expect.element(chip("1:30")).toBeVisible();
    await expect.element(time).toHaveValue("90");
    await userEvent.fill(time, "soon");
    expect(told.mock.calls.at(-1)).toEqual([{ kind: "time", seconds: 90 }]);
    await userEvent.keyboard("{Enter}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(chip("1:30")).toHaveFocus();
  });

  test("of a time begins empty for another place", async () => {
    show({ kind: "talk" }, { hasTime: true });
    await userEvent.click(chip("Whole talk"));
    await expect.element(time).toHaveValue("");
  });

  test("Esc closes the panel and gives the focus back; closed, it is the screen's", async () => {
    const { told, outside } = show({ kind: "talk" }, { slideCount: 3 });
    await userEvent.click(chip("Whole talk"));
    await userEvent.click(number);
    await userEvent.keyboard("{Escape}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(chip("Whole talk")).toHaveFocus();
    expect(outside).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(outside.mock.calls).toEqual([["Escape"]]);
    expect(told).not.toHaveBeenCalled();
  });

  test("goes when the focus leaves it", async () => {
    show({ kind: "talk" });
    await userEvent.click(chip("Whole talk"));
    await userEvent.keyboard("{Tab}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(find("button", { name: "After" })).toHaveFocus();
  });
});

describe("seconds back", () => {
  function show(start: number) {
    const told = vi.fn();
    function Screen() {
      const [value, setValue] = useState(start);
      const change = (next: number) => {
        told(next);
        setValue(next);
      };
      return <SecondsBack value={value} onChange={change} />;
    }
    draw(<Screen />);
    return told;
  }
  const stepper = find("spinbutton", { name: "Seconds back" });

  test("are told to a screen reader, from none to a minute", async () => {
    show(15);
    await expect.element(stepper).toHaveTextContent("15 s back");
    const told = ["valuenow", "valuemin", "valuemax"].map((name) => stepper.element().getAttribute(`aria-${name}`));
    expect(told).toEqual(["15", "0", "60"]);
  });

  test("go by five, by keys and by buttons, and never beyond", async () => {
    const told = show(5);
    await userEvent.keyboard("{Tab}");
    await expect.element(stepper).toHaveFocus();
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowDown", "x"]) {
      await userEvent.keyboard(`{${key}}`);
    }
    expect(told.mock.calls.flat()).toEqual([10, 15, 10, 5, 0, 0]);
    await userEvent.click(find("button", { name: "5 seconds more" }));
    await userEvent.click(find("button", { name: "5 seconds less" }));
    expect(told.mock.calls.flat().slice(6)).toEqual([5, 0]);
    await userEvent.keyboard("{Tab}");
    await expect.element(find("button", { name: "5 seconds more" })).not.toHaveFocus();
  });

  test("end at a minute, and the keys do not scroll", async () => {
    const told = show(58);
    const press = (key: string) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    expect(stepper.element().dispatchEvent(press("ArrowUp"))).toBe(false);
    expect(stepper.element().dispatchEvent(press("PageUp"))).toBe(true);
    expect(told.mock.calls).toEqual([[60]]);
  });
});
