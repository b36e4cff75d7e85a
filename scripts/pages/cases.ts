// The table of pages with what is expected of each: pages modelled by us (tests/pages/<host>/<name>.yaml beside its
// .html), recorded pages kept beside the repository (tests/capture/recorded/<folder>.yaml, no text of the pages), and small
// pages beside it that were reported as wrongly read (tests/capture/reported/).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { JSON_SCHEMA, load } from "js-yaml";
import type { Page } from "../../lib/capture/page/page.ts";
import type { CapturedSource } from "../../lib/model/index.ts";
import { openFile } from "./open.ts";
import { recordedPath } from "./recorded.ts";

/** What is expected of one page. */
export interface Expected {
  /** The address the page is served under. */
  address: string;
  /** Files that answer further requests, by address without query; relative to the page's own folder. */
  answers?: Record<string, string>;
  /** The page must be refused with this key. */
  problem?: string;
  /** These fields with these values; lists must agree as a whole, objects in what is given. */
  source?: Partial<CapturedSource>;
  /** How long these lists are. */
  counts?: Partial<Record<keyof CapturedSource, number>>;
  /** Fields that the page does not state. */
  absent?: (keyof CapturedSource)[];
  position?: { slide?: number; seconds?: number };
}

export interface Case extends Expected {
  /** "modelled speakerdeck.com/talk-today" */
  name: string;
  file: string;
}

export const modelledFolder = join(import.meta.dirname, "../../tests/pages");
export const recordedFolder = recordedPath("pages");
const reportedFolder = recordedPath("cases");
const tables = join(import.meta.dirname, "../../tests/capture");

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function readYaml(file: string): unknown {
  return load(readFileSync(file, "utf8"), { schema: JSON_SCHEMA, filename: file });
}

export const modelledCases: Case[] = filesUnder(modelledFolder, ".yaml").map((file) => ({
  ...(readYaml(file) as Expected),
  name: `modelled ${relative(modelledFolder, file).replace(/\.yaml$/, "")}`,
  file: file.replace(/\.yaml$/, ".html"),
}));

/** The cases of a folder of tables, whose pages lie in another folder. */
function tabledCases(kind: "recorded" | "reported", pages: string): Case[] {
  return filesUnder(join(tables, kind), ".yaml").flatMap((table) =>
    Object.entries(readYaml(table) as Record<string, Expected>).map(([name, expected]) => ({
      ...expected,
      name: `${kind} ${name}`,
      file: join(pages, name),
    })),
  );
}

export const recordedCases: Case[] = tabledCases("recorded", recordedFolder);
export const reportedCases: Case[] = tabledCases("reported", reportedFolder);

/** Recorded HTML pages that no table speaks of. */
export function untabledPages(): string[] {
  const tabled = new Set(recordedCases.map(({ file }) => file));
  return filesUnder(recordedFolder, ".html").filter((file) => !tabled.has(file));
}

/** The case's page; its further requests are answered, others fail. */
export function openCase({ file, address, answers = {} }: Case): Page {
  const folder = join(file, "..");
  const bodies = Object.entries(answers).map(([url, name]) => [url, readFileSync(join(folder, name), "utf8")]);
  return openFile(file, address, Object.fromEntries(bodies));
}
