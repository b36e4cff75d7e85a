// The server as a process of its own, for tests and measures: started, killed and asked as a person would.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import type { MadeToken, TokenOrder } from "../../lib/share/server-interface.ts";

const script = join(import.meta.dirname, "..", "serve.ts");

export interface ServerProcess {
  pid: number;
  port: number;
  /** What it has written so far to both outputs. */
  output(): string;
  /** As a loss of power would: nothing is written any more. */
  kill(): Promise<void>;
  /** As a person or a system would; returns its exit status. */
  stop(): Promise<number | null>;
}

type Environment = Record<string, string>;

/**
 * @param folder where it keeps everything
 * @param environment limits and other settings
 * @throws Error with what it wrote, where it does not listen
 */
export async function startServerProcess(folder: string, environment: Environment = {}): Promise<ServerProcess> {
  const env = { ...process.env, PORT: "0", DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const read = (bytes: Buffer) => {
      output += bytes.toString();
      const found = /"event":"listening".*"port":(\d+)/.exec(output)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", () => reject(new Error(`The server ended: ${output}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid ?? 0,
    port,
    output: () => output,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one of the server's commands: `runServerCommand(folder, ["token"])`. */
export function runServerCommand(folder: string, args: string[], environment: Environment = {}): CommandResult {
  const env = { ...process.env, DATA_DIR: folder, ...environment };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: "utf8" });
}

/** Makes a token by command. @throws Error with what it wrote, where there is none */
export function makeTokenByCommand(folder: string, args: string[] = [], environment: Environment = {}) {
  const { stdout, stderr } = runServerCommand(folder, ["token", ...args], environment);
  const found = /room {3}(?<room>\S+)\ntoken {2}(?<token>\S+)\nid {5}(?<id>\S+)/.exec(stdout)?.groups;
  if (!found?.room || !found.token || !found.id) throw new Error(`No token was made: ${stderr}`);
  return { room: found.room, token: found.token, id: found.id };
}

/** Makes a key by command. @throws Error with what it wrote, where there is none */
export function makeKeyByCommand(folder: string, environment: Environment = {}): string {
  const { stdout, stderr } = runServerCommand(folder, ["key"], environment);
  const key = /: (\S{43})$/m.exec(stdout)?.[1];
  if (!key) throw new Error(`No key was made: ${stderr}`);
  return key;
}

/** Makes a token to write with, as a client does. @throws Error where it is refused */
export async function askForToken(port: number, key: string, room: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/rooms/${room}/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ access: "write", name: "" } satisfies TokenOrder),
  });
  if (answer.status !== 201) throw new Error(`No token was made: ${answer.status}`);
  const { token } = (await answer.json()) as MadeToken;
  return token;
}
