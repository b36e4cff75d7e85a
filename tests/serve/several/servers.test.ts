// Two servers as one, by a real Redis and a real PostgreSQL: `npm run test:servers`.
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { applyUpdate, Doc } from "yjs";
import { until } from "@/scripts/browser/until.ts";
import { openPostgresStore } from "@/scripts/serve/postgres-store.ts";
import { makeKeyByCommand, makeTokenByCommand, runServerCommand } from "@/scripts/serve/server-process.ts";
import { missingServices, type Service, startPostgres, startRedis } from "@/scripts/serve/services.ts";
import { enter, makeFolder, openTestLine, settle, start, textOf, write } from "../server-room.ts";

const missing = missingServices();
if (missing.length > 0) console.warn(`SKIPPED: ${missing.join(" and ")} not installed, so no two servers were tested.`);

describe.skipIf(missing.length > 0)("two servers", () => {
  let database: Service;
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(() => database.close());

  /** Two servers with a Redis of their own, each with a line, and an invitation for both. */
  async function openPair() {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const environment = { REDIS_URL: redis.url, DATABASE_URL: database.url };
    const folder = makeFolder();
    const servers = [await start(folder, environment), await start(folder, environment)] as const;
    const lines = [await openTestLine(servers[0].port), await openTestLine(servers[1].port)] as const;
    const { room, token } = makeTokenByCommand(folder, [], environment);
    const [one, other] = [
      { port: lines[0].port, room, token },
      { port: lines[1].port, room, token },
    ];
    return { redis, environment, folder, servers, lines, room, one, other };
  }

  /** What the database has of a room, as text. */
  async function readStored(room: string): Promise<string> {
    const store = await openPostgresStore(database.url);
    const state = await store.readDocument(room);
    await store.close();
    const document = new Doc();
    if (state) applyUpdate(document, state);
    return document.getText("t").toJSON();
  }

  test("what is written at one is read at the other, and written down once", async () => {
    const { one, other, room } = await openPair();
    const [ann, ben] = [enter(one), enter(other)];
    await settle(ann, ben);
    write(ann, "Ann ");
    await until(() => textOf(ben) === "Ann ");
    write(ben, "Ben ");
    await until(() => textOf(ann) === "Ann Ben ");
    await until(async () => (await readStored(room)) === "Ann Ben ");
  });

  test("when one is killed, who was there goes on at the other", async () => {
    const { one, other, lines, servers } = await openPair();
    const [ann, ben] = [enter(one), enter(other)];
    write(ann, "before ");
    await until(() => textOf(ben) === "before ");
    await servers[0].kill();
    write(ann, "meanwhile ");
    // As what balances between them would do.
    lines[0].target = servers[1].port;
    await until(() => textOf(ben) === "before meanwhile ");
    write(ben, "after");
    await until(() => textOf(ann) === "before meanwhile after");
  });

  test("when both are killed and come back, everybody has everything", async () => {
    const { one, other, lines, servers, folder, environment } = await openPair();
    const [ann, ben] = [enter(one), enter(other)];
    write(ann, "before ");
    await until(() => textOf(ben) === "before ");
    await Promise.all(servers.map((server) => server.kill()));
    write(ann, "Ann ");
    write(ben, "Ben ");
    for (const line of lines) line.target = (await start(folder, environment)).port;
    await settle(ann, ben);
    await until(() => textOf(ann) === textOf(ben) && textOf(ann).length === "before Ann Ben ".length);
  });

  test("while Redis is away each server goes on and writes, and afterwards they are one again", async () => {
    const { redis, one, other, room, servers } = await openPair();
    const [ann, ben] = [enter(one), enter(other)];
    write(ann, "base ");
    await until(() => textOf(ben) === "base ");
    await redis.kill();
    const health = async () => (await fetch(`http://127.0.0.1:${servers[0].port}/health`)).json();
    await until(async () => JSON.stringify(await health()) === '{"status":"degraded","lost":["redis"]}');
    write(ann, "AAA ");
    write(ben, "BBB ");
    await settle(ann, ben);
    // Nobody else could tell what they have now: it is in the database, from both.
    await until(async () => {
      const stored = await readStored(room);
      return stored.includes("AAA") && stored.includes("BBB");
    });
    // Who comes now is let in, too.
    const cleo = enter(one);
    await until(() => textOf(cleo).includes("AAA"));
    await redis.start();
    await until(() =>
      [ann, ben, cleo].every((client) => textOf(client).includes("AAA") && textOf(client).includes("BBB")),
    );
    expect(textOf(ann)).toBe(textOf(ben));
    await until(async () => JSON.stringify(await health()) === '{"status":"ok"}');
    write(ben, "CCC");
    await until(() => textOf(ann).endsWith("CCC"));
  });

  test("a room that was opened while Redis was away is shared once it is back", async () => {
    const { redis, one, other } = await openPair();
    await redis.kill();
    const [ann, ben] = [enter(one), enter(other)];
    await settle(ann, ben);
    write(ann, "Ann ");
    await redis.start();
    await until(() => textOf(ben) === "Ann ");
    write(ben, "Ben ");
    await until(() => textOf(ann) === "Ann Ben ");
  });

  test("while PostgreSQL is away people go on, and it is written when it is back", async () => {
    const own = await startPostgres();
    onTestFinished(() => own.close());
    const environment = { DATABASE_URL: own.url };
    const folder = makeFolder();
    const server = await start(folder, environment);
    const { room, token } = makeTokenByCommand(folder, [], environment);
    const [ann, ben] = [enter({ port: server.port, room, token }), enter({ port: server.port, room, token })];
    write(ann, "before ");
    await until(() => textOf(ben) === "before ");
    await own.kill();
    const health = async () => (await fetch(`http://127.0.0.1:${server.port}/health`)).json();
    await until(async () => JSON.stringify(await health()) === '{"status":"degraded","lost":["database"]}');
    write(ann, "meanwhile ");
    await until(() => textOf(ben) === "before meanwhile ");
    const late = enter({ port: server.port, room, token });
    await until(() => late.refused.length > 0);
    expect(late.refused[0]).toBe("unavailable");
    await until(() => server.output().includes("look failed"));
    ann.leave();
    ben.leave();
    await own.start();
    await until(async () => JSON.stringify(await health()) === '{"status":"ok"}');
    // By itself, without another change, although nobody is there any more.
    await until(async () => {
      const store = await openPostgresStore(own.url);
      const state = await store.readDocument(room);
      await store.close();
      return state !== null && Buffer.from(state).includes("meanwhile");
    });
    await until(() => server.output().includes('"left"'));
    expect(await server.stop()).toBe(0);
  });

  test("tokens, pictures and removal are the same for all servers", async () => {
    const { servers, room, one, folder, environment } = await openPair();
    const key = makeKeyByCommand(folder, environment);
    const asked = await fetch(`http://127.0.0.1:${servers[0].port}/rooms/${room}/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify({ access: "read", name: "Cleo" }),
    });
    const { token } = (await asked.json()) as { token: string };
    // The SHA-256 of "hi there".
    const picture = "blob/9b96a1fe1d548cbbc960cc6a0286668fd74a763667b06366fb2324269fcabaa4";
    const put = (body: string) =>
      fetch(`http://127.0.0.1:${servers[0].port}/${picture}`, {
        method: "PUT",
        headers: { authorization: `Bearer ${one.token}` },
        body,
      });
    expect((await put("hi")).status).toBe(422);
    expect((await put("hi there")).status).toBe(201);
    expect((await put("hi there")).status).toBe(200);
    const got = await fetch(`http://127.0.0.1:${servers[1].port}/${picture}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await got.text()).toBe("hi there");
    expect(runServerCommand(folder, ["tokens"], environment).stdout).toContain("Cleo");
    expect(runServerCommand(folder, ["remove", room], environment).status).toBe(0);
    const again = enter(one);
    await until(() => again.refused.length > 0);
    expect(again.refused[0]).toBe("wrong-token");
  });

  test("several servers without a database are refused", () => {
    expect(runServerCommand(makeFolder(), [], { REDIS_URL: "redis://127.0.0.1:1" })).toMatchObject({
      status: 1,
      stderr: "REDIS_URL is for several servers, and they need DATABASE_URL too.\n",
    });
  });
});
