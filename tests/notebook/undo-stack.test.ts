// The stack of what was done in a window: what is one action, which is the last, and what becomes of those that fail. What taking
// back does to rows is undo.test.ts' matter.
import { expect, test } from "vitest";
import type { Journal } from "@/lib/notebook/rows/journal.ts";
import type { Undone } from "@/lib/notebook/rows/undo.ts";
import { UndoStack } from "@/lib/notebook/undo-stack.ts";

/** A title before and after, as a write tells of it. */
const change = (before: string, after: string): Journal => [
  { table: "talks", id: "t", before: { id: "t", title: before }, after: { id: "t", title: after }, at: "" },
];
const turned = (journal: Journal): Journal => journal.map((one) => ({ ...one, before: one.after, after: one.before }));

/** A stack, and the titles that it gave back. */
function open() {
  const given: unknown[] = [];
  const stack = new UndoStack(async (journal) => {
    given.push(...journal.map(({ before }) => before?.title));
    return { taken: "whole", journal: turned(journal) };
  });
  const type = (before: string, after: string, text = "talk t title") =>
    stack.do({ name: text }, async () => change(before, after), text);
  return { stack, given, type };
}

test("letters typed in one visit are one action, and another visit is another one", async () => {
  const { stack, given, type } = open();
  await type("", "a");
  await type("a", "ab");
  stack.endVisit();
  await type("ab", "abc");
  expect(await stack.undo()).toMatchObject({ isDone: false });
  expect(await stack.undo()).toMatchObject({ isDone: false });
  expect(given).toEqual(["ab", ""]);
  expect(await stack.undo()).toBeUndefined();
  await stack.redo();
  await stack.redo();
  expect(given).toEqual(["ab", "", "ab", "abc"]);
});

test("what is typed after an undo is an action of its own", async () => {
  const { stack, given, type } = open();
  await type("", "a");
  await stack.undo();
  await stack.redo();
  await type("a", "ab");
  await stack.undo();
  expect(given.at(-1)).toBe("a");
});

test("what was typed back changes nothing and is no action", async () => {
  const { stack, type } = open();
  await type("", "a");
  await type("a", "");
  expect(stack.read().undo).toBeUndefined();
  expect(await stack.undo()).toBeUndefined();
});

test("one that is on its way to the disk is the last, and is waited for", async () => {
  const { stack, given } = open();
  await stack.do({ name: "first" }, async () => change("", "a"));
  const landed = Promise.withResolvers<Journal>();
  const doing = stack.do({ name: "second" }, () => landed.promise);
  // Nothing is offered that the keys would not take back.
  expect(stack.read().undo).toBeUndefined();
  const undoing = stack.undo();
  landed.resolve(change("a", "b"));
  await doing;
  expect(await undoing).toMatchObject({ name: "second" });
  expect(given).toEqual(["a"]);
});

test("one that fails is gone, and the keys take nothing else back in its stead", async () => {
  const { stack, given } = open();
  await stack.do({ name: "first" }, async () => change("", "a"));
  const landed = Promise.withResolvers<Journal>();
  const doing = stack.do({ name: "second" }, () => landed.promise);
  const undoing = stack.undo();
  landed.reject(new Error("full"));
  await expect(doing).rejects.toThrow("full");
  expect(await undoing).toBeUndefined();
  expect(given).toEqual([]);
  expect(stack.read().undo?.name).toBe("first");
});

test("one that is stored at a later try is the last action then", async () => {
  const { stack } = open();
  let keep: (journal: Journal) => void = () => {};
  await stack.record({ name: "typed" }, async (kept) => {
    keep = kept;
  });
  expect(stack.read().undo).toBeUndefined();
  await stack.do({ name: "other" }, async () => change("", "x"));
  keep(change("", "a"));
  expect(stack.read().undo?.name).toBe("typed");
});

test("the keys are answered in their order, however fast they are", async () => {
  const { stack } = open();
  for (const name of ["a", "b", "c"]) await stack.do({ name }, async () => change(name, `${name}!`));
  const answers = await Promise.all([stack.undo(), stack.undo(), stack.redo(), stack.undo()]);
  expect(answers.map((one) => one && `${one.isDone} ${one.name}`)).toEqual(["false c", "false b", "true b", "false b"]);
});

