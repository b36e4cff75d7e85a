// A server with a room, of which everything ends with the test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { onTestFinished } from "vitest";
import { until } from "@/scripts/browser/until.ts";
import { type Client, type Invitation, join } from "@/scripts/serve/client.ts";
import { type Line, openLine } from "@/scripts/serve/line.ts";
import { makeTokenByCommand, type ServerProcess, startServerProcess } from "@/scripts/serve/server-process.ts";

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(joinPath(tmpdir(), "wrapup-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a server that ends with the test. */
export async function start(folder: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess(folder, environment);
  onTestFinished(() => server.kill());
  return server;
}

/** A line that ends with the test. */
export async function openTestLine(port: number): Promise<Line> {
  const line = await openLine(port);
  onTestFinished(() => line.close());
  return line;
}

/** Joins until the test ends. */
export function enter(invitation: Invitation, document?: Client["document"]): Client {
  const client = join(invitation, document);
  onTestFinished(() => client.leave());
  return client;
}

/** The text that the tests write into. */
export const textOf = ({ document }: Pick<Client, "document">): string => document.getText("t").toJSON();

/** Adds to the text's end. */
export function write({ document }: Pick<Client, "document">, text: string): void {
  document.getText("t").insert(document.getText("t").length, text);
}

export const isSynced = ({ provider }: Client): boolean => provider.isSynced && !provider.hasUnsyncedChanges;

/** Waits until all have what the server has, and the server what they have. */
export async function settle(...clients: Client[]): Promise<void> {
  await until(() => clients.every(isSynced));
}

/** A server with a line to it and an invitation by that line. */
export async function openRoom(environment: Record<string, string> = {}) {
  const folder = makeFolder();
  const server = await start(folder, environment);
  const line = await openTestLine(server.port);
  const { room, token, id } = makeTokenByCommand(folder);
  return { folder, server, line, id, invitation: { port: line.port, room, token } };
}
