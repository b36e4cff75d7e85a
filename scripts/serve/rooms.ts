// Who may enter a room and how much goes into it: the hooks of Hocuspocus that hold the limits. What a room says is never looked at.
import type {
  afterUnloadDocumentPayload,
  beforeHandleMessagePayload,
  beforeSyncPayload,
  Connection,
  Document,
  Extension,
  onAuthenticatePayload,
  onConnectPayload,
  onStatelessPayload,
  onStoreDocumentPayload,
  onUpgradePayload,
} from "@hocuspocus/server";
import { diffUpdate, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { otherState, roomPattern, sameState, stateQuestion } from "../../lib/share/server-interface.ts";
import { hashState } from "../../lib/share/state-hash.ts";
import { log } from "./log.ts";
import { type Addresses, addressOf, Bucket } from "./rates.ts";
import { Refused } from "./refused.ts";
import type { Limits } from "./settings.ts";
import type { Store } from "./store.ts";
import { findToken } from "./tokens.ts";

/** What is known of a connection to a room. */
export interface Member {
  /** The token's id. */
  token: string;
  messages: Bucket;
}

/** Where the address of a connection stands once it is known; what a client sends under this name is overwritten. */
const addressHeader = "x-wrapup-address";

/** Of y-protocols/sync: what brings something into a document. The first step, 0, only asks. */
const bringing = [1, 2];

/** Answers an upgrade that is refused, and ends it: there is no WebSocket yet that could say why. */
function refuseUpgrade({ socket }: onUpgradePayload): never {
  socket.end("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 5\r\nConnection: close\r\n\r\n");
  // Hocuspocus goes no further where nothing is thrown.
  throw undefined;
}

/** Bytes of the documents in memory: as they were when they were last encoded, and what has come in since. */
class Sizes {
  readonly #sizes = new WeakMap<Document, number>();

  /** Encodes anew: what was typed and deleted again is less than the messages it came in. */
  measure(document: Document): number {
    const size = encodeStateAsUpdate(document).length;
    this.#sizes.set(document, size);
    return size;
  }

  /**
   * Counts an update, roughly as long as that is enough. A client that was away sends much again that is there already, so what
   * is new in it decides. Returns whether the document stays within `limit` bytes with it.
   */
  takes(document: Document, update: Uint8Array, limit: number): boolean {
    const rough = (this.#sizes.get(document) ?? this.measure(document)) + update.length;
    const size =
      rough <= limit ? rough : this.measure(document) + diffUpdate(update, encodeStateVector(document)).length;
    if (size <= limit) this.#sizes.set(document, size);
    return size <= limit;
  }
}

const hashes = new WeakMap<Document, string>();

/** The hash of a document, made anew only after a change: everybody asks for it all the time. */
function hashOf(document: Document): string {
  const hash = hashes.get(document) ?? hashState(document);
  if (!hashes.has(document)) document.once("update", () => hashes.delete(document));
  hashes.set(document, hash);
  return hash;
}

/**
 * @param addresses what each address has used up, shared with the HTTP side
 */
export function guardRooms(store: Store, limits: Limits, addresses: Addresses): Extension<Member> {
  const sizes = new Sizes();
  return {
    async onUpgrade(payload: onUpgradePayload) {
      const address = addressOf(payload.request);
      payload.request.headers[addressHeader] = address;
      const release = addresses.takeConnection(address) ?? refuseUpgrade(payload);
      payload.socket.once("close", release);
    },

    async onConnect({ requestHeaders, documentName }: onConnectPayload) {
      if (!addresses.takeRequest(requestHeaders.get(addressHeader) ?? "")) throw new Refused("too-many");
      if (!roomPattern.test(documentName)) throw new Refused("wrong-token");
    },

    async onAuthenticate({ token, documentName, connectionConfig }: onAuthenticatePayload): Promise<Member> {
      const found = await findToken(store, token).catch(() => {
        throw new Refused("unavailable");
      });
      // The key is for no room.
      if (found?.room !== documentName) throw new Refused("wrong-token");
      connectionConfig.readOnly = found.access !== "write";
      log("entered", { room: documentName, token: found.id });
      return { token: found.id, messages: new Bucket(limits.messages) };
    },

    async beforeHandleMessage({ context }: beforeHandleMessagePayload<Member>) {
      if (!context.messages.take()) throw new Refused("too-many");
    },

    async beforeSync({ document, type, payload, connection }: beforeSyncPayload) {
      if (connection.readOnly || !bringing.includes(type)) return;
      if (!sizes.takes(document, payload, limits.room)) throw new Refused("room-full");
    },

    async onStateless({ connection, document, payload }: onStatelessPayload) {
      connection.sendStateless(payload === stateQuestion + hashOf(document) ? sameState : otherState);
    },

    async afterUnloadDocument({ documentName }: afterUnloadDocumentPayload) {
      log("left", { room: documentName });
    },

    async onStoreDocument({ document }: onStoreDocumentPayload) {
      sizes.measure(document);
    },
  };
}

/** Ends the connections whose tokens were revoked since they came in. */
export async function endRevoked(store: Store, connections: Connection<Member>[]): Promise<void> {
  if (connections.length === 0) return;
  const known = await store.knownTokens([...new Set(connections.map(({ context }) => context.token))]);
  const revoked = connections.filter(({ context }) => !known.has(context.token));
  for (const connection of revoked) {
    log("revoked", { room: connection.document.name, token: connection.context.token });
    connection.close(new Refused("wrong-token"));
  }
}