test("after something new, nothing is done again", async () => {
  const { stack } = open();
  await stack.do({ name: "a" }, async () => change("", "a"));
  await stack.undo();
  await stack.do({ name: "b" }, async () => change("", "b"));
  expect(stack.read().redo).toBeUndefined();
  expect(await stack.redo()).toBeUndefined();
});

test("one that there is something to say of is taken back by itself, whatever came after it, and said no more", async () => {
  const { stack } = open();
  await stack.do({ name: "join", said: "Joined." }, async () => change("", "a"));
  const { news } = stack.read();
  await stack.do({ name: "note" }, async () => change("x", "y"));
  expect(stack.read().news).toBe(news);
  expect(await stack.undo(news)).toMatchObject({ name: "join" });
  expect(stack.read()).toMatchObject({ news: undefined, undo: { name: "note" } });
});

test("what was said is said no more, and who watches hears of each change once, until it ends", async () => {
  const { stack, type } = open();
  const heard: (string | undefined)[] = [];
  const end = stack.subscribe(() => heard.push(stack.read().news?.name));
  await stack.do({ name: "join", said: "Joined." }, async () => change("", "a"));
  stack.forgetNews();
  stack.forgetNews();
  expect(heard).toEqual(["join", undefined]);
  await stack.do({ name: "join", said: "Joined." }, async () => change("", "a"));
  await type("a", "ab");
  const before = heard.length;
  await type("ab", "abc");
  expect(heard.length).toBe(before);
  end();
  await stack.undo();
  expect(heard.length).toBe(before);
});

test("an action hears of its turns, what came of them, and which way they went", async () => {
  const { stack } = open();
  const heard: unknown[] = [];
  const onTurned = (...told: unknown[]) => void heard.push(told);
  await stack.do({ name: "move", onTurned }, async () => change("", "a"));
  await stack.undo();
  await stack.redo();
  expect(heard).toEqual([
    [false, "whole"],
    [true, "whole"],
  ]);
});

test("a hundred actions can be taken back, the last ones", async () => {
  const { stack, given } = open();
  for (let index = 0; index < 102; index++) await stack.do({ name: "typed" }, async () => change(`${index}`, "!"));
  while (await stack.undo());
  expect([given.length, given[0], given.at(-1)]).toEqual([100, "101", "2"]);
});

test("what is done while something is taken back is not followed by what was taken back", async () => {
  const [begun, taking] = [Promise.withResolvers<void>(), Promise.withResolvers<Undone>()];
  const stack = new UndoStack(() => {
    begun.resolve();
    return taking.promise;
  });
  await stack.do({ name: "a" }, async () => change("", "a"));
  const undoing = stack.undo();
  await begun.promise;
  await stack.do({ name: "b" }, async () => change("", "b"));
  taking.resolve({ taken: "whole", journal: change("a", "") });
  expect(await undoing).toMatchObject({ name: "a" });
  expect(stack.read()).toMatchObject({ undo: { name: "b" }, redo: undefined });
});

test("nothing is done again behind what is on its way to the disk", async () => {
  const { stack, given } = open();
  await stack.do({ name: "a" }, async () => change("", "a"));
  await stack.undo();
  const landed = Promise.withResolvers<Journal>();
  const doing = stack.do({ name: "b" }, () => landed.promise);
  const redoing = stack.redo();
  landed.resolve(change("", "b"));
  await doing;
  expect(await redoing).toBeUndefined();
  expect(given).toEqual([""]);
});

test("one that nothing is left of is no longer offered", async () => {
  const stack = new UndoStack(async () => ({ taken: "nothing", journal: [] }));
  await stack.do({ name: "a" }, async () => change("", "a"));
  expect(await stack.undo()).toEqual({ name: "a", isDone: false, taken: "nothing" });
  expect(stack.read()).toEqual({ undo: undefined, redo: undefined, news: undefined });
});

test("one that could not be taken back stays", async () => {
  const stack = new UndoStack(() => Promise.reject(new Error("full")));
  await stack.do({ name: "a" }, async () => change("", "a"));
  await expect(stack.undo()).rejects.toThrow("full");
  expect(stack.read().undo?.name).toBe("a");
});
