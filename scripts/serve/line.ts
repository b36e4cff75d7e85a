// The line between a client and the server, as tests and measures need it: it counts bytes, can be cut and comes back, and can
// lead to another server. With a certificate it ends TLS, as what stands in front of a real server does.
import { type AddressInfo, connect, createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";

export interface Line {
  port: number;
  /** Bytes from the clients and to them, without TLS. */
  up: number;
  down: number;
  /** Where it leads to. */
  target: number;
  /** Ends all connections and takes no more until it is mended. */
  cut(): void;
  mend(): void;
  /** Ends all connections once so many more bytes have gone up. */
  cutAfter(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** @param port of the server on this machine */
export async function openLine(port: number, identity?: { key: string; cert: string }): Promise<Line> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let left = Number.POSITIVE_INFINITY;
  let onEmpty = () => {};
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };

  const countUp = (bytes: number) => {
    line.up += bytes;
    left -= bytes;
    if (left > 0) return true;
    left = Number.POSITIVE_INFINITY;
    cut();
    onEmpty();
    return false;
  };

  const join = (client: Socket) => {
    if (isCut) return void client.destroy();
    const server = connect(line.target, "127.0.0.1");
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        sockets.delete(end);
        other.destroy();
      });
    }
    client.on("data", (bytes) => {
      if (countUp(bytes.length)) server.write(bytes);
    });
    server.on("data", (bytes) => {
      line.down += bytes.length;
      client.write(bytes);
    });
  };

  const listener: Server = identity ? createTlsServer(identity, join) : createPlainServer(join);
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const line: Line = {
    port: (listener.address() as AddressInfo).port,
    up: 0,
    down: 0,
    target: port,
    cut() {
      isCut = true;
      cut();
    },
    mend() {
      isCut = false;
    },
    cutAfter: (bytes) =>
      new Promise((resolve) => {
        left = bytes;
        onEmpty = resolve;
      }),
    async close() {
      cut();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return line;
}
