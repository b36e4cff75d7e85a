// Speaks Firefox's own remote protocol, the only one that reaches the browser's toolbar and an extension's popup.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { patience } from "./until.ts";

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#read(data));
    socket.on("error", () => {});
    socket.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Firefox has ended."));
    });
  }

  /** Waits until Firefox listens. */
  static async connect(port: number): Promise<Marionette> {
    for (let waited = 0; waited < patience; waited += 100) {
      const socket = connect(port, "127.0.0.1");
      const isOpen = await new Promise((resolve) => {
        socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      });
      if (isOpen) return new Marionette(socket);
      await setTimeout(100);
    }
    throw new Error("Firefox did not open its remote port.");
  }

  /** Sends a command of WebDriver or of Marionette itself. Throws an Error with Firefox's words. */
  async send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.write(`${message.length}:`);
    this.#socket.write(message);
    return answer;
  }

  /** A message is its length in bytes, a colon, and JSON; the first one, a greeting, is no list. */
  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const length = Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#received.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, colon + 1 + length).toString());
      this.#received = this.#received.subarray(colon + 1 + length);
      if (Array.isArray(message)) this.#settle(message[1], message[2], message[3]);
    }
  }

  #settle(id: number, error: { error: string; message: string } | null, result: unknown): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  close(): void {
    this.#socket.destroy();
  }
}
