// The container's file, without a container: its own command makes the one file out of what it copies, and that serves.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { until } from "@/scripts/browser/until.ts";
import { root } from "@/scripts/house/syntax.ts";
import { makeFolder } from "./server-room.ts";

test("the container's one file serves", async () => {
  const lines = readFileSync(join(root, "scripts/serve/Containerfile"), "utf8").split("\n");
  const folder = makeFolder();
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const line of lines) {
    const copied = /^COPY (\w+) \1$/.exec(line)?.[1];
    if (copied) cpSync(join(root, copied), join(folder, copied), { recursive: true });
  }
  const build = lines.find((line) => line.startsWith("RUN node_modules/"))?.slice("RUN ".length) ?? "";
  const built = spawnSync(build, { cwd: folder, shell: true, encoding: "utf8" });
  expect(built, built.stderr).toMatchObject({ status: 0 });

  const served = makeFolder();
  cpSync(join(folder, "server.mjs"), join(served, "server.mjs"));
  const env = { PATH: process.env.PATH, PORT: "0", HOST: "127.0.0.1", DATA_DIR: join(served, "data") };
  const server = spawn(process.execPath, ["server.mjs"], { cwd: served, env });
  onTestFinished(() => void server.kill("SIGKILL"));
  let output = "";
  server.stderr.on("data", (bytes) => {
    output += bytes;
  });
  await until(() => output.includes('"listening"'));
  const port = /"port":(\d+)/.exec(output)?.[1];
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  expect(await health.json()).toEqual({ status: "ok" });
  const key = spawnSync(process.execPath, ["server.mjs", "key"], { cwd: served, env, encoding: "utf8" });
  expect(key.stdout).toMatch(/: \S{43}$/m);
});
