// Kills the browser again and again: `npm run soak`. What is done and compared is in browser/soak.ts.
import { parseArgs } from "node:util";
import { soak } from "./browser/soak.ts";
import { build } from "./build.ts";

const options = { kills: { type: "string", default: "100" }, seed: { type: "string", default: "1" } } as const;
const { kills, seed } = parseArgs({ options }).values;
await build("chrome");
const { lost, ...figures } = await soak(Number(kills), Number(seed), ({ kills: done, acknowledged, lost: gone }) =>
  console.log(`${done} kills: ${acknowledged} shown as saved, ${gone.length} of them gone`),
);
console.log({ ...figures, lost: lost.length });
for (const text of lost) console.log(`gone: ${text}`);
if (lost.length > 0) process.exitCode = 1;
