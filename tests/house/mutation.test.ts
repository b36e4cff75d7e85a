// Which faults `npm run mutation` draws: by a seed, and the same in every copy of the project.
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawLot } from "@/scripts/mutation/plugins.ts";

const location = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
const file = "lib/share/splice.ts";

test("the same seed draws the same faults wherever the project lies", () => {
  const fileName = join(import.meta.dirname, "../..", file);
  // What `printf` and `sha256sum` say of the seed and the place, by lines: no folder above the project is in it.
  expect(drawLot({ fileName, location, replacement: "false" }, 7)).toBe(
    "296d612d550db4bb24bb36a191f90576b1e28dfd3fb6812459ef88271b4fac9a",
  );
});

test("another seed, file, place or change has another lot", () => {
  const fault = { fileName: file, location, replacement: "false" };
  const below = { start: location.start, end: { line: 4, column: 9 } };
  const lots = [
    drawLot(fault, 7),
    drawLot(fault, 8),
    drawLot({ ...fault, fileName: "lib/share/seed.ts" }, 7),
    drawLot({ ...fault, location: below }, 7),
    drawLot({ ...fault, replacement: "true" }, 7),
  ];
  expect(new Set(lots).size).toBe(lots.length);
});
