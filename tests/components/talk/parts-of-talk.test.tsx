// What is shown around a talk: its mark, its uploader, where its fields came from, and talks to go back to.
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { MarkButton } from "@/components/talk/mark-button.tsx";
import { MarkChoice } from "@/components/talk/mark-choice.tsx";
import { OriginList } from "@/components/talk/origin-list.tsx";
import { RecentTalks } from "@/components/talk/recent-talks.tsx";
import { SourceIcon } from "@/components/talk/source-icon.tsx";
import { UploaderLine } from "@/components/talk/uploader-line.tsx";
import { type Mark, sourceKinds } from "@/lib/model/index.ts";
import { draw } from "../../draw.ts";
import { makeNote, makeSource, makeTalk } from "../note/rows.ts";

const find = page.getByRole.bind(page);
/** Whether an icon within is drawn filled. */
const isFilled = (element: Element) => element.querySelector("svg")?.getAttribute("fill") !== "none";

describe("the four marks", () => {
  test("are named, one is chosen, and arrows choose", async () => {
    const told = vi.fn();
    function Marks() {
      const [mark, setMark] = useState<Mark>("watch-later");
      const change = (next: Mark) => {
        told(next);
        setMark(next);
      };
      return <MarkChoice name="mark" value={mark} onChange={change} />;
    }
    const container = draw(<Marks />);
    await expect.element(find("radiogroup", { name: "Mark" })).toBeVisible();
    const names = [...container.querySelectorAll("label")].map(({ textContent }) => textContent);
    expect(names).toEqual(["Highlight", "Mention", "Watch later", "Left out"]);
    await userEvent.keyboard("{Tab}");
    await expect.element(find("radio", { name: "Watch later" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(find("radio", { name: "Highlight" })).toBeChecked();
    expect(told.mock.calls).toEqual([["left-out"], ["highlight"]]);
  });

  test("have different icons, and only a chosen highlight's star is filled", () => {
    const [first, second] = ["highlight", "mention"] as const;
    const icons = (value: Mark) => [
      ...draw(<MarkChoice name={value} value={value} onChange={() => undefined} />).querySelectorAll("label"),
    ];
    expect(icons(first).map(isFilled)).toEqual([true, false, false, false]);
    expect(icons(second).map(isFilled)).toEqual([false, false, false, false]);
    expect(new Set(icons(first).map((label) => label.querySelector("svg")?.innerHTML)).size).toBe(4);
  });
});

describe("the mark where there is little room", () => {
  function show() {
    const [told, outside] = [vi.fn(), vi.fn()];
    function Screen() {
      const [mark, setMark] = useState<Mark>("mention");
      const change = (next: Mark) => {
        told(next);
        setMark(next);
      };
      return (
        // biome-ignore lint/a11y/noStaticElementInteractions: a screen that has keys of its own
        <div onKeyDown={(event) => outside(event.key)}>
          <MarkButton value={mark} onChange={change} />
          <input aria-label="Elsewhere" />
        </div>
      );
    }
    draw(<Screen />);
    return { told, outside };
  }
  const button = (mark: string) => find("button", { name: `Mark: ${mark}. Change` });

  test.each(["Escape", "Enter"])("opens at the chosen one; %s closes it, back to the button", async (key) => {
    const { told, outside } = show();
    await expect.element(button("Mention")).toHaveTextContent("Mention");
    await expect.element(button("Mention")).toHaveAttribute("aria-haspopup", "true");
    await userEvent.keyboard("{Tab}{Enter}");
    await expect.element(find("radio", { name: "Mention" })).toHaveFocus();
    outside.mockClear();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(find("radio", { name: "Watch later" })).toBeChecked();
    await userEvent.keyboard(`{${key}}`);
    await expect.element(button("Watch later")).toHaveFocus();
    expect(told.mock.calls).toEqual([["watch-later"]]);
    expect(outside.mock.calls.flat()).not.toContain(key);
    await userEvent.keyboard("{Escape}");
    expect(outside.mock.calls.flat()).toContain("Escape");
  });

  test("a click on one chooses it and closes", async () => {
    const { told } = show();
    await userEvent.click(button("Mention"));
    await userEvent.click(page.getByText("Highlight"));
    await expect.element(button("Highlight")).toHaveFocus();
    expect(told.mock.calls).toEqual([["highlight"]]);
    expect(isFilled(button("Highlight").element())).toBe(true);
  });

  test("goes when the focus goes elsewhere, and leaves it there", async () => {
    show();
    await userEvent.click(button("Mention"));
    await expect.element(find("radio", { name: "Mention" })).toHaveFocus();
    await userEvent.keyboard("{Tab}");
    await expect.element(button("Mention")).toBeVisible();
    await expect.element(find("textbox", { name: "Elsewhere" })).toHaveFocus();
  });
});

describe("who uploaded the page", () => {
  const [ada, ben] = [{ name: "Ada" }, { name: "Ben", url: "https://people.example/ben" }];

  test("becomes a speaker beside the others by a click", async () => {
    const told = vi.fn();
    draw(<UploaderLine talk={{ speakers: [ada] }} sources={[{}, { uploader: ben }]} onSpeakers={told} />);
    await expect.element(page.getByText("Uploaded by Ben")).toHaveAttribute("title", "Ben");
    await userEvent.click(find("button", { name: "Use as speaker" }));
    expect(told.mock.calls).toEqual([[[ada, ben]]]);
  });

  test.each([
    [[ben], [{ uploader: ben }]],
    [[ada], [{}]],
  ])("is not said of %j where %j", (speakers, sources) => {
    expect(draw(<UploaderLine talk={{ speakers }} sources={sources} onSpeakers={vi.fn()} />).textContent).toBe("");
  });
});

describe("where each field came from", () => {
  const former = [
    { readAt: "2023-02-01T12:00:00.000Z", title: "Lamp", authors: [] },
    { readAt: "2023-03-02T12:00:00.000Z", title: "Lamps!", authors: [{ name: "Ada" }], publishedOn: "2022-05-08" },
  ];

  test("is told of each, with what was read", async () => {
    const source = makeSource({
      authors: [{ name: "Ada" }, { name: "Ben" }],
      uploader: { name: "Cleo" },
      slides: [{ number: 1 }],
      links: ["https://a.example/", "https://b.example/"],
      event: { name: "Lamp Days", place: "Oslo" },
      durationSeconds: 75,
      provenance: {
        title: "json-ld",
        authors: "dom",
        uploader: "api",
        slides: "page-data",
        links: "meta",
        event: "title",
        durationSeconds: "oembed",
      },
    });
    const container = draw(<OriginList source={source} onUseAgain={vi.fn()} />);
    await expect.element(find("region", { name: "Where each field came from" })).toBeVisible();
    const rows = [...container.querySelectorAll("dl > div")].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["title", "Lamps", "json-ld"],
      ["authors", "Ada, Ben", "dom"],
      ["uploader", "Cleo", "api"],
      ["slides", "1 slide", "page-data"],
      ["links", "2", "meta"],
      ["event", "Lamp Days, Oslo", "title"],
      ["durationSeconds", "75", "oembed"],
    ]);
    await expect.element(page.getByText("Ada, Ben")).toHaveAttribute("title", "Ada, Ben");
    await expect.element(find("heading")).not.toBeInTheDocument();
  });

  test("of other times the newest reading stands first, and each is used again by a click", async () => {
    const told = vi.fn();
    const source = makeSource({ former, factsReadAt: "2023-04-03T12:00:00.000Z" });
    const container = draw(<OriginList source={source} onUseAgain={told} />);
    await expect.element(find("heading", { name: "What the page said at other times" })).toBeVisible();
    const kept = "Title, people and date are those of April 3, 2023. A newer reading does not change them.";
    await expect.element(page.getByText(kept)).toBeVisible();
    const readings = [...container.querySelectorAll("li")].map((item) =>
      [...item.children].map(({ textContent }) => textContent),
    );
    expect(readings).toEqual([
      ["Read on March 2, 2023", "Lamps!", "Ada · May 8, 2022", "Use this again"],
      ["Read on February 1, 2023", "Lamp", "Use this again"],
    ]);
    await userEvent.click(find("button", { name: "Use this again: “Lamp”" }));
    expect(told.mock.calls).toEqual([[former[0]]]);
  });

  test("says nothing of facts that no one went back to", () => {
    const container = draw(<OriginList source={makeSource({ former })} onUseAgain={vi.fn()} />);
    expect(container.textContent).not.toContain("Title, people and date");
  });
});

describe("talks to go back to", () => {
  test("are shown with speakers and notes, and open", async () => {
    const told = vi.fn();
    const speakers = [{ name: "Ada" }, { name: "Ben" }];
    draw(
      <RecentTalks
        talks={[
          { talk: makeTalk("one", { speakers }), sources: [], notes: [makeNote("a")] },
          { talk: makeTalk("two"), sources: [], notes: [] },
        ]}
        onOpen={told}
      />,
    );
    await expect.element(find("heading", { name: "Last captured" })).toBeVisible();
    const names = find("button")
      .elements()
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["Talk oneAda, Ben, 1 note", "Talk two0 notes"]);
    await userEvent.click(find("button", { name: /^Talk two/ }));
    expect(told.mock.calls).toEqual([["two"]]);
  });

  test("are shown by the picture of the page, else of its first slide, else by an icon", () => {
    const image = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    const slide = { number: 1, image: `${image}#1` };
    const sources = [
      makeSource({ image, slides: [slide] }),
      makeSource({ slides: [slide] }),
      makeSource({ kind: "video" }),
    ];
    const talks = sources.map((source, at) => ({ talk: makeTalk(`${at}`), sources: [source], notes: [] }));
    const container = draw(<RecentTalks talks={talks} onOpen={vi.fn()} />);
    const [first, second, third] = [...container.querySelectorAll("li")];
    expect(first?.querySelector("img")?.getAttribute("src")).toBe(image);
    expect(second?.querySelector("img")?.getAttribute("src")).toBe(slide.image);
    const video = draw(<SourceIcon kind="video" />).innerHTML;
    expect(third?.querySelector("svg")?.outerHTML).toBe(video);
  });

  test("none are none", () => {
    expect(draw(<RecentTalks talks={[]} onOpen={vi.fn()} />).textContent).toBe("");
  });
});

test("each kind of page has an icon; article and talk page share theirs", () => {
  const icons = sourceKinds.map((kind) => draw(<SourceIcon kind={kind} />).innerHTML);
  expect(icons.every((icon) => icon.includes("<path"))).toBe(true);
  expect(new Set(icons).size).toBe(sourceKinds.length - 1);
});
