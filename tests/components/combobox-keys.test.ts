// What keys mean in a combobox, and what its lists offer for what is typed.
import { describe, expect, test } from "vitest";
import { listConferenceOptions } from "@/components/conference/conference-options.ts";
import { actOfKey, type ComboboxState } from "@/components/controls/combobox-keys.ts";
import { newTags, pasteTags } from "@/components/controls/tag-completion.ts";
import type { Conference } from "@/lib/model/index.ts";

const choose = (option: number) => ({ does: "choose", option });
const take = { does: "take" };
const wait = { does: "await" };
const dismiss = { does: "dismiss" };
const back = { does: "return" };
const held = { isComposing: false, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe("a key in a combobox", () => {
  const typing: ComboboxState = { typed: "la", count: 3, chosen: 0, isInList: false, areFormer: false };
  const inList = { ...typing, chosen: 1, isInList: true };
  const untouched = { ...typing, typed: "" };
  const empty = { ...typing, count: 0 };
  const late = { ...typing, areFormer: true };

  test.each([
    ["ArrowDown", typing, choose(1)],
    ["ArrowUp", typing, choose(2)],
    ["ArrowDown", { ...inList, chosen: 2 }, choose(0)],
    ["Home", inList, choose(0)],
    ["End", inList, choose(2)],
    ["Enter", typing, take],
    ["Enter", inList, take],
    // What the list shows is not of what is typed: that is not meant, unless a key has chosen it.
    ["Enter", late, wait],
    ["Enter", { ...late, count: 0 }, wait],
    ["Enter", { ...late, typed: " " }, undefined],
    ["Enter", { ...inList, areFormer: true }, take],
    ["Escape", typing, dismiss],
    ["ArrowLeft", inList, back],
    ["ArrowRight", inList, back],
    // The caret's, as long as no arrow went into the list; in an empty field it has nowhere to go.
    ["Home", typing, undefined],
    ["End", typing, undefined],
    ["Home", untouched, choose(0)],
    ["End", untouched, choose(2)],
    ["a", typing, undefined],
    [",", typing, undefined],
    ["Tab", inList, undefined],
    ["ArrowDown", empty, undefined],
    ["End", { ...empty, typed: "" }, undefined],
    ["Enter", empty, undefined],
    ["Escape", empty, dismiss],
  ])("%s in %o", (key, state, expected) => {
    expect(actOfKey({ ...held, key }, state)).toEqual(expected);
  });

  test.each(["shiftKey", "altKey", "ctrlKey", "metaKey"])(
    "with %s the arrows, Home and End are the text’s",
    (modifier) => {
      for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "Home", "End"]) {
        expect(actOfKey({ ...held, key, [modifier]: true }, inList)).toBeUndefined();
      }
    },
  );

  test.each(["Enter", "Escape", "ArrowDown", "End"])("%s is an input method’s while it composes letters", (key) => {
    expect(actOfKey({ ...held, key, isComposing: true }, inList)).toBeUndefined();
  });
});

describe("tags", () => {
  test("are added once, without spaces around them", () => {
    expect(newTags(["ops"], [" lamps ", "ops", "", "  ", "lamps", "oil"])).toEqual(["lamps", "oil"]);
  });

  test.each([
    ["", 0, 0, "a, b", ["a", " b"]],
    ["la", 2, 2, "mps\r\noil", ["lamps", "oil"]],
    ["lamp oil", 4, 5, ",", ["lamp", "oil"]],
    ["", 0, 0, "one\rtwo", ["one", "two"]],
    ["la", 2, 2, "mps", undefined],
  ])("“%s” from %d to %d takes %j", (typed, from, to, pasted, expected) => {
    expect(pasteTags(typed, from, to, pasted)).toEqual(expected);
  });
});

describe("the conference chooser", () => {
  const conferences = ["EngineConf", "Lighthouse Days"].map((name): Conference => {
    const day = "2024-05-08T10:00:00.000Z";
    return { id: name, name, lastUsedAt: day, createdAt: day, updatedAt: day };
  });
  const [engines, days] = conferences.map((conference) => ({ is: "known", conference }));

  test.each([
    ["", [engines, days, { is: "undecided" }]],
    ["  ", [engines, days, { is: "undecided" }]],
    ["light", [days, { is: "new", facts: { name: "light" } }]],
    [" Lighthouse Days ", [days]],
    ["LIGHTHOUSE days", [days]],
    ["Fog", [{ is: "new", facts: { name: "Fog" } }]],
  ])("for “%s”", (typed, expected) => {
    expect(listConferenceOptions(typed, conferences)).toEqual(expected);
  });

  test.each([
    ["light house days", [days]],
    ["Lighthouse Days ’24", [days]],
    ["Engine Conf", [engines]],
    ["Days", [days, { is: "new", facts: { name: "Days" } }]],
  ])("knows “%s”, however it is written", (typed, expected) => {
    expect(listConferenceOptions(typed, conferences)).toEqual(expected);
  });

  test("offers first what the page says", () => {
    const guess = { name: "Fog 2024", firstDay: "2024-01-02" };
    expect(listConferenceOptions("", conferences, { is: "new", guess })[0]).toEqual({
      is: "new",
      facts: guess,
      isSaid: true,
    });
    const [, second] = conferences;
    if (!second) throw new Error("two conferences were made");
    expect(listConferenceOptions("", conferences, { is: "known", conference: second })).toEqual([
      { is: "known", conference: second, isSaid: true },
      engines,
      { is: "undecided" },
    ]);
    expect(listConferenceOptions("", conferences, { is: "day", day: "2024-01-02" })[0]).toEqual(engines);
    expect(listConferenceOptions("", [])).toEqual([]);
  });
});
