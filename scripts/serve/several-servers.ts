// Several servers as one, by Redis: what comes in at one goes out at the others too. Redis keeps nothing. While it is away each
// server goes on for those who are connected to it and writes what they do; when it is back, the servers tell each other.
import { once } from "node:events";
import { Redis } from "@hocuspocus/extension-redis";
import type { afterLoadDocumentPayload } from "@hocuspocus/server";
import RedisClient from "ioredis";
import { log } from "./log.ts";
import type { Part } from "./requests.ts";

/**
 * @param isPublishing whether it says what changed: that is not kept for later, because later the documents are compared.
 * One that listens keeps what it is to listen to.
 */
function connectRedis(address: string, isPublishing: boolean): RedisClient {
  const client = new RedisClient(address, { maxRetriesPerRequest: null, enableOfflineQueue: !isPublishing });
  // Without a listener ioredis writes each failure to connect. That it is away is said once, below.
  client.on("error", () => {});
  // Each room that is opened waits by one.
  client.setMaxListeners(0);
  return client;
}

/** Hocuspocus's own extension, which takes Redis to be there, for when it is not. */
export class PatientRedis extends Redis implements Part {
  readonly name = "redis";
  readonly #publisher: RedisClient;
  readonly #listener: RedisClient;

  constructor(address: string) {
    const publisher = connectRedis(address, true);
    const listener = connectRedis(address, false);
    const clients = [publisher, listener];
    super({ createClient: () => clients.shift() ?? listener });
    this.#publisher = publisher;
    this.#listener = listener;
    for (const client of [publisher, listener]) {
      client.on("ready", () => void this.#compareAll());
      client.on("close", () => log("redis away"));
    }
  }

  get #isThere(): boolean {
    return this.#publisher.status === "ready" && this.#listener.status === "ready";
  }

  /** After Redis was away: asks the other servers for what they have of each document, and for what is asked of them. */
  async #compareAll(): Promise<void> {
    if (!this.#isThere || !this.instance) return;
    log("redis there", { rooms: this.instance.documents.size });
    for (const [documentName, document] of this.instance.documents)
      await this.#listen({ documentName, document }).catch((error: Error) =>
        log("not compared", { error: error.name }),
      );
  }

  async #listen(about: Pick<afterLoadDocumentPayload, "documentName" | "document">): Promise<void> {
    // All that the extension reads of it (4.7.0).
    await super.afterLoadDocument(about as afterLoadDocumentPayload);
  }

  /** Waits for the other servers only as long as Redis is there: `#compareAll` makes up for it. */
  override async afterLoadDocument(payload: afterLoadDocumentPayload): Promise<void> {
    if (!this.#isThere) return;
    const listening = this.#listen(payload);
    const waiting = new AbortController();
    const gone = [this.#publisher, this.#listener].map((client) => once(client, "close", waiting));
    for (const wait of [listening, ...gone]) wait.catch(() => {});
    await Promise.race([listening, ...gone]).catch((error: Error) => log("not compared", { error: error.name }));
    waiting.abort();
  }

  /**
   * The extension lets one server write where several would, and none while Redis is away. Here each writes, and the database
   * merges. Nothing is left of its lock.
   */
  override async onStoreDocument(): Promise<void> {}

  override async onDestroy(): Promise<void> {
    await super.onDestroy().catch(() => {});
    for (const client of [this.#publisher, this.#listener]) client.disconnect(false);
  }

  async check(): Promise<void> {
    if (!this.#isThere) throw new Error("Redis is away.");
    await this.#publisher.ping();
  }
}
