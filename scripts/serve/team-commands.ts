// A team's real server for tests that run in a page, which can start no process: Vitest's commands, called in the page and done here.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import type { BrowserCommand } from "vitest/node";
import { type Line, openLine } from "./line.ts";
import { makeKeyByCommand, startServerProcess } from "./server-process.ts";

/** A server as a person knows it. */
export interface TeamServer {
  /** Its address, "wss://127.0.0.1:1234"; with a certificate of its own, which Vitest's pages take. */
  address: string;
  key: string;
}

declare module "vitest/browser" {
  interface BrowserCommands {
    startTeamServer(): Promise<TeamServer>;
    /** Ends all connections and takes no more until it is mended. */
    cutTeamLine(address: string): Promise<void>;
    mendTeamLine(address: string): Promise<void>;
    /** Ends it and removes what it has kept. */
    endTeamServer(address: string): Promise<void>;
  }
}

const running = new Map<string, { line: Line; end: () => Promise<void> }>();

const startTeamServer: BrowserCommand = async (): Promise<TeamServer> => {
  const folder = mkdtempSync(join(tmpdir(), "wrapup-team-"));
  const server = await startServerProcess(folder);
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  const line = await openLine(server.port, { key, cert });
  const address = `wss://127.0.0.1:${line.port}`;
  const end = async () => {
    await line.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  running.set(address, { line, end });
  return { address, key: makeKeyByCommand(folder) };
};

const cutTeamLine: BrowserCommand<[string]> = (_, address) => running.get(address)?.line.cut();

const mendTeamLine: BrowserCommand<[string]> = (_, address) => running.get(address)?.line.mend();

const endTeamServer: BrowserCommand<[string]> = async (_, address) => {
  await running.get(address)?.end();
  running.delete(address);
};

export const teamCommands = { startTeamServer, cutTeamLine, mendTeamLine, endTeamServer };
