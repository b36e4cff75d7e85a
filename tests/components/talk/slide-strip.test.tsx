// A deck's slides: the caption, the strip's keys and names, pictures that are missing, and the strip where there is little room.
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SlidePicture } from "@/components/talk/slide-picture.tsx";
import { SlideStrip } from "@/components/talk/slide-strip.tsx";
import { listWanted, showStored, tellWanted, usePictureAddress } from "@/components/talk/stored-pictures.ts";
import type { Slide } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";

const find = page.getByRole.bind(page);
const list = find("listbox", { name: "Slides" });
const slides: Slide[] = Array.from({ length: 30 }, (_, index) => ({
  number: index + 1,
  text: `Words of ${index + 1}`,
}));

function show(start: number | undefined, given: { isFolded?: boolean; slides?: Slide[] } = {}) {
  const [told, left, outside] = [vi.fn(), vi.fn(), vi.fn()];
  function Screen() {
    const [chosen, setChosen] = useState(start);
    const choose = (number: number) => {
      told(number);
      setChosen(number);
    };
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
      <div onKeyDown={(event) => outside(event.key, event.defaultPrevented)}>
        <SlideStrip
          slides={slides}
          chosen={chosen}
          noteCounts={new Map([[2, 3]])}
          onChoose={choose}
          onLeave={left}
          {...given}
        />
      </div>
    );
  }
  draw(<Screen />);
  return { told, left, outside };
}

describe("the caption", () => {
  const caption = () => find("paragraph").element().textContent;

  test.each([
    [2, slides, "Slide 2 of 30 · Words of 2"],
    [undefined, slides, "30 slides"],
    [40, slides, "30 slides"],
    [1, [{ number: 1 }], "Slide 1 of 1"],
  ])("of slide %s", async (chosen, given, words) => {
    show(chosen, { slides: given });
    expect(caption()).toBe(words);
    await expect.element(find("region", { name: "Slides" })).toBeVisible();
  });
});

describe("the strip", () => {
  test("names each slide, by its words and notes, and the chosen one", async () => {
    show(2);
    await expect.poll(() => find("option").elements().length).toBe(30);
    const names = find("option")
      .elements()
      .map((option) => option.getAttribute("aria-label"));
    expect(names.slice(0, 3)).toEqual([
      "Slide 1 of 30, Words of 1",
      "Slide 2 of 30, Words of 2, 3 notes",
      "Slide 3 of 30, Words of 3",
    ]);
    const chosen = find("option", { selected: true });
    await expect.element(chosen).toHaveAccessibleName("Slide 2 of 30, Words of 2, 3 notes");
    await expect.element(list).toHaveAttribute("aria-activedescendant", chosen.element().id);
    await expect.element(list).toHaveAttribute("aria-orientation", "horizontal");
  });

  test("draws what is in sight first, and all others as soon as the browser rests", async () => {
    show(1);
    expect(find("option").elements().length).toBe(6);
    await expect.poll(() => find("option").elements().length).toBe(30);
  });

  test("has no chosen one where the note is on the whole talk", async () => {
    show(undefined);
    await expect.element(find("option", { selected: true })).not.toBeInTheDocument();
    await expect.element(list).not.toHaveAttribute("aria-activedescendant");
  });

  test("is chosen from by keys, which do nothing besides; others do", async () => {
    const { told, left, outside } = show(2);
    await userEvent.keyboard("{Tab}");
    await expect.element(list).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.keyboard("{PageDown}");
    await userEvent.keyboard("{End}");
    await userEvent.keyboard("1");
    await userEvent.keyboard("2");
    expect(told.mock.calls.flat()).toEqual([3, 8, 30, 1, 12]);
    await userEvent.keyboard("{Enter}");
    expect(left).toHaveBeenCalledTimes(1);
    await userEvent.keyboard("x");
    const free = outside.mock.calls.flatMap(([key, isPrevented]) => (isPrevented ? [] : [key]));
    expect(free.filter((key) => key !== "Tab")).toEqual(["x"]);
  });

  test("is chosen from by a click", async () => {
    const { told } = show(undefined);
    await userEvent.click(find("option", { name: "Slide 3 of 30, Words of 3" }));
    expect(told.mock.calls).toEqual([[3]]);
  });

  test("keeps the chosen one in sight, with the one before", async () => {
    show(25);
    const before = () => find("option", { name: "Slide 24 of 30, Words of 24" });
    await expect.element(find("option", { selected: true })).toBeInViewport();
    await expect.element(before()).toBeInViewport();
    await expect.poll(() => (list.element() as HTMLElement).scrollLeft).toBeGreaterThan(100);
  });
});

