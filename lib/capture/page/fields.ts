// How a reader hands over what it read: each value with the place it was read from. Cleaning is left to clean.ts.
import type { CapturedSource, Origin, SourceField } from "@/lib/model/index.ts";

export interface Reading<T> {
  value: T;
  origin: Origin;
}

/**
 * What a reader found. An absent field leaves the generic reader's finding as it is; `null` removes it
 * (the generic reader is known to be wrong here and the page says nothing better).
 */
export type Readings = { [F in SourceField]?: Reading<NonNullable<CapturedSource[F]>> | null } & {
  /** The site's name where it is not the reader's own, as on a deck that any host may serve. */
  site?: string;
};

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/** The value with its origin; nothing for undefined, null, blank text and empty lists. */
export function from<T>(origin: Origin, value: T | null | undefined): Reading<T> | undefined {
  return isNothing(value) ? undefined : { value: value as T, origin };
}

type Perhaps<T> = Reading<T> | null | undefined;

/** The first reading that is there; what is given as a function is looked for only where none before it is there. */
export function first<T>(...readings: (Perhaps<T> | (() => Perhaps<T>))[]): Reading<T> | undefined {
  for (const one of readings) {
    const reading = typeof one === "function" ? one() : one;
    if (reading) return reading;
  }
  return undefined;
}
