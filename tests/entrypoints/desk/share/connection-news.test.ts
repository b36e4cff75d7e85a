// How connections stand and who writes, as one tab tells the others.
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import {
  askForNews,
  beingWritten,
  connectAgain,
  connections,
  giveUpHeld,
  rounds,
  showHeld,
  tellReworded,
} from "@/entrypoints/desk/share/connection-news.ts";
import { Problem } from "@/lib/model/problem.ts";

/** Another tab. */
const other = new BroadcastChannel("wrapup-connections");
const heard: unknown[] = [];
other.onmessage = ({ data }) => heard.push(data);
beforeEach(() => {
  heard.length = 0;
});
afterAll(() => other.close());

const hears = (...news: unknown[]) => vi.waitFor(() => expect(heard).toEqual(news));
const stateOf = (id: string) => connections.value.get(id)?.state;

test("a tab asks the others, and tells what it holds itself, with its problem as a key, when it is asked", async () => {
  askForNews();
  await hears({ what: "asks" });
  showHeld("harbour", { state: "waiting", problem: new Problem("problemTalkGone", ["Knots"]) });
  expect(stateOf("harbour")).toBe("waiting");
  const told = {
    what: "stands",
    conferenceId: "harbour",
    state: "waiting",
    problem: { key: "problemTalkGone", values: ["Knots"] },
  };
  await hears({ what: "asks" }, told);
  other.postMessage({ what: "asks" });
  await hears({ what: "asks" }, told, told);
  giveUpHeld("harbour");
  expect(stateOf("harbour")).toBeUndefined();
  other.postMessage({ what: "asks" });
  other.postMessage({ what: "again" });
  await vi.waitFor(() => expect(rounds.value).toBe(1));
  expect(heard).toHaveLength(3);
});

test("what another tab holds stands as that says, what this one holds as it says itself", async () => {
  showHeld("harbour", { state: "waiting" });
  other.postMessage({ what: "stands", conferenceId: "harbour", state: "connected" });
  other.postMessage({
    what: "stands",
    conferenceId: "sail",
    state: "waiting",
    problem: { key: "problemTalkGone", values: ["Oil"] },
  });
  await vi.waitFor(() => expect(stateOf("sail")).toBe("waiting"));
  expect(connections.value.get("sail")?.problem).toMatchObject({ key: "problemTalkGone", values: ["Oil"] });
  expect(stateOf("harbour")).toBe("waiting");
  other.postMessage({ what: "stands", conferenceId: "sail", state: "connected" });
  await vi.waitFor(() => expect(connections.value.get("sail")).toEqual({ state: "connected" }));
  giveUpHeld("harbour");
  other.postMessage({ what: "stands", conferenceId: "harbour", state: "connected" });
  await vi.waitFor(() => expect(stateOf("harbour")).toBe("connected"));
});

test("somebody who wants to connect anew does so in every tab", async () => {
  const before = rounds.value;
  connectAgain();
  expect(rounds.value).toBe(before + 1);
  await hears({ what: "again" });
});

test("others are said to write for some seconds after the last letter, whichever tab has it", async () => {
  other.postMessage({ what: "reworded", notes: ["far"] });
  await vi.waitFor(() => expect([...beingWritten.value]).toEqual(["far"]));
  vi.useFakeTimers();
  tellReworded(["one", "two"]);
  expect([...beingWritten.value]).toEqual(["far", "one", "two"]);
  vi.advanceTimersByTime(4000);
  tellReworded(["one"]);
  vi.advanceTimersByTime(1500);
  expect(beingWritten.value.has("one")).toBe(true);
  expect(beingWritten.value.has("two")).toBe(false);
  vi.advanceTimersByTime(3500);
  expect(beingWritten.value.has("one")).toBe(false);
  vi.useRealTimers();
  await hears({ what: "reworded", notes: ["one", "two"] }, { what: "reworded", notes: ["one"] });
});
