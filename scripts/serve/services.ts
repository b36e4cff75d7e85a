// Redis and PostgreSQL for tests and measures: installed from the distribution's packages, run on ports and in folders of their
// own, so that no other of the machine is touched.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../browser/until.ts";
import { installDistributionPackages, tell } from "../setup.mjs";

/** Debian keeps each version's programs in a folder of its own. Undefined where there is none. */
function findPostgres(): string | undefined {
  return globSync("/usr/lib/postgresql/*/bin").sort().at(-1);
}

function hasRedis(): boolean {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

/** What of both is not on this machine. */
export function missingServices(): string[] {
  return [...(hasRedis() ? [] : ["redis-server"]), ...(findPostgres() ? [] : ["postgresql"])];
}

/** Installs what is missing, as far as this machine lets us. Says on standard error what is still missing. */
export function installServices(): void {
  const missing = missingServices();
  if (missing.length > 0) installDistributionPackages(missing);
  for (const name of missingServices()) tell(`${name} could not be installed.`);
}

export interface Service {
  /** As REDIS_URL or DATABASE_URL has it. */
  url: string;
  /** As a loss of power would. */
  kill(): Promise<void>;
  /** After `kill`: again, with what it has kept. */
  start(): Promise<void>;
  /** Ends it, and forgets what it has kept. */
  close(): Promise<void>;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * @param run starts the program, which stays in front
 * @param isReady whether it answers
 */
async function runService(
  url: string,
  folder: string,
  run: () => ChildProcess,
  isReady: () => boolean,
): Promise<Service> {
  let child: ChildProcess | undefined;
  const service: Service = {
    url,
    async start() {
      child = run();
      await until(isReady);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    async close() {
      await service.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await service.start();
  return service;
}

/** A Redis that keeps nothing on disk. */
export async function startRedis(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), "wrapup-redis-"));
  const port = String(await findPort());
  const args = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  return runService(
    `redis://127.0.0.1:${port}`,
    folder,
    () => spawn("redis-server", args, { stdio: "ignore" }),
    () => spawnSync("redis-cli", ["-p", port, "ping"], { encoding: "utf8" }).stdout.includes("PONG"),
  );
}

/** PostgreSQL refuses to run for root: then it runs for the user that its package made. */
const asUser = process.getuid?.() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

/** A command for `spawn`, as the user that PostgreSQL may run for. */
function forPostgres(program: string, args: string[]): [string, string[]] {
  const [command = program, ...rest] = [...asUser, join(findPostgres() ?? "", program), ...args];
  return [command, rest];
}

/** A PostgreSQL without a password, for this machine alone. */
export async function startPostgres(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), "wrapup-postgres-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  const made = spawnSync(...forPostgres("initdb", ["-D", data, "-A", "trust", "-U", "wrapup", "--no-sync"]), {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`No database was made: ${made.stderr}`);
  const port = String(await findPort());
  const place = ["-h", "127.0.0.1", "-p", port];
  return runService(
    `postgres://wrapup@127.0.0.1:${port}/postgres`,
    folder,
    () => spawn(...forPostgres("postgres", ["-D", data, "-k", folder, ...place]), { stdio: "ignore" }),
    () => spawnSync(...forPostgres("pg_isready", place)).status === 0,
  );
}
