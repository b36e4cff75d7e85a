// Kills the browser again and again: `npm run soak`. What is done and compared is in browser/soak.ts.
import { soak } from "./browser/soak.ts";
import { build } from "./build.ts";
import { readNumbers, runCommand } from "./command.ts";

await runCommand(async () => {
  const { kills, seed } = readNumbers("soak", { kills: 100, seed: 1 });
  await build("chrome");
  const { lost, ...figures } = await soak(kills, seed, ({ kills: done, acknowledged, lost: gone }) =>
    console.log(`${done} kills: ${acknowledged} shown as saved, ${gone.length} of them gone`),
  );
  console.log({ ...figures, lost: lost.length });
  for (const text of lost) console.log(`gone: ${text}`);
  if (lost.length > 0) process.exitCode = 1;
});
