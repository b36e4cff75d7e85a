// Engines that stay: one process builds one blog after the other.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { engineFolder, type Program } from "@/scripts/engines.ts";

/** How a build went, and all that the engine said meanwhile. */
export interface Report {
  isBuilt: boolean;
  said: string;
}

/** By the engine's name. */
const running = new Map<string, ChildProcess>();

function start({ name, build: [, script = ""] }: Program, env: NodeJS.ProcessEnv): ChildProcess {
  const builder = fork(join(import.meta.dirname, name, script), {
    cwd: engineFolder(name),
    env,
    // What it says outside of a build is why it could not start.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [],
  });
  builder.once("exit", () => running.delete(name));
  running.set(name, builder);
  // It ends with the process of the tests, which need not wait for it.
  builder.unref();
  return builder;
}

/**
 * Builds a blog.
 * @param program one that stays
 * @param folder the blog's, which no earlier call built: the process keeps what it has imported
 * @param settings what the build is to find in its environment
 */
export async function buildByStaying(
  program: Program,
  folder: string,
  settings: Record<string, string>,
): Promise<Report> {
  const builder = running.get(program.name) ?? start(program, { ...process.env, ...settings });
  const over = new AbortController();
  const { signal } = over;
  try {
    const answer = once(builder, "message", { signal });
    const end = once(builder, "exit", { signal }).then(([code]) => [
      { isBuilt: false, said: `It ended with ${code}.` },
    ]);
    builder.send({ folder, settings });
    const [report] = await Promise.race([answer, end]);
    return report;
  } finally {
    over.abort();
  }
}
