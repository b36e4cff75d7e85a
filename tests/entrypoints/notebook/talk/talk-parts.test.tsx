// The parts of a talk in the notebook: the map of its notes, what it waits for, its pictures, what it is introduced by.
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { AwaitedChoice } from "@/entrypoints/notebook/talk/awaited-choice.tsx";
import { NoteCount } from "@/entrypoints/notebook/talk/note-count.tsx";
import { NoteLanes } from "@/entrypoints/notebook/talk/note-lanes.tsx";
import { PictureChoices } from "@/entrypoints/notebook/talk/picture-choices.tsx";
import { TalkHeading } from "@/entrypoints/notebook/talk/talk-heading.tsx";
import { TalkIntroduction } from "@/entrypoints/notebook/talk/talk-introduction.tsx";
import type { Awaited, Mark, Note, Source } from "@/lib/model/index.ts";
import { draw } from "../../../draw.ts";
import { aNote, aSource, aTalk } from "../../rows.ts";

describe("the map of notes", () => {
  const deck = aSource({ id: "deck", slides: [1, 2, 3, 4, 5].map((number) => ({ number })) });
  const film = aSource({ id: "film", kind: "video", durationSeconds: 200 });
  const on = (id: string, number: number, sourceId?: string) =>
    aNote({ id, sourceId, place: { kind: "slide", number } });
  const at = (id: string, seconds: number, sourceId?: string) =>
    aNote({ id, sourceId, place: { kind: "time", seconds } });

  function drawLanes(notes: Note[], sources: Source[], chosen?: string) {
    const went: string[] = [];
    const container = draw(
      <NoteLanes notes={notes} sources={sources} chosen={chosen} onChoose={({ id }) => went.push(id)} />,
    );
    const lanes = [...container.querySelectorAll(".note-lane")].map((lane) => [
      lane.previousElementSibling?.textContent,
      lane.nextElementSibling?.textContent,
      ...[...lane.querySelectorAll("button")].map((ring) => ring.style.insetInlineStart),
    ]);
    return { went, lanes, container };
  }

  test("has a line for slides and one for the video, no ring beyond an end", () => {
    const notes = [
      on("first", 1, "deck"),
      on("third", 3, "deck"),
      on("late", 9, "deck"),
      on("loose", 5),
      at("half", 100, "film"),
      at("after", 900, "film"),
      at("none", 50),
    ];
    const { lanes } = drawLanes(notes, [deck, film]);
    expect(lanes).toEqual([
      ["Slides", "5", "0%", "50%", "100%", "100%"],
      ["Video", "3:20", "50%", "100%", "25%"],
    ]);
  });

  test("shows another page's notes on its own line alone", () => {
    const { lanes } = drawLanes([on("one", 2, "deck"), on("two", 2, "other")], [deck]);
    expect(lanes).toEqual([["Slides", "5", "25%"]]);
  });

  test.each<[string, Note[], Source[]]>([
    ["notes on the whole talk", [aNote({ id: "one" })], [deck, film]],
    ["a deck of one slide", [on("one", 1)], [{ ...deck, slides: [{ number: 1 }] }]],
    ["a video of no length", [at("one", 5)], [{ ...film, durationSeconds: undefined }]],
    ["a video of nothing", [at("one", 5)], [{ ...film, durationSeconds: 0 }]],
  ])("is not there for %s", (_, notes, sources) => {
    const { container } = drawLanes(notes, sources);
    expect(container.textContent).toBe("");
  });

  test("leads to a note, and marks the chosen one", async () => {
    const { went, container } = drawLanes([on("one", 2), on("two", 4)], [deck], "two");
    const rings = [...container.querySelectorAll("button")];
    expect(rings.map((ring) => ring.className.includes("is-chosen"))).toEqual([false, true]);
    rings[0]?.click();
    expect(went).toEqual(["one"]);
  });
});

describe("what is awaited", () => {
  const deck = aSource({ id: "deck" });
  const film = aSource({ id: "film", kind: "video" });
  const slides = page.getByRole("checkbox", { name: "Slides not posted yet" });
  const video = page.getByRole("checkbox", { name: "Video not posted yet" });
  const address = page.getByRole("textbox", { name: "Page where it will appear" });

  function drawChoice(sources: Source[], awaited?: Awaited, isNotRecorded?: boolean) {
    const said: Awaited[] = [];
    const onAwaited = async (next: Awaited) => {
      said.push(next);
      return undefined;
    };
    draw(<AwaitedChoice {...{ sources, awaited, isNotRecorded, onAwaited }} />);
    return said;
  }

  test("is chosen, and can be no more", async () => {
    const said = drawChoice([], { video: true });
    await userEvent.click(slides);
    await userEvent.click(video);
    expect(said).toEqual([{ slides: true, video: true }, { video: undefined }]);
  });

  test("is only what is missing", async () => {
    drawChoice([deck], { slides: true });
    await expect.element(video).toBeInTheDocument();
    await expect.element(slides).not.toBeInTheDocument();
    await expect.element(address).not.toBeInTheDocument();
  });

  test("is nothing where both are there", async () => {
    drawChoice([deck, film], { slides: true, video: true });
    await expect.element(page.getByRole("checkbox")).not.toBeInTheDocument();
  });

  test.each<[Source[], Awaited]>([
    [[deck], { video: true }],
    [[film], { slides: true }],
  ])("has a page where it is going to appear: without %o", async (sources, awaited) => {
    drawChoice(sources, awaited);
    await expect.element(address).toBeVisible();
  });

  test("has none as long as nothing is awaited", async () => {
    drawChoice([]);
    await expect.element(slides).not.toBeChecked();
    await expect.element(address).not.toBeInTheDocument();
  });

  test("keeps an address, and says of what is none that it is none", async () => {
    const said = drawChoice([deck], { video: true });
    await userEvent.fill(address, "soon");
    await expect
      .element(page.getByText("A link begins with https:// or http://. Paste the whole address."))
      .toBeVisible();
    await expect.element(address).toHaveAttribute("aria-invalid", "true");
    expect(said).toEqual([]);
    await userEvent.fill(address, " https://talks.example/1 ");
    await userEvent.fill(address, "");
    expect(said).toEqual([
      { video: true, url: "https://talks.example/1" },
      { video: true, url: undefined },
    ]);
  });

  test("is no video where none is recorded, unless one is awaited all the same", async () => {
    drawChoice([], {}, true);
    await expect.element(page.getByText("Not recorded, says the schedule")).toBeVisible();
    await expect.element(video).not.toBeInTheDocument();
    drawChoice([], { video: true }, true);
    await expect.element(video).toBeChecked();
  });
});

