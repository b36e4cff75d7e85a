// Keeps everything in PostgreSQL, for several servers at a time. Each writes what came in by it; here it is merged with what
// another has written, so that it does not matter who writes first, or whether they hear of each other.
import { Pool, type PoolClient } from "pg";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { asToken, isBytes, type Store } from "./store.ts";

/** The version of these tables. */
const version = 1;

const tables = `
  CREATE TABLE IF NOT EXISTS wrapup_version (version integer NOT NULL);
  CREATE TABLE IF NOT EXISTS wrapup_tokens (
    id text PRIMARY KEY, hash text NOT NULL UNIQUE, access text NOT NULL, room text NOT NULL, name text NOT NULL,
    made text NOT NULL);
  CREATE INDEX IF NOT EXISTS wrapup_tokens_room ON wrapup_tokens (room);
  CREATE TABLE IF NOT EXISTS wrapup_documents (room text PRIMARY KEY, state bytea);
  CREATE TABLE IF NOT EXISTS wrapup_blobs (
    room text NOT NULL, sha256 text NOT NULL, size integer NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (room, sha256));
  INSERT INTO wrapup_version SELECT ${version} WHERE NOT EXISTS (SELECT 1 FROM wrapup_version)`;

/** Any number that no other program of this database takes a lock by. */
const lock = 7_238_461;

/** Does `work` in one transaction. */
async function transact<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // The connection may be what failed: it is not used again.
    client.release(true);
    throw error;
  }
}

/** Both as one, without what was deleted in either. */
function merge(one: Uint8Array, other: Uint8Array): Uint8Array {
  const document = new Doc();
  applyUpdate(document, one);
  applyUpdate(document, other);
  return encodeStateAsUpdate(document);
}

/**
 * @param address "postgres://user:password@host/database"
 * @throws Error with a sentence for tables of a newer version, or what PostgreSQL throws
 */
export async function openPostgresStore(address: string): Promise<Store> {
  // Who waits for a connection is told after a while that there is none.
  const pool = new Pool({ connectionString: address, connectionTimeoutMillis: 5000, max: 20 });
  // A connection that is lost while nobody uses it: the next one to need one gets another.
  pool.on("error", () => {});
  const found = await transact(pool, async (client) => {
    // Servers that start together would make the tables twice otherwise.
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query(tables);
    return (await client.query("SELECT version FROM wrapup_version")).rows[0]?.version;
  });
  if (found > version) throw new Error("The database was written by a newer version. Update, then try again.");
  return { ...keepTokens(pool), ...keepDocuments(pool), ...keepBlobs(pool), ...keepTables(pool) };
}

function keepTokens(pool: Pool) {
  const rows = async (condition: string, values: unknown[] = []) =>
    (await pool.query(`SELECT * FROM wrapup_tokens WHERE ${condition} ORDER BY made, id`, values)).rows;
  return {
    saveToken: async ({ id, hash, access, room, name, made }) => {
      const insert = "INSERT INTO wrapup_tokens (id, hash, access, room, name, made) VALUES ($1, $2, $3, $4, $5, $6)";
      await pool.query(insert, [id, hash, access, room, name, made]);
    },
    findToken: async (hash) => (await rows("hash = $1", [hash])).map(asToken)[0],
    knownTokens: async (ids) => new Set((await rows("id = ANY($1)", [ids])).map(({ id }) => String(id))),
    listTokens: async () => (await rows("true")).map(asToken),
    removeToken: async (id) => (await pool.query("DELETE FROM wrapup_tokens WHERE id = $1", [id])).rowCount === 1,
    hasRoom: async (room) => (await rows("room = $1", [room])).length > 0,
  } satisfies Partial<Store>;
}

function keepDocuments(pool: Pool) {
  return {
    readDocument: async (room) => {
      const { rows } = await pool.query("SELECT state FROM wrapup_documents WHERE room = $1", [room]);
      const state = rows[0]?.state;
      return isBytes(state) ? state : null;
    },
    writeDocument: (room, state) =>
      transact(pool, async (client) => {
        // A row to lock, so that another server waits until this one is done.
        await client.query("INSERT INTO wrapup_documents (room) VALUES ($1) ON CONFLICT DO NOTHING", [room]);
        const { rows } = await client.query("SELECT state FROM wrapup_documents WHERE room = $1 FOR UPDATE", [room]);
        const stored = rows[0]?.state;
        const merged = isBytes(stored) ? merge(stored, state) : state;
        await client.query("UPDATE wrapup_documents SET state = $2 WHERE room = $1", [room, Buffer.from(merged)]);
      }),
  } satisfies Partial<Store>;
}

function keepBlobs(pool: Pool) {
  const sizeOfBlob = async (room: string, sha256: string) => {
    const select = "SELECT size FROM wrapup_blobs WHERE room = $1 AND sha256 = $2";
    const size: number | undefined = (await pool.query(select, [room, sha256])).rows[0]?.size;
    return size;
  };
  return {
    readBlob: async (room, sha256) => {
      const select = "SELECT bytes FROM wrapup_blobs WHERE room = $1 AND sha256 = $2";
      const bytes = (await pool.query(select, [room, sha256])).rows[0]?.bytes;
      return isBytes(bytes) ? bytes : undefined;
    },
    sizeOfBlob,
    listBlobs: async (room, most) => {
      const select = "SELECT sha256 FROM wrapup_blobs WHERE room = $1 ORDER BY sha256 LIMIT $2";
      return (await pool.query(select, [room, most])).rows.map(({ sha256 }) => String(sha256));
    },
    writeBlob: async (room, sha256, bytes, limit) => {
      const insert = `INSERT INTO wrapup_blobs (room, sha256, size, bytes)
        SELECT $1::text, $2, $3::integer, $4
        WHERE $3::integer + (SELECT coalesce(sum(size), 0) FROM wrapup_blobs WHERE room = $1::text) <= $5::bigint
        ON CONFLICT DO NOTHING`;
      await pool.query(insert, [room, sha256, bytes.length, Buffer.from(bytes), limit]);
      return (await sizeOfBlob(room, sha256)) !== undefined;
    },
  } satisfies Partial<Store>;
}

function keepTables(pool: Pool) {
  return {
    removeRoom: (room) =>
      transact(pool, async (client) => {
        for (const table of ["wrapup_tokens", "wrapup_documents", "wrapup_blobs"])
          await client.query(`DELETE FROM ${table} WHERE room = $1`, [room]);
      }),
    check: async () => void (await pool.query("SELECT 1")),
    close: () => pool.end(),
  } satisfies Partial<Store>;
}
