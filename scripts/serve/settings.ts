// What the server is told by its environment, read once at the start.
import { join } from "node:path";

/** What the server takes from one person, so that no one of them can take it from the others. */
export interface Limits {
  /** Bytes of one room's document. */
  room: number;
  /** Bytes of one room's pictures together. */
  pictures: number;
  /** Bytes of one picture. */
  blob: number;
  /** Bytes of one message; a document that a client sends anew comes in one. */
  message: number;
  /** Connections at a time, in all. */
  connections: number;
  /** Connections at a time from one address. */
  addressConnections: number;
  /** Messages a second of one connection, on average; twenty times as many at once. */
  messages: number;
  /** Requests and openings of rooms a second from one address, on average; twenty times as many at once. */
  requests: number;
}

export interface Settings {
  port: number;
  /** The address that it listens at. This machine's own unless it is said, because TLS has to be in front. */
  host: string;
  /** Where everything is kept, unless it is in a database. */
  folder: string;
  /** "postgres://…": everything is kept there instead. */
  database: string | undefined;
  /** "redis://…": by which several servers are one. */
  redis: string | undefined;
  limits: Limits;
}

type Environment = Record<string, string | undefined>;

const MiB = 1024 * 1024;

/** The variables of the limits, and what holds where nothing is said. */
const limitVariables: Record<keyof Limits, [name: string, otherwise: number]> = {
  room: ["LIMIT_ROOM", 16 * MiB],
  pictures: ["LIMIT_PICTURES", 1024 * MiB],
  blob: ["LIMIT_BLOB", 10 * MiB],
  message: ["LIMIT_MESSAGE", 17 * MiB],
  connections: ["LIMIT_CONNECTIONS", 2000],
  addressConnections: ["LIMIT_ADDRESS_CONNECTIONS", 200],
  messages: ["LIMIT_MESSAGES", 100],
  requests: ["LIMIT_REQUESTS", 50],
};

/** @throws Error with a sentence for a variable that is no whole number */
function readNumber(environment: Environment, name: string, otherwise: number): number {
  const text = environment[name];
  if (text === undefined || text === "") return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new Error(`${name} is “${text}”, and has to be a whole number.`);
  return Number(text);
}

/** @throws Error with a sentence for a variable that is no whole number */
function readLimits(environment: Environment): Limits {
  const limit = (key: keyof Limits) => readNumber(environment, ...limitVariables[key]);
  return {
    room: limit("room"),
    pictures: limit("pictures"),
    blob: limit("blob"),
    message: limit("message"),
    connections: limit("connections"),
    addressConnections: limit("addressConnections"),
    messages: limit("messages"),
    requests: limit("requests"),
  };
}

/** @throws Error with a sentence for a variable that cannot be meant */
export function readSettings(environment: Environment): Settings {
  const [database, redis] = [environment.DATABASE_URL || undefined, environment.REDIS_URL || undefined];
  // Two servers with a file of SQLite would each write over what the other has written.
  if (redis && !database) throw new Error("REDIS_URL is for several servers, and they need DATABASE_URL too.");
  return {
    port: readNumber(environment, "PORT", 8787),
    host: environment.HOST || "127.0.0.1",
    folder: environment.DATA_DIR || join(import.meta.dirname, "..", "..", "out", "server"),
    database,
    redis,
    limits: readLimits(environment),
  };
}
