// What an export does next, whatever happens: each of its steps with each thing that can happen, as a table.
import { describe, expect, test } from "vitest";
import {
  type ExportEvent,
  type ExportOutcome,
  type ExportState,
  isBusy,
  isFinished,
  nextState,
  type PictureLosses,
  ready,
} from "@/entrypoints/notebook/export/export-steps.ts";
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";
import type { PostFile } from "@/lib/post/files/export.ts";

// The steps hand a folder on and look at nothing in it.
const folder = { chosenAt: "2026-05-05T10:00:00Z" } as BlogFolder;
const files: PostFile[] = [{ path: "post.md", text: "A post." }];
const losses: PictureLosses = { refused: ["pictures.example"], failed: 2 };
const none: PictureLosses = { refused: [], failed: 0 };
const progress = { done: 1, of: 3 };
const saved: ExportOutcome = { to: "folder", name: "my-blog", count: 1, former: { removed: [], left: [] } };

const states = {
  ready,
  choosing: { step: "choosing folder", isExporting: true },
  choosingOnly: { step: "choosing folder", isExporting: false },
  gathering: { step: "gathering pictures", into: folder },
  gatheringZip: { step: "gathering pictures", into: "zip" },
  comparing: { step: "comparing", folder, losses },
  asking: { step: "asking", folder, losses, files, foreign: ["post.md"] },
  writing: { step: "writing", folder, losses, files },
  beside: { step: "writing beside", folder, losses },
  handing: { step: "handing over", way: "zip", losses },
  done: { step: "done", outcome: saved, losses },
} satisfies Record<string, ExportState>;
type Name = keyof typeof states;

const events = {
  startFolder: { type: "start", way: "folder", folder },
  startNoFolder: { type: "start", way: "folder" },
  startZip: { type: "start", way: "zip" },
  startCopy: { type: "start", way: "copy" },
  startDownload: { type: "start", way: "download" },
  choose: { type: "choose folder" },
  folder: { type: "folder", folder },
  noFolder: { type: "folder" },
  progress: { type: "progress", progress },
  gathered: { type: "gathered", losses },
  comparedFree: { type: "compared", files, foreign: [] },
  comparedTaken: { type: "compared", files, foreign: ["post.md"] },
  replace: { type: "replace" },
  keepBoth: { type: "keep both" },
  out: { type: "out", outcome: saved },
  failed: { type: "failed", problem: "The folder is gone." },
  stopped: { type: "stopped" },
  changed: { type: "changed" },
} satisfies Record<string, ExportEvent>;

const begins = {
  startFolder: states.gathering,
  startNoFolder: states.choosing,
  startZip: states.gatheringZip,
  startCopy: { step: "handing over", way: "copy", losses: none },
  startDownload: { step: "handing over", way: "download", losses: none },
  choose: states.choosingOnly,
};
const failed = { step: "ready", problem: "The folder is gone." };
const stopped = { step: "ready", isStopped: true };
const busy = (state: ExportState) => ({ failed, stopped, changed: { ...state, isOutdated: true } });

/** What changes the state; everything else leaves it as it is. */
const table: Record<Name, Partial<Record<keyof typeof events, object>>> = {
  ready: begins,
  choosing: { folder: states.gathering, noFolder: ready, ...busy(states.choosing) },
  choosingOnly: { folder: ready, noFolder: ready, ...busy(states.choosingOnly) },
  gathering: {
    progress: { ...states.gathering, progress },
    gathered: states.comparing,
    ...busy(states.gathering),
  },
  gatheringZip: {
    progress: { ...states.gatheringZip, progress },
    gathered: states.handing,
    ...busy(states.gatheringZip),
  },
  comparing: { comparedFree: states.writing, comparedTaken: states.asking, ...busy(states.comparing) },
  asking: { ...begins, replace: states.writing, keepBoth: states.beside, changed: ready, stopped },
  writing: { progress: { ...states.writing, progress }, out: states.done, ...busy(states.writing) },
  beside: { progress: { ...states.beside, progress }, out: states.done, ...busy(states.beside) },
  handing: { out: states.done, ...busy(states.handing) },
  done: { changed: ready },
};

const cases = (Object.keys(table) as Name[]).flatMap((name) =>
  (Object.keys(events) as (keyof typeof events)[]).map(
    (event) => [name, event, table[name][event] ?? states[name]] as const,
  ),
);

test.each(cases)("%s, %s", (name, event, expected) => {
  expect(nextState(states[name], events[event])).toEqual(expected);
});

test("a problem goes with the next start", () => {
  expect(nextState({ step: "ready", problem: "The folder is gone." }, events.startZip)).toEqual(states.gatheringZip);
});

describe("a change while an export goes on", () => {
  const path = [events.startFolder, events.changed, events.gathered, events.comparedTaken, events.replace, events.out];
  const end = path.reduce(nextState, ready);

  test("is remembered to its end, so that it can be exported again at once", () => {
    expect(end).toEqual({ ...states.done, isOutdated: true });
    expect([isFinished(end), isFinished(states.done)]).toEqual([false, true]);
    expect(nextState(end, events.startZip)).toEqual(states.gatheringZip);
    expect(nextState(end, events.changed)).toEqual(ready);
  });
});

test("the main button waits while something goes on, and only then", () => {
  const waiting = (Object.keys(states) as Name[]).filter((name) => isBusy(states[name]));
  expect(waiting).toEqual([
    "choosing",
    "choosingOnly",
    "gathering",
    "gatheringZip",
    "comparing",
    "writing",
    "beside",
    "handing",
  ]);
});
