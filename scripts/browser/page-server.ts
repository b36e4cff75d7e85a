// Serves pages under their real addresses to a browser that is sent here for every host; refuses what it was not given.
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { extname } from "node:path";
import { generate } from "selfsigned";

export interface Answer {
  body: string | Uint8Array;
  /** A content type; HTML unless given. */
  type?: string;
  /** 200 unless given. */
  status?: number;
  headers?: Record<string, string>;
  /** The answer begins once this has come. */
  after?: Promise<unknown>;
}

/** Answers by absolute address: a file's path, or what to say. */
export type Pages = Record<string, string | Answer>;

export interface PageRequest {
  url: string;
  isServed: boolean;
  /** What the browser sent of the host's cookies. */
  cookie?: string;
}

export interface PageServer {
  /** Where `http:` and `https:` requests have to be sent, on the loopback; the first also serves as a proxy for both. */
  ports: { http: number; https: number };
  /** All requests so far, in order. */
  requests: PageRequest[];
  serve(pages: Pages): void;
  close(): void;
}

const types: Record<string, string> = {
  ".css": "text/css",
  ".ics": "text/calendar",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".xml": "application/xml",
};

/**
 * One spelling for an address: the order and the escapes of its query and its fragment do not matter, nor does the scheme,
 * because browsers ask known hosts for https whatever the address says.
 */
function spell(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  searchParams.sort();
  return `${host}${pathname}?${searchParams}`;
}

/** The charset is said only where it is certain, so that an old page's own declaration counts. */
function withCharset(type: string, body: Uint8Array): string {
  const isText = /^text|json|xml|javascript/.test(type);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return type;
  }
  return isText ? `${type}; charset=utf-8` : type;
}

function readAnswer(page: string | Answer): Answer {
  if (typeof page !== "string") return page;
  return { body: readFileSync(page), type: types[extname(page).toLowerCase()] ?? "text/html" };
}

function respond(response: ServerResponse, { body, type = "text/html", status = 200, headers }: Answer): void {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  response.writeHead(status, { "content-type": withCharset(type, bytes), "cache-control": "no-store", ...headers });
  response.end(bytes);
}

/**
 * Starts serving. Anything not in `pages` is refused by a closed connection, as by a host that is down.
 * @param lines hosts that the proxy leads to a port of this machine instead, where TLS is spoken
 */
export async function startPageServer(pages: Pages, lines: Record<string, number> = {}): Promise<PageServer> {
  const answers = new Map<string, Answer>();
  const requests: PageRequest[] = [];
  const serve = (more: Pages) => {
    for (const [address, page] of Object.entries(more)) answers.set(spell(address), readAnswer(page));
  };
  serve(pages);

  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    // A proxy is asked for the whole address.
    const url = new URL(request.url ?? "", `${scheme}://${request.headers.host}`).href;
    const answer = answers.get(spell(url));
    const { cookie } = request.headers;
    requests.push({ url, isServed: answer !== undefined, ...(cookie !== undefined && { cookie }) });
    if (!answer) request.socket.destroy();
    else if (!answer.after) respond(response, answer);
    else void answer.after.then(() => respond(response, answer));
  };
  const identity = await generate([{ name: "commonName", value: "pages under test" }], { keyType: "ec" });
  const http = createHttpServer(handle("http"));
  const https = createHttpsServer({ key: identity.private, cert: identity.cert }, handle("https"));
  const port = async (server: typeof http | typeof https) => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };
  const ports = { http: await port(http), https: await port(https) };
  http.on("connect", ({ url = "" }, client, head) => {
    const server = connect(lines[url.replace(/:\d+$/, "")] ?? ports.https, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      server.write(head);
      client.pipe(server).pipe(client);
    });
    for (const end of [client, server]) end.on("error", () => [client, server].map((other) => other.destroy()));
  });
  return {
    ports,
    requests,
    serve,
    close() {
      for (const server of [http, https]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
