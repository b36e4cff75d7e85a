// Tokens: 256 random bits that are told once and kept as their SHA-256. A slow hash is for what a person can guess; these cannot be.
import { createHash, randomBytes } from "node:crypto";
import type { MadeToken, TokenOrder } from "../../lib/share/server-interface.ts";
import type { Store, StoredToken } from "./store.ts";

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

async function make(store: Store, kind: Pick<StoredToken, "access" | "room" | "name">): Promise<MadeToken> {
  const token = randomBytes(32).toString("base64url");
  // Hexadecimal, because it is typed as an argument, where one that begins with "-" would be taken for an option.
  const id = randomBytes(6).toString("hex");
  await store.saveToken({ ...kind, id, hash: hashOf(token), made: new Date().toISOString() });
  return { id, token };
}

/** @param room its id, checked by the caller */
export function makeToken(store: Store, room: string, { access, name }: TokenOrder): Promise<MadeToken> {
  return make(store, { access, room, name });
}

/** What lets its holder make tokens for rooms. */
export function makeKey(store: Store): Promise<MadeToken> {
  return make(store, { access: "key", room: "", name: "" });
}

export async function hasKey(store: Store): Promise<boolean> {
  return (await store.listTokens()).some(({ access }) => access === "key");
}

/** What a token is for; undefined for one that is none, or no longer. */
export async function findToken(store: Store, token: string): Promise<StoredToken | undefined> {
  return token === "" ? undefined : store.findToken(hashOf(token));
}
