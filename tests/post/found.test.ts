// Posts in which `npm run fuzz` once found something that was not meant, read again by the parsers of Node; tests/engines/parsers.test.ts
// has those of the blog engines.
import { expect, test } from "vitest";
import { foundTrials } from "@/scripts/fuzz/found.ts";
import { nodeParsers } from "@/scripts/fuzz/parsers.ts";
import { describeFaults } from "@/scripts/fuzz/trials.ts";

const trials = foundTrials();

test.each(nodeParsers)("$name reads nothing else in them", (parser) =>
  expect(describeFaults(trials, parser)).toEqual([]),
);
