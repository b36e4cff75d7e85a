// A share of the hostile texts, read by the parsers that blog engines bring along; tests/post/hostile.test.ts has those of Node.
import { expect, test } from "vitest";
import { everyTrial, fillPosts } from "@/scripts/fuzz/campaign.ts";
import { engineParsers } from "@/scripts/fuzz/engine-parsers.ts";
import { foundTrials } from "@/scripts/fuzz/found.ts";
import { knownTexts } from "@/scripts/fuzz/fragments.ts";
import { hostileTexts } from "@/scripts/fuzz/texts.ts";
import { arrange, describeFaults, type Trial } from "@/scripts/fuzz/trials.ts";
import { describeEngine } from "./blogs.ts";

const shapes = ["highlights", "talks", "days", "index", "every variable"];
let trials: Trial[] | undefined;

/** Made once, and not where no engine is installed. */
function allTrials(): Trial[] {
  const texts = hostileTexts(20261127, 60);
  trials ??= [
    ...arrange(knownTexts, { shapes: ["talks", "highlights"], perPost: knownTexts.length }),
    ...arrange(texts, { shapes, perPost: 25, takesTurns: true }),
    ...everyTrial(fillPosts(20261129, 100)),
    ...foundTrials(),
  ];
  return trials;
}

for (const parser of engineParsers) {
  describeEngine(parser.name, parser.needs, () => {
    test("reads nothing but the texts in them", () => expect(describeFaults(allTrials(), parser)).toEqual([]));
  });
}
