// What a failing disk does to a file.
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";

/** Cuts the file's second half off. */
export function halve(path: string): void {
  truncateSync(path, Math.floor(statSync(path).size / 2));
}

/** Turns every bit of eight bytes that stand evenly over the file. */
export function flip(path: string): void {
  const bytes = readFileSync(path);
  for (let part = 0; part < 8 && bytes.length > 0; part++) {
    const at = Math.floor((bytes.length * (part + 0.5)) / 8);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  }
  writeFileSync(path, bytes);
}
