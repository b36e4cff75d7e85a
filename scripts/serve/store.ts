// What the server keeps, whatever it is kept in: tokens (as their hashes), documents by room, and pictures by room and SHA-256.
import type { Access } from "../../lib/share/server-interface.ts";

/** A token as it is kept. The server's own key is one too: it is for no room. */
export interface StoredToken {
  /** By which it is listed and revoked. */
  id: string;
  /** SHA-256 of the token, as hexadecimal digits. */
  hash: string;
  access: Access | "key";
  /** "" for the key. */
  room: string;
  /** For whom it is; may be empty. */
  name: string;
  /** When it was made, ISO 8601. */
  made: string;
}

/** All of it throws what the database throws. */
export interface Store {
  saveToken(token: StoredToken): Promise<void>;
  findToken(hash: string): Promise<StoredToken | undefined>;
  /** Those of `ids` that are there: the others have been revoked. */
  knownTokens(ids: string[]): Promise<Set<string>>;
  /** In the order in which they were made. */
  listTokens(): Promise<StoredToken[]>;
  /** Returns whether there was one. */
  removeToken(id: string): Promise<boolean>;
  /** Whether there is a token for a room, without which it is none. */
  hasRoom(room: string): Promise<boolean>;
  /** A Yjs update that holds the whole document; null for a room that has none yet. */
  readDocument(room: string): Promise<Uint8Array | null>;
  /** @param state the whole document as a Yjs update */
  writeDocument(room: string, state: Uint8Array): Promise<void>;
  readBlob(room: string, sha256: string): Promise<Uint8Array | undefined>;
  /** Its length in bytes; undefined where the room has none. */
  sizeOfBlob(room: string, sha256: string): Promise<number | undefined>;
  /** The SHA-256 of a room's pictures in their order, so many at most. */
  listBlobs(room: string, most: number): Promise<string[]>;
  /** Keeps it unless the room's pictures would come to more than `limit` bytes. Returns whether the room has it now. */
  writeBlob(room: string, sha256: string, bytes: Uint8Array, limit: number): Promise<boolean>;
  /** Forgets a room: its document, its pictures and its tokens. */
  removeRoom(room: string): Promise<void>;
  /** Asks the database something; throws where it does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** A row of a table of tokens, as it was written. */
export function asToken({ id, hash, access, room, name, made }: Record<string, unknown>): StoredToken {
  return {
    id: String(id),
    hash: String(hash),
    access: access === "key" || access === "write" ? access : "read",
    room: String(room),
    name: String(name),
    made: String(made),
  };
}
