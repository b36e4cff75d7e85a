// The server's HTTP side, as lib/share/server-interface.ts says it: rooms' tokens, pictures, health.
import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { mostListedPictures, roomPattern, sha256Pattern, type TokenOrder } from "../../lib/share/server-interface.ts";
import { log } from "./log.ts";
import { type Addresses, addressOf } from "./rates.ts";
import { Refused } from "./refused.ts";
import type { Limits } from "./settings.ts";
import type { Store, StoredToken } from "./store.ts";
import { findToken, makeToken } from "./tokens.ts";

/** A part of the service that may be away while the server runs. */
export interface Part {
  name: string;
  /** Throws where it does not answer. */
  check(): Promise<void>;
}

export interface RequestContext {
  store: Store;
  limits: Limits;
  addresses: Addresses;
  /** What health asks. */
  parts: Part[];
}

interface Answer {
  status: number;
  headers?: Record<string, string | number>;
  body?: string | Uint8Array;
}

interface Asked extends RequestContext {
  request: IncomingMessage;
  /** What of the path the route's pattern has in parentheses. */
  found: string;
}

/** The answers of the server may be read by any page: who has no token gets nothing by them. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-max-age": "86400",
};

/** So many uploads are held in memory at a time. */
const uploadsAtOnce = 16;
let uploads = 0;

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

const bearer = ({ headers }: IncomingMessage): string => /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";

/** @throws Refused for a token that is none or is not of this kind */
async function authorize({ store, request }: Asked, isKey: boolean): Promise<StoredToken> {
  const token = await findToken(store, bearer(request));
  if (!token || (token.access === "key") !== isKey) throw new Refused("wrong-token");
  return token;
}

/** @throws Refused for more than `most` bytes, as soon as they are more */
async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw new Refused("too-large");
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > most) throw new Refused("too-large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** @throws Refused for a body that is no JSON object */
async function readFields(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(request, 10_000));
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === "object" && fields !== null) return { ...fields };
  } catch {
    // As what is no object.
  }
  throw new Refused("malformed");
}

/** @throws Refused for what is no order */
function readOrder({ access, name = "" }: Record<string, unknown>): TokenOrder {
  if ((access !== "write" && access !== "read") || typeof name !== "string" || name.length > 100)
    throw new Refused("malformed");
  return { access, name };
}

async function invite(asked: Asked): Promise<Answer> {
  await authorize(asked, true);
  if (!roomPattern.test(asked.found)) throw new Refused("malformed");
  const order = readOrder(await readFields(asked.request));
  const made = await makeToken(asked.store, asked.found, order);
  log("token made", { room: asked.found, token: made.id, access: order.access });
  return json(201, made);
}

/** All but the one that is named: whoever came in by another is out. */
async function revokeOthers(asked: Asked): Promise<Answer> {
  await authorize(asked, true);
  const { store, request, found: room } = asked;
  const { keep } = await readFields(request);
  if (!roomPattern.test(room) || typeof keep !== "string") throw new Refused("malformed");
  const kept = await findToken(store, keep);
  const revoked = (await store.listTokens()).filter((token) => token.room === room && token.id !== kept?.id);
  for (const { id } of revoked) await store.removeToken(id);
  log("tokens revoked", { room, count: revoked.length });
  return json(200, {});
}

/** @throws Refused for an address that is no picture's */
async function authorizeBlob(asked: Asked): Promise<StoredToken> {
  if (!sha256Pattern.test(asked.found)) throw new Refused("malformed");
  return authorize(asked, false);
}

async function sendBlob(asked: Asked): Promise<Answer> {
  const { room } = await authorizeBlob(asked);
  const bytes = await asked.store.readBlob(room, asked.found);
  if (!bytes) throw new Refused("not-found");
  return { status: 200, headers: { "content-type": "application/octet-stream" }, body: bytes };
}

async function describeBlob(asked: Asked): Promise<Answer> {
  const { room } = await authorizeBlob(asked);
  const size = await asked.store.sizeOfBlob(room, asked.found);
  if (size === undefined) throw new Refused("not-found");
  return { status: 200, headers: { "content-type": "application/octet-stream", "content-length": size } };
}

