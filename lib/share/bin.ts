// A shared row lies in the bin for as long as it says what it said when it was put there: what that is.
import type { IsoDateTime } from "@/lib/model/index.ts";
import { canonicalJson } from "@/lib/notebook/rows/canonical.ts";
import type { FlatRow } from "./flat-row.ts";
import { hash53 } from "./hash.ts";

/** A row that was put into the bin. */
export interface Gone {
  at: IsoDateTime;
  /** The hash of what it said then. */
  of: number;
}

/** Whether a value, which may be a peer's work, says that. */
export const isGone = (value: unknown): value is Gone =>
  typeof value === "object" && value !== null && "at" in value && typeof value.at === "string" && "of" in value;

/** What does not bring a row back from the bin, whoever changes it. */
const ofNoWeight = new Set(["order", "createdAt", "hasOwnOrder", "capturedAt", "former", "author", "changedBy"]);

/**
 * What a row says, as a hash.
 * @param notes a talk's, with what they say
 */
export function weighFlat({ values, texts, tags }: FlatRow, notes: (string | number)[] = []): number {
  const heavy = Object.fromEntries(Object.entries(values).filter(([field]) => !ofNoWeight.has(field)));
  return hash53(canonicalJson([heavy, texts, [...tags].sort(), notes]));
}