test.each<[number, Mark, string]>([
  [2, "mention", "2 notes"],
  [1, "left-out", "1 note"],
  [0, "left-out", "Left out"],
  [0, "watch-later", "Watch later"],
  [0, "mention", "No notes"],
  [0, "highlight", "No notes"],
])("%s notes of one marked %s: %s", (notes, mark, text) => {
  expect(draw(<NoteCount notes={notes} mark={mark} />).textContent).toBe(text);
});

test("pictures are named by what they are of, drawn once the list is opened, and chosen", async () => {
  const chosen: [string, boolean][] = [];
  const picture = (key: string, of: object, isInPost: boolean) => ({
    key,
    url: "data:,",
    description: `What ${key} shows`,
    isInPost,
    onChoose: (is: boolean) => chosen.push([key, is]),
    ...of,
  });
  const pictures = [
    picture("page", {}, false),
    picture("slide", { slide: 2 }, true),
    picture("frame", { seconds: 0 }, false),
  ];
  draw(<PictureChoices heading="Its pictures" talk="Knots" pictures={pictures} />);
  await expect.element(page.getByText("1 of 3 in the post")).toBeVisible();
  expect(page.getByRole("checkbox").elements()).toEqual([]);
  await userEvent.click(page.getByText("Its pictures"));
  await expect.element(page.getByRole("list", { name: "Pictures of Knots" })).toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: "Slide 2 of Knots" })).toBeChecked();
  await userEvent.click(page.getByRole("checkbox", { name: "Page’s picture of Knots" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Frame at 0:00 of Knots" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Slide 2 of Knots" }));
  expect(chosen).toEqual([
    ["page", true],
    ["frame", true],
    ["slide", false],
  ]);
});

test("a talk's heading hands on its title and speakers as they are typed, with what is known of them", async () => {
  const said: unknown[] = [];
  const keep = async (value: unknown) => {
    said.push(value);
    return undefined;
  };
  const ada = { name: "Ada Byron", url: "https://ada.example" };
  const record = {
    talk: aTalk({ id: "knots", speakers: [], slot: { guid: "a", start: "2026-05-10T09:00:00+02:00", room: "Hall" } }),
    sources: [aSource({ id: "deck", authors: [ada] })],
    notes: [],
  };
  draw(<TalkHeading record={record} actions={[]} onTitle={keep} onSpeakers={keep} />);
  await expect.element(page.getByText(/^Sun, May 10 · 09:00.* · Hall$/)).toBeVisible();
  await userEvent.fill(page.getByRole("textbox", { name: "Title" }), "Hitches");
  await userEvent.fill(page.getByRole("textbox", { name: "Speakers" }), "Ada Byron");
  expect(said).toEqual(["Hitches", [ada]]);
});

describe("what a talk is introduced by", () => {
  const section = page.getByRole("region", { name: "Introduce this talk by" });
  const drawn = (notes: Note[], sources: Source[] = [aSource({ id: "deck" })], introducedBy?: "title" | "words") => {
    const said: string[] = [];
    const talk = aTalk({ id: "knots", title: "Knots that hold", ...(introducedBy && { introducedBy }) });
    draw(<TalkIntroduction record={{ talk, sources, notes }} onChange={(by) => said.push(by)} />);
    return said;
  };

  test("is offered where there are words, and chosen", async () => {
    const said = drawn([aNote({ id: "one", markdown: "I liked it." })]);
    await expect.element(section).toBeVisible();
    await userEvent.click(section.getByText("My own words"));
    expect(said).toEqual(["words"]);
  });

  test("is not where all notes are empty", async () => {
    drawn([aNote({ id: "one", markdown: "I liked it." })]);
    await expect.element(section).toBeVisible();
    drawn([aNote({ id: "frame", markdown: "  " })]);
    await expect.poll(() => section.elements().length).toBe(1);
  });

  test("asks for a link in one's own words, where there is a page to link to and none yet", async () => {
    const help = page.getByRole("status");
    drawn([aNote({ id: "one", markdown: "I liked it." })], [aSource({ id: "deck" })], "words");
    await expect
      .element(help)
      .toHaveTextContent(
        "The post starts with your first note. Link words of it to the talk: select them, then press Ctrl K.",
      );
    drawn([aNote({ id: "one", markdown: "I liked it." })], [], "words");
    drawn([aNote({ id: "one", markdown: "I liked it." })], [aSource({ id: "deck" })], "title");
    await expect.poll(() => section.elements().length).toBe(3);
    expect(help.elements()).toHaveLength(1);
  });
});
