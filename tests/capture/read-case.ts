// What is read of the pages of the table, each once for all files of tests, which share their modules: a long page takes a second.
import type { CaptureResult } from "@/lib/capture/read.ts";
import { findSite } from "@/lib/sites/readers.ts";
import type { Site } from "@/lib/sites/site.ts";
import { type Case, openCase } from "@/scripts/pages/cases.ts";
import { readOpenly } from "./openly.ts";

/** Without the page: all of them at once would fill the memory. */
export interface CaseReading {
  /** Not to be changed: others look at it, too. */
  result: CaptureResult;
  site: Site | undefined;
}

const readings = new Map<Case, Promise<CaseReading>>();

async function openAndRead(one: Case): Promise<CaseReading> {
  const page = openCase(one);
  return { result: await readOpenly(page), site: findSite(page) };
}

/** @throws what a part of the reading threw */
export function readCase(one: Case): Promise<CaseReading> {
  const known = readings.get(one) ?? openAndRead(one);
  readings.set(one, known);
  return known;
}