describe("where there is little room", () => {
  test("steps lead to the slides beside, and stop at the ends", async () => {
    const { told } = show(2, { isFolded: true });
    await expect.element(list).not.toBeInTheDocument();
    await userEvent.click(find("button", { name: "Slide before" }));
    await expect.element(find("button", { name: "Slide before" })).toBeDisabled();
    (find("button", { name: "Slide before" }).element() as HTMLElement).click();
    await userEvent.click(find("button", { name: "Slide after" }));
    expect(told.mock.calls.flat()).toEqual([1, 2]);
  });

  test.each([
    [30, true, false],
    [undefined, false, true],
  ])("at slide %s the step on is disabled: %s, the step back: %s", async (chosen, isAtEnd, isAtStart) => {
    const { told } = show(chosen, { isFolded: true });
    const isDisabled = (name: string) => find("button", { name }).element().getAttribute("aria-disabled") === "true";
    expect([isDisabled("Slide after"), isDisabled("Slide before")]).toEqual([isAtEnd, isAtStart]);
    if (isAtStart) await userEvent.click(find("button", { name: "Slide after" }));
    expect(told.mock.calls.flat()).toEqual(isAtStart ? [1] : []);
  });

  test("the strip comes when it is asked for, with the focus, and goes again", async () => {
    show(2, { isFolded: true });
    const button = find("button", { name: "Slides" });
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(button);
    await expect.element(list).toHaveFocus();
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await expect.element(find("button", { name: "Slide before" })).not.toBeInTheDocument();
    await userEvent.click(button);
    await expect.element(list).not.toBeInTheDocument();
  });

  test("the focus is not taken where the strip is always there", async () => {
    show(2);
    await expect.element(list).not.toHaveFocus();
  });
});

const picture = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
/** A picture that loads, at an address with a query. */
const address = (query: string) => `/icon/16.png?${query}`;
const shown = (container: Element) => container.querySelector("img")?.getAttribute("src") ?? container.textContent;

describe("a slide's picture", () => {
  test("gives way to words where it does not load, and comes back with another address", async () => {
    const container = draw(<SlidePicture address="data:image/png,none" instead="Lamps" />);
    container.querySelector("img")?.scrollIntoView();
    await expect.poll(() => shown(container)).toBe("Lamps");
    draw(<SlidePicture address={picture} instead="Lamps" />, container);
    await expect.poll(() => shown(container)).toBe(picture);
    draw(<SlidePicture instead="Lamps" />, container);
    await expect.poll(() => shown(container)).toBe("Lamps");
  });

  test("is decorative, and does not tell where it is shown", () => {
    const image = draw(<SlidePicture address={picture} />).querySelector("img");
    expect([image?.alt, image?.referrerPolicy, image?.loading]).toEqual(["", "no-referrer", "lazy"]);
  });

  test("that is a file of its own is not asked for again because of its query", () => {
    const container = draw(<SlidePicture isFileOfItsOwn address={address("1")} />);
    draw(<SlidePicture isFileOfItsOwn address={address("2")} />, container);
    expect(shown(container)).toBe(address("1"));
    draw(<SlidePicture isFileOfItsOwn address="/icon/32.png?2" />, container);
    expect(shown(container)).toBe("/icon/32.png?2");
  });

  test("that is told by its query is another one", () => {
    const container = draw(<SlidePicture address={address("1")} />);
    draw(<SlidePicture address={address("2")} />, container);
    expect(shown(container)).toBe(address("2"));
  });

  test("is asked for anew where the old address did not load", async () => {
    const container = draw(<SlidePicture isFileOfItsOwn address="/none.png?1" instead="Lamps" />);
    container.querySelector("img")?.dispatchEvent(new Event("error"));
    await expect.poll(() => shown(container)).toBe("Lamps");
    draw(<SlidePicture isFileOfItsOwn address="/none.png?2" instead="Lamps" />, container);
    expect(shown(container)).toBe("/none.png?2");
  });

  test("in a strip is a file of its own where no two have one path", async () => {
    const given = (query: string): Slide[] => [
      { number: 1, image: address(query) },
      { number: 2, image: `/icon/32.png?${query}` },
    ];
    const strip = (all: Slide[]) => (
      <SlideStrip slides={all} noteCounts={new Map()} onChoose={vi.fn()} onLeave={vi.fn()} />
    );
    const container = draw(strip(given("1")));
    draw(strip(given("2")), container);
    expect(shown(container)).toBe(address("1"));
    const told = (number: number, query: string) => ({ number, image: address(query) });
    const other = draw(strip([told(1, "a"), told(2, "b")]));
    draw(strip([told(1, "c"), told(2, "b")]), other);
    expect(shown(other)).toBe(address("c"));
  });
});

