// Keeps everything in two SQLite files by Node's own SQLite: access.sqlite has the tokens, rooms.sqlite documents and pictures.
// They are two so that rooms.sqlite can be lost without anybody's token being lost: clients fill it again by themselves.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { asToken, isBytes, type Store } from "./store.ts";

const files = {
  "access.sqlite": `CREATE TABLE IF NOT EXISTS tokens (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, access TEXT NOT NULL, room TEXT NOT NULL, name TEXT NOT NULL,
    made TEXT NOT NULL) STRICT`,
  "rooms.sqlite": `CREATE TABLE IF NOT EXISTS documents (room TEXT PRIMARY KEY, state BLOB NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS blobs (
      room TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (room, sha256)) STRICT`,
};

type FileName = keyof typeof files;

/** The version of these tables, kept in each file. */
const version = 1;

/** @throws Error with a sentence for a file of a newer version, or what SQLite throws */
function open(folder: string, name: FileName): DatabaseSync {
  const database = new DatabaseSync(join(folder, name), { timeout: 10_000 });
  const found = Number(database.prepare("PRAGMA user_version").get()?.user_version);
  if (found > version) throw new Error(`${name} was written by a newer version. Update, then try again.`);
  // Full: what was acknowledged as stored survives a loss of power too (sqlite.org/pragma.html#pragma_synchronous).
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${files[name]}; PRAGMA user_version = ${version}`,
  );
  return database;
}

/**
 * @param folder is made where it is missing, for its owner alone
 * @throws Error with a sentence for files of a newer version, or what SQLite and the file system throw
 */
export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const access = open(folder, "access.sqlite");
  const rooms = open(folder, "rooms.sqlite");
  return { ...keepTokens(access), ...keepDocuments(rooms), ...keepBlobs(rooms), ...keepFiles(access, rooms) };
}

function keepTokens(access: DatabaseSync) {
  const list = access.prepare("SELECT * FROM tokens ORDER BY made, id");
  const find = access.prepare("SELECT * FROM tokens WHERE hash = ?");
  const save = access.prepare("INSERT INTO tokens (id, hash, access, room, name, made) VALUES (?, ?, ?, ?, ?, ?)");
  const known = access.prepare("SELECT 1 FROM tokens WHERE id = ?");
  const remove = access.prepare("DELETE FROM tokens WHERE id = ?");
  const inRoom = access.prepare("SELECT 1 FROM tokens WHERE room = ?");
  return {
    saveToken: async ({ id, hash, access: may, room, name, made }) => void save.run(id, hash, may, room, name, made),
    findToken: async (hash) => {
      const row = find.get(hash);
      return row && asToken(row);
    },
    knownTokens: async (ids) => new Set(ids.filter((id) => known.get(id) !== undefined)),
    listTokens: async () => list.all().map(asToken),
    removeToken: async (id) => Number(remove.run(id).changes) > 0,
    hasRoom: async (room) => inRoom.get(room) !== undefined,
  } satisfies Partial<Store>;
}

function keepDocuments(rooms: DatabaseSync) {
  const read = rooms.prepare("SELECT state FROM documents WHERE room = ?");
  const write = rooms.prepare("INSERT OR REPLACE INTO documents (room, state) VALUES (?, ?)");
  return {
    readDocument: async (room) => {
      const state = read.get(room)?.state;
      return isBytes(state) ? state : null;
    },
    writeDocument: async (room, state) => void write.run(room, state),
  } satisfies Partial<Store>;
}

function keepBlobs(rooms: DatabaseSync) {
  const read = rooms.prepare("SELECT bytes FROM blobs WHERE room = ? AND sha256 = ?");
  const size = rooms.prepare("SELECT size FROM blobs WHERE room = ? AND sha256 = ?");
  const list = rooms.prepare("SELECT sha256 FROM blobs WHERE room = ? ORDER BY sha256 LIMIT ?");
  const sum = rooms.prepare("SELECT coalesce(sum(size), 0) AS bytes FROM blobs WHERE room = ?");
  const write = rooms.prepare("INSERT OR IGNORE INTO blobs (room, sha256, size, bytes) VALUES (?, ?, ?, ?)");
  return {
    readBlob: async (room, sha256) => {
      const bytes = read.get(room, sha256)?.bytes;
      return isBytes(bytes) ? bytes : undefined;
    },
    sizeOfBlob: async (room, sha256) => {
      const found = size.get(room, sha256)?.size;
      return found === undefined ? undefined : Number(found);
    },
    listBlobs: async (room, most) => list.all(room, most).map(({ sha256 }) => String(sha256)),
    writeBlob: async (room, sha256, bytes, limit) => {
      if (size.get(room, sha256)) return true;
      if (Number(sum.get(room)?.bytes) + bytes.length > limit) return false;
      write.run(room, sha256, bytes.length, bytes);
      return true;
    },
  } satisfies Partial<Store>;
}

function keepFiles(access: DatabaseSync, rooms: DatabaseSync) {
  return {
    removeRoom: async (room) => {
      access.prepare("DELETE FROM tokens WHERE room = ?").run(room);
      rooms.prepare("DELETE FROM documents WHERE room = ?").run(room);
      rooms.prepare("DELETE FROM blobs WHERE room = ?").run(room);
    },
    check: async () => {
      for (const database of [access, rooms]) database.prepare("SELECT 1").get();
    },
    close: async () => {
      for (const database of [access, rooms]) database.close();
    },
  } satisfies Partial<Store>;
}

/**
 * Copies both files as they are at one moment each, also while a server runs (sqlite.org/lang_vacuum.html#vacuuminto).
 * The rooms come last: a token in the copy without its room is filled by its clients, a room without a token is of no use.
 * @param to a folder that has no such files yet
 * @throws what SQLite throws, where there is such a file
 */
export function copySqliteStore(folder: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of ["access.sqlite", "rooms.sqlite"] as const) {
    const database = open(folder, name);
    database.prepare("VACUUM INTO ?").run(join(to, name));
    database.close();
  }
}
