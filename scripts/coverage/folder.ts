// Where the coverage of the screens is gathered. Only `npm run coverage` says so: everything else builds and drives what ships.
import { join } from "node:path";

/** Absolute; absent where none is gathered. */
export const coverageFolder = () => process.env.WRAPUP_COVERAGE;

/** What each browser said, a file a browser. */
export const rawFolder = (folder: string) => join(folder, "raw");

/** The scripts that one browser has run: paths in the built extension, and V8's counts. */
export interface RawCoverage {
  path: string;
  functions: { functionName: string; ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}
