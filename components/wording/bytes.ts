// Sizes of files as the reader's locale writes them.
import { language } from "@/lib/browser/words.ts";

const units = ["kilobyte", "megabyte", "gigabyte"] as const;

/** "3 kB", "38.4 MB"; less than a kilobyte is one. */
export function formatBytes(bytes: number): string {
  const step = bytes >= 1e9 ? 2 : bytes >= 1e6 ? 1 : 0;
  const value = Math.max(bytes / 1000 ** (step + 1), step === 0 && bytes > 0 ? 1 : 0);
  const unit = units[step];
  return value.toLocaleString(language(), { style: "unit", unit, maximumFractionDigits: step === 0 ? 0 : 1 });
}