/** Until effects have run, which come after a frame. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

describe("a picture that only the notebook has", () => {
  const frame = (name: string) => `https://frame.invalid/${name}`;
  function Frame({ url }: { url?: string }) {
    return <span>{usePictureAddress(url) ?? "on its way"}</span>;
  }

  test("is wanted while it is to be seen, and shown from its bytes once they are here", async () => {
    const wanted = vi.fn();
    tellWanted(wanted);
    const container = draw(
      <>
        <Frame url={frame("a")} />
        <Frame url={frame("a")} />
      </>,
    );
    await expect.poll(listWanted).toEqual([frame("a")]);
    expect(wanted).toHaveBeenLastCalledWith([frame("a")]);
    expect(container.textContent).toBe("on its wayon its way");
    draw(<Frame url={frame("a")} />, container);
    await expect.poll(() => container.textContent).toBe("on its way");
    await settle();
    expect(listWanted()).toEqual([frame("a")]);
    showStored([{ url: frame("a"), bytes: new TextEncoder().encode("Lamp"), type: "image/png" } as never]);
    await expect.poll(() => container.textContent).toMatch(/^blob:/);
    expect(await (await fetch(container.textContent)).text()).toBe("Lamp");
    expect(listWanted()).toEqual([]);
    const first = container.textContent;
    showStored([{ url: frame("a"), bytes: new TextEncoder().encode("Lamp"), type: "image/png" } as never]);
    draw(<Frame url={frame("b")} />, container);
    await expect.poll(listWanted).toEqual([frame("b")]);
    expect(container.textContent).toBe("on its way");
    draw(<Frame url={frame("a")} />, container);
    await expect.poll(() => container.textContent).toBe(first);
    await expect.poll(listWanted).toEqual([]);
  });

  test("is told to who comes later, and goes with what shows it", async () => {
    const container = draw(<Frame url={frame("c")} />);
    await expect.poll(listWanted).toEqual([frame("c")]);
    const wanted = vi.fn();
    tellWanted(wanted);
    expect(wanted.mock.calls).toEqual([[[frame("c")]]]);
    draw(null, container);
    await expect.poll(listWanted).toEqual([]);
    const later = vi.fn();
    tellWanted(later);
    expect(later).not.toHaveBeenCalled();
  });

  test("is no other picture, which is shown from its own address and never wanted", async () => {
    const wanted = vi.fn();
    tellWanted(wanted);
    const container = draw(<Frame url="https://decks.example/1.png" />);
    await settle();
    expect(container.textContent).toBe("https://decks.example/1.png");
    expect(wanted).not.toHaveBeenCalled();
    draw(<Frame />, container);
    expect(container.textContent).toBe("on its way");
  });
});
