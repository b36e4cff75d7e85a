// Downloading a schedule from a site's addresses, over a real connection to a server of this file's own.
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { JSDOM, VirtualConsole } from "jsdom";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { downloadSchedule } from "@/lib/schedule/download.ts";

const page = "<!-- cached --><!DOCTYPE html><title>Not found</title>";
const answers: Record<string, { status?: number; type?: string; body: string | Buffer; isUnsized?: boolean }> = {
  "/page.json": { type: "application/json", body: page },
  "/untold.json": { type: "text/html", body: "<p>Our schedule is not out yet." },
  "/exact.ics": { type: "text/calendar", body: `BEGIN:VCALENDAR${"x".repeat(985)}` },
  "/bracketed.json": { type: "text/html", body: "<p>Talks [of last year], {more} soon, BEGIN: May" },
  "/xhtml.xml": { type: "application/xml", body: `<?xml version="1.0"?>\n<!DOCTYPE html><html lang="en"></html>` },
  "/broken.json": { status: 500, type: "application/json", body: "{}" },
  "/empty.json": { type: "application/json", body: "" },
  "/huge.ics": { type: "text/calendar", body: `BEGIN:VCALENDAR${"x".repeat(5000)}`, isUnsized: true },
  "/told-huge.ics": { type: "text/calendar", body: `BEGIN:VCALENDAR${"x".repeat(5000)}` },
  "/export/latin.xml": {
    type: "application/xml",
    body: Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?><schedule>Köln</schedule>`, "latin1"),
  },
  "/mistyped.xml": { type: "text/html; charset=utf-8", body: "<schedule>Ulm</schedule>" },
};

let server: Server;
let site = "";

/** Far more than a connection holds in its buffers. */
const flood = 80;
/** Megabytes that "/flood.ics" has sent by now. */
let sent = 0;

async function pourOut(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-type": "text/calendar" });
  for (sent = 0; sent < flood && !response.destroyed; sent++) {
    if (!response.write("x".repeat(1_000_000))) {
      await new Promise((resolve) => {
        response.once("drain", resolve);
        response.once("close", resolve);
      });
    }
  }
  response.end();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/flood.ics") return void pourOut(response);
    const {
      status = 200,
      type = "text/plain",
      body,
      isUnsized,
    } = answers[request.url ?? ""] ?? { status: 404, body: page };
    response.writeHead(status, {
      "content-type": type,
      ...(!isUnsized && { "content-length": Buffer.byteLength(body) }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // jsdom's own connection, as the browser's in a page of this site; what it says of refused ones is expected.
  vi.stubGlobal(
    "XMLHttpRequest",
    new JSDOM("", { url: site, virtualConsole: new VirtualConsole() }).window.XMLHttpRequest,
  );
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

const limit = 1000;
const download = (...paths: string[]) =>
  downloadSchedule(
    paths.map((path) => site + path),
    limit,
  );

test.each([
  ["a page under a file's address", "/page.json"],
  ["a page that says nothing of being one but its type", "/untold.json"],
  ["such a page with signs that a file begins with", "/bracketed.json"],
  ["a page in XHTML", "/xhtml.xml"],
  ["what is not there", "/missing.json"],
  ["an error", "/broken.json"],
  ["nothing", "/empty.json"],
  ["more than a schedule can be, said beforehand", "/told-huge.ics"],
  ["more than a schedule can be, not said beforehand", "/huge.ics"],
])("%s is passed over", async (_, path) => {
  expect(await download(path)).toBeUndefined();
  expect(await download(path, "/mistyped.xml")).toEqual({ name: "mistyped.xml", text: "<schedule>Ulm</schedule>" });
});

test("what is just as much as a schedule can be is taken", async () => {
  expect((await download("/exact.ics"))?.text).toHaveLength(limit);
});

test("what is more than a schedule can be is not read to its end", async () => {
  expect(await download("/flood.ics", "/mistyped.xml")).toBeDefined();
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(flood);
});

test("a site that cannot be reached is passed over", async () => {
  expect(await downloadSchedule(["http://127.0.0.1:9/schedule.json", `${site}/mistyped.xml`])).toBeDefined();
});

test("the file's own encoding counts, and its name is the address's last part", async () => {
  const file = await download("/export/latin.xml");
  expect(file?.name).toBe("latin.xml");
  expect(file?.text).toContain("Köln");
});
