// What Wrapup and its server (scripts/serve/) say to each other beside Hocuspocus's own messages. Both import it; it does nothing.
//
// Documents. A room is a Hocuspocus document by the room's id as its name, over a WebSocket at the server's address. The token
// travels in Hocuspocus's auth message (the provider's `token`), never in an address. A token for reading makes the connection
// read-only: the provider's `authorizedScope` says "readonly" then. A refusal is the `reason` of the provider's
// `authenticationFailed`, or of its `close` where the server ends a connection that it had accepted: one of `refusals`. The
// provider does not try again after either by itself, but it does when the line or the server was away.
//
// Before the first step of Yjs's own exchange, in which each says how far it has each author's writing, the client asks by a stateless
// message of Hocuspocus whether that is needed: "state <hash>" with the hash of what it has (state-hash.ts). The server answers
// "same" where it has the same, after which there is nothing to exchange, and "other" where it does not, or does not know what it is
// asked: then Yjs's exchange begins.
//
// Rooms and tokens. The server prints its key when it is first started (or `npm run serve -- key` does). Whoever has it makes
// rooms and invitations by
//
//   POST <server>/rooms/<room>/tokens
//   Authorization: Bearer <key>
//   Content-Type: application/json
//   { "access": "write", "name": "Ben" }        TokenOrder
//   -> 201 { "id": "k3v9…", "token": "…" }      MadeToken
//
//   DELETE <server>/rooms/<room>/tokens         the same header
//   { "keep": "<token>" }                       -> 200; all other tokens of the room are revoked
//
// A room is there as soon as there is a token for it: the client makes up its id (128 random bits) and asks for a token of its
// own and one for each invitation. Asking again makes another token, so a lost answer costs nothing. The key itself opens no room.
//
// Pictures. Bytes by their SHA-256, in the room that the token is for:
//
//   PUT  <server>/blob/<sha256>   Authorization: Bearer <token>, the body is the bytes -> 201; 200 where the room has them
//   GET  <server>/blob/<sha256>   the same header -> 200 and the bytes, 404 where the room has none
//   HEAD <server>/blob/<sha256>   as GET, without the bytes
//   GET  <server>/blobs           the same header -> 200 and { "sha256": [...] }: what the room has, 20,000 at most; with an ETag, so
//                                 that the browser by itself asks for no list twice
//
// Every answer has CORS headers for any origin (no cookie is involved), also to OPTIONS. One that is no success is
// `{ "reason": … }`, one of `refusals`; 429 and 503 have a Retry-After in seconds.
//
//   GET <server>/health -> 200 { "status": "ok" }, or 503 { "status": "degraded", "lost": ["redis"] }; without a token
//
// <server> is the address a person typed, with https: instead of wss:, and may have a path.

/** Begins the message that asks whether the server has the same. */
export const stateQuestion = "state ";
/** The server's answers to it. */
export const [sameState, otherState] = ["same", "other"] as const;

/** A room's id: 128 random bits as 32 hexadecimal digits. It is the name of the room's Hocuspocus document. */
export const roomPattern = /^[0-9a-f]{32}$/;

/** A picture's SHA-256, as hexadecimal digits. */
export const sha256Pattern = /^[0-9a-f]{64}$/;

/** As many pictures are told at `GET /blobs`; of the others the server says that it has them when they are put. */
export const mostListedPictures = 20_000;

/** What a token lets its holder do in its room. */
export type Access = "write" | "read";

/** What is asked for at `POST /rooms/<room>/tokens`. */
export interface TokenOrder {
  access: Access;
  /** For whom it is, as the server's list of tokens shows it: at most 100 characters, may be empty. */
  name: string;
}

/** The answer to it. The server keeps the token as its hash only, so this is the one time that it is told. */
export interface MadeToken {
  /** By which it is listed and revoked; no secret. */
  id: string;
  /** 256 random bits, base64url: 43 characters. */
  token: string;
}

/** Why the server refuses, and the status of HTTP that goes with it. */
export const refusals = {
  /** The token (or key) is unknown, revoked, or for another room. */
  "wrong-token": 401,
  /** The token is for reading. */
  "read-only": 403,
  /** There is no such address, room or picture here. */
  "not-found": 404,
  /** The request or message is not as described here. */
  malformed: 400,
  /** The bytes do not have the SHA-256 that they were sent under. */
  "wrong-hash": 422,
  /** One picture is larger than the server takes. A message that is too large ends the connection with code 1009 instead. */
  "too-large": 413,
  /** The room's document, or its pictures together, would grow beyond what the server keeps for one room. */
  "room-full": 507,
  /** More connections, messages or requests than the server takes from one person; it does again after a while. */
  "too-many": 429,
  /** The server cannot reach its own store; it may again after a while. */
  unavailable: 503,
} as const;

export type ServerRefusal = keyof typeof refusals;
