// The server that a team shares conferences through: `npm run serve`, and the commands that make, list and revoke its tokens.
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { type Access, roomPattern } from "../lib/share/server-interface.ts";
import { runCommand } from "./command.ts";
import { log, logLibraries } from "./serve/log.ts";
import { openPostgresStore } from "./serve/postgres-store.ts";
import { startServer } from "./serve/server.ts";
import { readSettings, type Settings } from "./serve/settings.ts";
import { PatientRedis } from "./serve/several-servers.ts";
import { copySqliteStore, openSqliteStore } from "./serve/sqlite-store.ts";
import type { Store } from "./serve/store.ts";
import { hasKey, makeKey, makeToken } from "./serve/tokens.ts";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

interface Order {
  /** The command's name, absent where the server is to be started. */
  name: string | undefined;
  arguments: string[];
  /** Of a token to be made. */
  token: { access: Access; name: string };
}

/** @throws Error with a sentence for an option that there is not */
function readOrder(): Order {
  const options = {
    "read-only": { type: "boolean", default: false },
    name: { type: "string", default: "" },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name, ...rest] = positionals;
  return { name, arguments: rest, token: { access: values["read-only"] ? "read" : "write", name: values.name } };
}

/** @throws Error with a sentence where the command got another number of arguments */
function readArgument(order: Order, what: string): string {
  const [argument, ...more] = order.arguments;
  if (argument === undefined || more.length > 0) throw new Error(`Which ${what}? ${usageOf("serve")}`);
  return argument;
}

/** @throws Error with a sentence for what is no room's id */
function readRoom(order: Order): string {
  const room = readArgument(order, "room");
  if (!roomPattern.test(room)) throw new Error(`“${room}” is no room: that is 32 hexadecimal digits.`);
  return room;
}

async function printKey(store: Store): Promise<void> {
  console.log(`The key, which is told this once: ${(await makeKey(store)).token}`);
  console.log(
    "Whoever has it makes rooms here; it opens none. In Wrapup it is typed in once, with the server's address.",
  );
}

async function printToken(store: Store, order: Order): Promise<void> {
  const room = order.arguments.length > 0 ? readRoom(order) : randomBytes(16).toString("hex");
  const { id, token } = await makeToken(store, room, order.token);
  console.log(`room   ${room}\ntoken  ${token}\nid     ${id}`);
}

async function printTokens(store: Store): Promise<void> {
  for (const { id, room, access, name, made } of await store.listTokens())
    console.log([id, access.padEnd(5), made, room || "-".repeat(32), name].join("  ").trim());
}

/** @throws Error with a sentence where there is none */
async function revoke(store: Store, order: Order): Promise<void> {
  const id = readArgument(order, "token's id");
  if (!(await store.removeToken(id))) throw new Error(`There is no token ${id}.`);
  tell(`Token ${id} is revoked. Whoever is connected by it is let go within seconds.`);
}

async function removeRoom(store: Store, order: Order): Promise<void> {
  const room = readRoom(order);
  await store.removeRoom(room);
  tell(`Room ${room} is removed with its tokens and pictures. People keep what they have.`);
}

/** What is told once, when there is no key yet. Not where it would be kept in a log. */
async function offerKey(store: Store): Promise<void> {
  if (await hasKey(store)) return;
  if (process.stdout.isTTY) await printKey(store);
  else tell("There is no key yet, by which Wrapup makes rooms: npm run serve -- key");
}

async function serve(store: Store, settings: Settings): Promise<void> {
  logLibraries();
  const redis = settings.redis === undefined ? [] : [new PatientRedis(settings.redis)];
  const server = await startServer(settings, store, { extensions: redis, parts: redis });
  await offerKey(store);
  log("listening", { host: settings.host, port: server.port });
  tell(`Listening at http://${settings.host}:${server.port}. Put TLS in front of it: Wrapup connects to wss: only.`);
  let isClosing = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      log("closing", { signal });
      void server.close().then(() => process.exit(0));
    });
}

/** What is done with an open store, by the command's name. */
const commands: Record<string, (store: Store, order: Order) => Promise<void>> = {
  key: printKey,
  token: printToken,
  tokens: printTokens,
  revoke,
  remove: removeRoom,
};

async function openStore({ database, folder }: Settings): Promise<Store> {
  return database === undefined ? openSqliteStore(folder) : openPostgresStore(database);
}

/** @throws Error with a sentence for a command that is none or cannot be done here */
async function run(settings: Settings, order: Order): Promise<void> {
  const { name } = order;
  if (name === undefined) return serve(await openStore(settings), settings);
  if (name === "backup") {
    if (settings.database !== undefined)
      throw new Error("PostgreSQL has its own way: pg_dump. docs/sharing.md says how.");
    copySqliteStore(settings.folder, readArgument(order, "folder"));
    return tell("Copied. To go back, stop the server and put the files into DATA_DIR.");
  }
  const command = commands[name];
  if (!command) throw new Error(`There is no command “${name}”. ${usageOf("serve")}`);
  const store = await openStore(settings);
  await command(store, order).finally(() => store.close());
}

await runCommand(() => run(readSettings(process.env), readOrder()));
