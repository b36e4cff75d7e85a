// Reads documents when the first person enters and writes them down after changes, and again what could not be written: until then
// it stays in memory. Hocuspocus by itself would wait for the next change, and forget it when the last person leaves (4.7.0).
import { Database } from "@hocuspocus/extension-database";
import type { beforeUnloadDocumentPayload, Hocuspocus } from "@hocuspocus/server";
import { encodeStateAsUpdate } from "yjs";
import { log } from "./log.ts";
import type { Store } from "./store.ts";

export class Documents extends Database {
  readonly #store: Store;
  /** Rooms whose last change is not written down. */
  readonly #unwritten = new Set<string>();

  constructor(store: Store) {
    super({
      fetch: ({ documentName }) => store.readDocument(documentName),
      store: ({ documentName, state }) => this.#write(documentName, state),
    });
    this.#store = store;
  }

  async #write(room: string, state: Uint8Array): Promise<void> {
    this.#unwritten.add(room);
    // One that was removed while somebody was in it stays removed.
    if (await this.#store.hasRoom(room)) await this.#store.writeDocument(room, state);
    this.#unwritten.delete(room);
  }

  /** Throws, which keeps the document in memory, for one that is not written down. */
  async beforeUnloadDocument({ documentName }: beforeUnloadDocumentPayload): Promise<void> {
    if (this.#unwritten.has(documentName)) throw new Error("It is not written yet.");
  }

  /**
   * Writes down what could not be written. To be called now and then.
   * @throws what the store throws, for the first that cannot be written still
   */
  async writeAgain(hocuspocus: Hocuspocus): Promise<void> {
    for (const room of this.#unwritten) {
      const document = hocuspocus.documents.get(room);
      if (!document || document.saveMutex.isLocked()) continue;
      await document.saveMutex.runExclusive(() => this.#write(room, encodeStateAsUpdate(document)));
      log("written at last", { room });
      await hocuspocus.unloadDocument(document);
    }
  }
}
