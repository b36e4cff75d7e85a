// What is asked about a talk on its screen: whether it is another one, of another conference, and what a new conference takes along.

import { useRef } from "preact/hooks";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { useNamedField } from "@/components/controls/coming-field.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { OtherConferenceLine } from "@/entrypoints/desk/talk/other-conference.tsx";
import { SameTalk } from "@/entrypoints/desk/talk/same-talk.tsx";
import { TakeAlong } from "@/entrypoints/desk/talk/take-along.tsx";
import { nameComposer } from "@/entrypoints/desk/writing/composer-name.ts";
import { type Source, undecided } from "@/lib/model/index.ts";
import { loadAddresses } from "@/lib/notebook/rows/pages.ts";
import type { TakenBack } from "@/lib/notebook/rows/undo.ts";
import { draw } from "../../../draw.ts";
import { aConference, aSource, aTalk, put, recordOffers } from "../../rows.ts";

// What tells which addresses are one page is many modules.
beforeAll(async () => void (await loadAddresses()));

const button = (name: string) => page.getByRole("button", { name });

/** Where a talk is written about. */
function Composer({ talkId }: { talkId: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useNamedField(nameComposer(talkId), field);
  return <textarea ref={field} aria-label={`about ${talkId}`} />;
}

const composer = (talkId: string) => page.getByRole("textbox", { name: `about ${talkId}` });

const harbour = aConference({ id: "harbour", firstDay: "2026-05-10", lastDay: "2026-05-12" });
const sail = aConference({ id: "sail", name: "Sail Summit", url: "https://sail.example/2026" });

describe("whether it is of another conference", () => {
  const moved: string[] = [];
  const started: string[] = [];
  const { offered, undo } = recordOffers();
  beforeEach(() => {
    moved.length = 0;
    started.length = 0;
    offered.length = 0;
  });

  function drawLine(source: Partial<Source>, talk = aTalk({ id: "knots" })) {
    const desk = {
      data: { talkId: "knots", conference: harbour, conferences: [harbour, sail], record: undefined },
      undo: undo as never,
      move: async (id: string) => moved.push(id),
      start: async ({ name }: { name: string }) => started.push(name),
    };
    const record = { talk, sources: [aSource({ id: "page", kind: "talk", ...source })], notes: [] };
    draw(
      <>
        <OtherConferenceLine record={record} desk={desk as never} />
        <Composer talkId="knots" />
      </>,
    );
  }

  const region = page.getByRole("region", { name: "Perhaps another conference" });

  test("one that is there: the talk moves there", async () => {
    drawLine({ event: { name: "Sail Summit" } });
    await expect.poll(() => region.element().textContent).toMatch(/^This page says Sail Summit\./);
    await userEvent.click(button("Move it to Sail Summit"));
    expect(moved).toEqual(["sail"]);
    expect(started).toEqual([]);
    await expect.element(composer("knots")).toHaveFocus();
  });

  test("one that is new: it is started", async () => {
    drawLine({ event: { name: "Rope Week" } });
    await userEvent.click(button("Start Rope Week"));
    expect(started).toEqual(["Rope Week"]);
    expect(moved).toEqual([]);
    await expect.element(composer("knots")).toHaveFocus();
  });

  test("a day outside of it: that is decided later", async () => {
    drawLine({ startsAt: "2026-07-01T10:00:00" });
    await expect.poll(() => region.element().textContent).toMatch(/^This page says Jul 1, 2026\./);
    await userEvent.click(button("Decide later"));
    expect(moved).toEqual([undecided]);
  });

  test("it stays where it is: that is not asked again, and can be taken back", async () => {
    await put({ talks: [aTalk({ id: "knots" })] });
    drawLine({ event: { name: "Rope Week" } });
    await userEvent.click(button("Keep Harbour Days"));
    await expect.poll(() => database.talks.get("knots")).toMatchObject({ isConferenceSettled: true });
    expect(offered).toEqual([{ what: "conference of talk knots", name: "move to another conference" }]);
    await expect.element(composer("knots")).toHaveFocus();
  });

  test.each<[string, Partial<Source>, object]>([
    ["its own conference", { event: { name: "Harbour Days" } }, {}],
    ["a day of it", { startsAt: "2026-05-11T10:00:00" }, {}],
    ["nothing", {}, {}],
    ["another one, of a talk that is filed elsewhere", { event: { name: "Rope Week" } }, { conferenceId: "sail" }],
  ])("nothing is asked where the page says %s", async (_, source, talk) => {
    drawLine(source, aTalk({ id: "knots", ...talk }));
    await expect.element(page.getByRole("status")).toBeInTheDocument();
    await expect.element(region).not.toBeInTheDocument();
  });
});

describe("whether it is the same talk", () => {
  const before = { createdAt: "2026-05-09T10:00:00.000Z" };
  const shown = aTalk({ id: "knots", title: "Knots that hold", speakers: [{ name: "Ada Byron" }] });
  const other = { title: "Knots that hold", speakers: [{ name: "Ada Byron" }] };

  async function drawSame(fields: object, sources: Source[] = []) {
    await put({ talks: [shown, aTalk({ id: "first", ...other, ...fields })], sources });
    const replaced: string[][] = [];
    let onTurned: ((isDone: boolean, taken: TakenBack) => void) | undefined;
    const { offered, undo } = recordOffers();
    const offer = async (
      what: string,
      action: { onTurned?: typeof onTurned; name: string },
      work: () => Promise<unknown>,
    ) => {
      ({ onTurned } = action);
      return undo.offer(what, action, work).catch(() => "It failed.");
    };
    draw(
      <>
        <SameTalk talk={shown} undo={{ ...undo, offer } as never} onReplace={(...ids) => replaced.push(ids)} />
        <Composer talkId="knots" />
        <Composer talkId="first" />
      </>,
    );
    await expect.element(page.getByRole("region", { name: "Perhaps the same talk" })).toBeVisible();
    return { replaced, offered, turn: (isDone: boolean, taken: TakenBack) => onTurned?.(isDone, taken) };
  }

  test("says when the other one was captured, or added where it has no page", async () => {
    await drawSame(before);
    await expect.element(page.getByText(/^Same talk as “Knots that hold”, added on .*May 9/)).toBeVisible();
    await put({ sources: [aSource({ id: "page", talkId: "first", createdAt: "2026-05-08T10:00:00.000Z" })] });
    await drawSame({}, []);
    await expect.element(page.getByText(/captured on .*May 8/).first()).toBeVisible();
  });

  test("joined, the one that was there first holds everything, and is shown", async () => {
    const { replaced, offered, turn } = await drawSame(before);
    await userEvent.click(button("Join"));
    await expect.poll(() => replaced).toEqual([["first", "knots"]]);
    expect(offered).toEqual([{ what: "join of talk knots", name: "join talks", said: "The talks are joined." }]);
    expect(await database.talks.get("knots")).toHaveProperty("deletedAt");
    expect(await database.talks.get("first")).not.toHaveProperty("deletedAt");
    await expect.element(composer("first")).toHaveFocus();
    turn(false, "whole");
    turn(true, "whole");
    turn(false, "part");
    turn(false, "nothing");
    expect(replaced.slice(1)).toEqual([
      ["knots", "first"],
      ["first", "knots"],
    ]);
  });

  test("joined, a later one comes into the one on screen, which stays", async () => {
    const { replaced, turn } = await drawSame({ createdAt: "2026-05-11T10:00:00.000Z" });
    await userEvent.click(button("Join"));
    await expect.poll(() => database.talks.get("first")).toHaveProperty("deletedAt");
    turn(false, "whole");
    expect(replaced).toEqual([]);
    await expect.element(composer("knots")).toHaveFocus();
  });

  test("that cannot be joined, writing goes on in the talk on screen", async () => {
    const { replaced } = await drawSame(before);
    const broken = vi.spyOn(database, "transaction").mockRejectedValue(new Error("The disk is full."));
    await userEvent.click(button("Join"));
    await expect.element(composer("knots")).toHaveFocus();
    broken.mockRestore();
    expect(replaced).toEqual([]);
  });

  test("kept apart, it is asked no more", async () => {
    const { offered } = await drawSame(before);
    await userEvent.click(button("Keep apart"));
    await expect.element(page.getByRole("region", { name: "Perhaps the same talk" })).not.toBeInTheDocument();
    expect(offered).toEqual([{ what: "page of talk knots", name: "keep apart" }]);
    expect(await database.talks.get("knots")).toMatchObject({ apartFrom: ["first"] });
    await expect.element(composer("knots")).toHaveFocus();
  });
});

describe("what a new conference takes along", () => {
  const ofSail = { kind: "talk", event: { name: "Sail Summit" } } as const;

  async function drawOffers(talks: { id: string; conferenceId: string }[], sources: Source[]) {
    await put({ conferences: [harbour, sail], talks: talks.map(aTalk), sources });
    const { offered, undo } = recordOffers();
    const left = vi.fn();
    draw(<TakeAlong conference={sail} onDo={undo.offer} onLeave={left} />);
    return { offered, left };
  }

  test("talks whose pages speak for it, and those of no conference, each by themselves", async () => {
    const { offered, left } = await drawOffers(
      [
        { id: "one", conferenceId: "harbour" },
        { id: "two", conferenceId: "harbour" },
        { id: "waits", conferenceId: undecided },
      ],
      ["one", "two"].map((id) => aSource({ id, talkId: id, ...ofSail })),
    );
    await expect.element(page.getByText(/^Also take along 2 talks that belong to Sail Summit\./)).toBeVisible();
    await expect.element(page.getByText(/^Also take along 1 talk that has no conference\./)).toBeVisible();
    await userEvent.click(button("Take along").first());
    await expect.element(page.getByText(/belong to/)).not.toBeInTheDocument();
    expect(offered).toEqual([
      { what: "talks of conference sail", name: "take along", said: "2 talks are in Sail Summit now." },
    ]);
    expect((await database.talks.toArray()).map((talk) => [talk.id, talk.conferenceId])).toEqual([
      ["one", "sail"],
      ["two", "sail"],
      ["waits", undecided],
    ]);
    expect(left).not.toHaveBeenCalled();
    await userEvent.click(button("Leave as it is"));
    expect(left).toHaveBeenCalledOnce();
  });

  test("nothing is offered where there is nothing", async () => {
    const { left } = await drawOffers([{ id: "one", conferenceId: "harbour" }], []);
    const read = vi.spyOn(database.talks, "toArray");
    await expect.element(button("Take along")).not.toBeInTheDocument();
    expect(left).not.toHaveBeenCalled();
    read.mockRestore();
  });
});
