// The server of a team that covers a conference together: Hocuspocus carries the documents, what it is told stands in rooms.ts
// and requests.ts. It listens in plain HTTP, because TLS stands in front of it.
import { type Connection, type Extension, Server } from "@hocuspocus/server";
import { Documents } from "./documents.ts";
import { log } from "./log.ts";
import { Addresses } from "./rates.ts";
import { answerRequest, type Part } from "./requests.ts";
import { endRevoked, guardRooms, type Member } from "./rooms.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

/** How often it is looked whether tokens were revoked and whether something is still to be written, in milliseconds. */
const lookInterval = 2000;

/** For so long documents may be written at the end before the process ends without, in milliseconds. */
const closingTime = 10_000;

export interface RunningServer {
  port: number;
  /** Ends connections, writes what is not written yet, and closes the store. */
  close(): Promise<void>;
}

/** What several processes need beside the store: none for a single one. */
export interface Companions {
  extensions: Extension[];
  parts: Part[];
}

function connectionsOf(server: Server<Member>): Connection<Member>[] {
  return [...server.hocuspocus.documents.values()].flatMap((document) => document.getConnections());
}

/** Does `work` again and again, each time after the last has ended. Returns what ends it. */
function repeatedly(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  const again = () => {
    timer = setTimeout(() => {
      work()
        .catch((error: Error) => log("look failed", { error: error.name }))
        .finally(again);
    }, lookInterval);
  };
  again();
  return () => clearTimeout(timer);
}

/**
 * Starts to listen.
 * @param store is closed with the server
 * @throws what Node throws where it cannot listen
 */
export async function startServer(
  { port, host, limits }: Settings,
  store: Store,
  { extensions, parts }: Companions = { extensions: [], parts: [] },
): Promise<RunningServer> {
  const addresses = new Addresses(limits);
  const context = { store, limits, addresses, parts: [{ name: "database", check: () => store.check() }, ...parts] };
  const documents = new Documents(store);
  const server = new Server<Member>({
    port,
    address: host,
    quiet: true,
    stopOnSignals: false,
    // Otherwise the first client that comes back to a room that is not in memory is sent the whole document again (4.7.0).
    flushDelay: false,
    websocketOptions: { maxPayload: limits.message },
    // What comes before the token is an ask for what is missing; nothing large is needed there.
    maxUnauthenticatedQueueSize: Math.min(limits.message, 1024 * 1024),
    maxPendingDocuments: 10,
    extensions: [guardRooms(store, limits, addresses), ...extensions, documents],
    onRequest: async ({ request, response }) => {
      await answerRequest(request, response, context);
      // Hocuspocus would answer too, unless something empty is thrown (its guide, “onRequest”).
      return Promise.reject();
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.httpServer.once("error", reject);
    server.listen().then(() => resolve(), reject);
  });
  const stopLooking = repeatedly(async () => {
    addresses.forget();
    await documents.writeAgain(server.hocuspocus);
    await endRevoked(store, connectionsOf(server));
  });
  return {
    port: server.address.port,
    async close() {
      stopLooking();
      const late = setTimeout(() => {
        log("closed without all written");
        process.exit(1);
      }, closingTime);
      await server.destroy();
      clearTimeout(late);
      await store.close();
    },
  };
}
