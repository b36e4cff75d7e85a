// Every key of the screens, as the dialog lists them. What the keys do is done where their parts are.
import type { MessageKey } from "@/lib/model/problem.ts";

export interface KeyLine {
  /** One or more ways, each of keys that are pressed together. */
  ways: string[][];
  does: MessageKey;
}

export interface KeyGroup {
  heading: MessageKey;
  lines: KeyLine[];
}

/** The screens that have such a list. */
export type KeyScreen = "desk" | "notebook";

const inText: KeyLine[] = [
  { ways: [["Mod", "Enter"]], does: "keyDoesAdd" },
  {
    ways: [
      ["Alt", "PageUp"],
      ["Alt", "PageDown"],
    ],
    does: "keyDoesStep",
  },
];

const inNote: KeyLine[] = [
  { ways: [["Mod", "B"]], does: "keyDoesBold" },
  { ways: [["Mod", "I"]], does: "keyDoesItalic" },
  {
    ways: [
      ["Mod", "K"],
      ["Mod", "Shift", "K"],
    ],
    does: "keyDoesLink",
  },
  { ways: [["Escape"], ["Mod", "Enter"]], does: "keyDoesLeave" },
];

const onNote: KeyLine[] = [
  { ways: [["ArrowUp"], ["ArrowDown"]], does: "keyDoesGo" },
  { ways: [["Enter"]], does: "keyDoesEdit" },
  { ways: [["Delete"]], does: "keyDoesBin" },
  { ways: [["ArrowRight"]], does: "keyDoesEnter" },
  {
    ways: [
      ["Alt", "ArrowUp"],
      ["Alt", "ArrowDown"],
    ],
    does: "keyDoesMoveNote",
  },
];

const onTalk: KeyLine[] = [
  { ways: [["ArrowLeft"], ["ArrowRight"]], does: "keyDoesMark" },
  { ways: [["ArrowLeft"], ["ArrowRight"], ["1"], ["2"], ["3"]], does: "keyDoesChooseSlide" },
];

const list: KeyLine = { ways: [["?"]], does: "keyDoesList" };

const inTalks: KeyLine[] = [
  { ways: [["ArrowUp"], ["ArrowDown"]], does: "keyDoesGoTalk" },
  { ways: [["Enter"]], does: "keyDoesOpenTalk" },
  {
    ways: [
      ["Alt", "ArrowUp"],
      ["Alt", "ArrowDown"],
    ],
    does: "keyDoesMoveTalk",
  },
];

const inSchedule: KeyLine[] = [
  { ways: [["Space"]], does: "keyDoesAttend" },
  { ways: [["Shift", "Space"]], does: "keyDoesRange" },
  { ways: [["Enter"]], does: "keyDoesOpenTalk" },
];

const inNotebook: KeyLine[] = [
  { ways: [["Mod", "K"]], does: "keyDoesSearch" },
  { ways: [["Mod", "E"]], does: "keyDoesExport" },
  { ways: [["Mod", "Z"]], does: "keyDoesUndo" },
  { ways: [["F6"], ["Shift", "F6"]], does: "keyDoesColumn" },
  list,
];

/** By screen, the most used first. */
export const keyGroups: Record<KeyScreen, KeyGroup[]> = {
  desk: [
    { heading: "keysInText", lines: [...inText, ...inNote] },
    { heading: "keysOnNote", lines: onNote },
    { heading: "keysOnTalk", lines: onTalk },
    { heading: "keysEverywhere", lines: [list] },
  ],
  notebook: [
    { heading: "keysEverywhere", lines: inNotebook },
    { heading: "keysInTalks", lines: inTalks },
    { heading: "keysInText", lines: inNote },
    { heading: "keysOnNote", lines: onNote },
    { heading: "keysInSchedule", lines: inSchedule },
  ],
};
