// Titles that end with their speakers are taken apart; those that do not stay whole.
import { expect, test } from "vitest";
import { splitLeadingPeople, splitSignedTitle, splitTalkTitle } from "@/lib/model/talk-title.ts";

test.each([
  ["Trimming Nets - Mo Delled, Harbour Works & Ann Clark, Rope Ltd", "Trimming Nets", ["Mo Delled", "Ann Clark"]],
  ["Trimming Nets - Mo Delled & Ann Clark, Rope Ltd", "Trimming Nets", ["Mo Delled", "Ann Clark"]],
  [
    "Panel: Nets - Moderated by Mo Delled, Red Quay; Ann Clark, Blue Quay; Bob Dorn, Ernst & Young",
    "Panel: Nets",
    ["Mo Delled", "Ann Clark", "Bob Dorn"],
  ],
  ["Keynote: Nets - Mo Delled, Head of Nets, Harbour Works", "Keynote: Nets", ["Mo Delled"]],
  ["Nets - Mo Delled, a life - Ann Clark, Rope Ltd", "Nets - Mo Delled, a life", ["Ann Clark"]],
  ["Nets - Old and New - Mo Delled, Red Quay", "Nets - Old and New", ["Mo Delled"]],
  ["Trimming Nets – Jürgen van der Berg, Rope Ltd", "Trimming Nets", ["Jürgen van der Berg"]],
  ["Coffee Break ☕", "Coffee Break ☕", []],
  ["Nets - the good parts", "Nets - the good parts", []],
  ["Opening - Main Stage", "Opening - Main Stage", []],
])("after a comma stands a company: %s", (text, title, speakers) => {
  expect(splitTalkTitle(text, "company")).toEqual({ title, speakers });
});

test.each([
  ["Les filets : une histoire (Mo Delled ,Ann Clark)", "Les filets : une histoire", ["Mo Delled", "Ann Clark"]],
  ["Keynote: Nets - Mo Delled", "Keynote: Nets", ["Mo Delled"]],
  ["Nets - Abby Clark", "Nets", ["Abby Clark"]],
  ["Nets - Mo Delled, Ann Clark", "Nets", ["Mo Delled", "Ann Clark"]],
  ["Nets - Mo Delled, Rope Ltd", "Nets", ["Mo Delled"]],
  ["Nets (part two)", "Nets (part two)", []],
  ["Nets (in German)", "Nets (in German)", []],
  ["Mo Delled - ", "Mo Delled - ", []],
  [" - Mo Delled", " - Mo Delled", []],
  ["Nets (Mo Delled and  Ann Clark)", "Nets", ["Mo Delled", "Ann Clark"]],
  ["Nets (Mo Delled; Ann Clark)", "Nets", ["Mo Delled", "Ann Clark"]],
  ["Nets (Mo Delled, Rope Ltd)", "Nets", ["Mo Delled"]],
  ["Nets (Mo Delled) and more", "Nets (Mo Delled) and more", []],
  ["Nets -  Mo Delled", "Nets", ["Mo Delled"]],
  ["Nets | Presented by Mo Delled", "Nets", ["Mo Delled"]],
  ["Nets | Hosted  by: Mo Delled", "Nets", ["Mo Delled"]],
  ["Nets | Speaker: Mo Delled", "Nets", ["Mo Delled"]],
  ["Nets | Moderators: Mo Delled + Ann Clark", "Nets", ["Mo Delled", "Ann Clark"]],
  ["Nets - Mo Delled, Senior Sailor", "Nets", ["Mo Delled"]],
])("after a comma stands either: %s", (text, title, speakers) => {
  expect(splitTalkTitle(text)).toEqual({ title, speakers });
});

test.each([
  ["Mo Delled: Trimming Nets", "Trimming Nets", ["Mo Delled"]],
  ["Mo Delled : Trimming Nets", "Trimming Nets", ["Mo Delled"]],
  ["Mo Delled and Ann Clark - Nets: old and new", "Nets: old and new", ["Mo Delled", "Ann Clark"]],
  ["Mo Delled:  Trimming Nets", "Trimming Nets", ["Mo Delled"]],
  ["Mo Delled: Nets: old and new", "Nets: old and new", ["Mo Delled"]],
  ["Keynote: Trimming Nets", "Keynote: Trimming Nets", []],
  // Of 80 letters they are people, whatever stands before those of more.
  [`Moritzo Delled${", Ann Clark".repeat(6)}: Nets`, "Nets", ["Moritzo Delled", ...Array(6).fill("Ann Clark")]],
  [`So Moritzo Delled${", Ann Clark".repeat(6)}: Nets`, `So Moritzo Delled${", Ann Clark".repeat(6)}: Nets`, []],
  ["Mo Delled: ", "Mo Delled: ", []],
  [": Nets", ": Nets", []],
  ["", "", []],
  [`Mo Delled${", Ann Clark".repeat(6)}: Nets`, "Nets", ["Mo Delled", ...Array(6).fill("Ann Clark")]],
  [
    `Of ${"all the nets that we had ".repeat(4)}Mo Delled: Nets`,
    `Of ${"all the nets that we had ".repeat(4)}Mo Delled: Nets`,
    [],
  ],
])("people lead to their talk: %s", (text, title, speakers) => {
  expect(splitLeadingPeople(text)).toEqual({ title, speakers });
});

test.each([
  ["Trimming Nets by Mo Delled, Rope Ltd", "Trimming Nets", ["Mo Delled"]],
  ["Netze flicken mit Mo Delled und Ann Clark", "Netze flicken", ["Mo Delled", "Ann Clark"]],
  ["Stand by your nets with Mo Delled", "Stand by your nets", ["Mo Delled"]],
  ["Trimming Nets by hand", "Trimming Nets by hand", []],
])("a line is signed: %s", (text, title, speakers) => {
  expect(splitSignedTitle(text)).toEqual({ title, speakers });
});
