// Versions side by side: an extension with a server that does not know what it asks, and the server with an extension that does not ask.
// People update when they do; nobody has to wait for another.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Server } from "@hocuspocus/server";
import { onTestFinished, test } from "vitest";
import { Doc } from "yjs";
import { until } from "@/scripts/browser/until.ts";
import type { Client, Invitation } from "@/scripts/serve/client.ts";
import { enter, openRoom, settle, textOf, write } from "./server-room.ts";

/** Hocuspocus and nothing else. */
async function startPlainServer(): Promise<number> {
  const server = new Server({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false });
  await server.listen();
  onTestFinished(() => void server.destroy());
  return server.address.port;
}

/** The provider of Hocuspocus and nothing else. */
function enterPlainly({ port, room, token }: Invitation): Pick<Client, "document" | "provider"> {
  const socket = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}` });
  const document = new Doc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: room, token, document });
  provider.attach();
  onTestFinished(() => {
    provider.destroy();
    socket.destroy();
  });
  return { document, provider };
}

test("a server that does not know the question brings everything all the same", async () => {
  const port = await startPlainServer();
  const ann = enter({ port, room: "room", token: "any" });
  write(ann, "Ann ");
  await settle(ann);
  const ben = enter({ port, room: "room", token: "any" });
  await until(() => textOf(ben) === "Ann ");
  write(ben, "Ben");
  await until(() => textOf(ann) === "Ann Ben");
  await settle(ann, ben);
});

test("who does not ask is in one room with who does", async () => {
  const { invitation } = await openRoom();
  const ann = enterPlainly(invitation);
  write(ann, "Ann ");
  await until(() => ann.provider.isSynced && !ann.provider.hasUnsyncedChanges);
  const ben = enter(invitation);
  await until(() => textOf(ben) === "Ann ");
  write(ben, "Ben");
  await until(() => textOf(ann) === "Ann Ben");
  // What it is told of its own words may come after Ann has them.
  await settle(ben);
});