async function keepBlob(asked: Asked): Promise<Answer> {
  const { room, access } = await authorizeBlob(asked);
  if (access !== "write") throw new Refused("read-only");
  const { store, found, request, limits } = asked;
  if ((await store.sizeOfBlob(room, found)) !== undefined) return { status: 200 };
  if (uploads >= uploadsAtOnce) throw new Refused("too-many");
  uploads += 1;
  try {
    const bytes = await readBody(request, limits.blob);
    if (createHash("sha256").update(bytes).digest("hex") !== found) throw new Refused("wrong-hash");
    if (!(await store.writeBlob(room, found, bytes, limits.pictures))) throw new Refused("room-full");
    return { status: 201 };
  } finally {
    uploads -= 1;
  }
}

/** The tags of what the asker has already, whether they are told as weak ones or not (RFC 9110, 13.1.2). */
const knownTags = ({ headers }: IncomingMessage): string[] =>
  (headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));

async function listBlobs(asked: Asked): Promise<Answer> {
  const { room } = await authorize(asked, false);
  const body = JSON.stringify({ sha256: await asked.store.listBlobs(room, mostListedPictures) });
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  // Kept by the browser of whoever has asked, under this token, and asked for anew each time.
  const headers = { "cache-control": "private, no-cache", vary: "authorization", etag };
  if (knownTags(asked.request).includes(etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, "content-type": "application/json" }, body };
}

async function tellHealth({ parts }: Asked): Promise<Answer> {
  const answers = await Promise.allSettled(parts.map((part) => part.check()));
  const lost = parts.filter((_, at) => answers[at]?.status === "rejected").map(({ name }) => name);
  return lost.length === 0 ? json(200, { status: "ok" }) : json(503, { status: "degraded", lost });
}

const routes: { method: string; path: RegExp; answer: (asked: Asked) => Promise<Answer> }[] = [
  { method: "GET", path: /^\/(health)$/, answer: tellHealth },
  { method: "POST", path: /^\/rooms\/([^/]+)\/tokens$/, answer: invite },
  { method: "DELETE", path: /^\/rooms\/([^/]+)\/tokens$/, answer: revokeOthers },
  { method: "GET", path: /^\/blob\/([^/]+)$/, answer: sendBlob },
  { method: "GET", path: /^\/(blobs)$/, answer: listBlobs },
  { method: "HEAD", path: /^\/blob\/([^/]+)$/, answer: describeBlob },
  { method: "PUT", path: /^\/blob\/([^/]+)$/, answer: keepBlob },
];

/** @throws Refused, or what the database throws */
async function route(request: IncomingMessage, context: RequestContext): Promise<Answer> {
  if (request.method === "OPTIONS") return { status: 204 };
  if (!context.addresses.takeRequest(addressOf(request))) throw new Refused("too-many");
  const { pathname } = new URL(request.url ?? "/", "http://server");
  for (const { method, path, answer } of routes) {
    const found = path.exec(pathname)?.[1];
    if (found !== undefined && method === request.method) return answer({ ...context, request, found });
  }
  throw new Refused("not-found");
}

function refuse(error: unknown): Answer {
  if (!(error instanceof Refused)) log("request failed", { error: error instanceof Error ? error.name : "unknown" });
  const { status, reason } = error instanceof Refused ? error : new Refused("unavailable");
  const answer = json(status, { reason });
  return status === 429 || status === 503 ? { ...answer, headers: { ...answer.headers, "retry-after": 5 } } : answer;
}

/** Answers one request. Never throws. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<void> {
  const { status, headers, body } = await route(request, context).catch(refuse);
  const all: OutgoingHttpHeaders = {
    ...cors,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  };
  // What is left of a body that was refused is not waited for.
  if (status >= 400 && !request.complete) all.connection = "close";
  response.writeHead(status, all);
  response.end(request.method === "HEAD" ? undefined : body);
}
