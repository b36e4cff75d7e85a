// Firefox's WebDriver BiDi connection, used by puppeteer and beside it: what puppeteer has no words for is sent by the harness itself,
// and what Firefox does not tell of an extension's pages is told to puppeteer in Firefox's stead.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ConnectionTransport } from "puppeteer-core";

const windowScript = fileURLToPath(new URL("firefox-window.mjs", import.meta.url));

interface Message {
  id?: number;
  type: "success" | "error" | "event";
  method?: string;
  params?: { context: string; url: string };
  error?: string;
  message?: string;
  result?: unknown;
}

/** A view of the extension that is no tab: the id that the protocol knows it by, and its address. */
export interface View {
  id: string;
  url: string;
}

/** Ids of the harness's own commands begin where puppeteer's, which count from 1, never come. */
const firstOwnId = 1_000_000_000;

const waitForLoad = `new Promise((resolve) =>
  document.readyState === "complete" ? resolve() : addEventListener("load", () => resolve(), { once: true }))`;

export class FirefoxConnection implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Message) => void>();
  /** The names of the worlds that puppeteer runs scripts in beside a page's own. */
  readonly #sandboxes = new Set<string>();
  #nextId = firstOwnId;
  #window = "";

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#receive(String(data)));
    socket.addEventListener("close", () => this.onclose?.());
  }

  /** @param endpoint of the remote agent, "ws://127.0.0.1:45095" */
  static async open(endpoint: string): Promise<FirefoxConnection> {
    const socket = new WebSocket(`${endpoint}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", () => reject(new Error(`Firefox does not answer at ${endpoint}.`)));
    });
    return new FirefoxConnection(socket);
  }

  /** For puppeteer. */
  send(message: string): void {
    const [, sandbox] = /"sandbox":"([^"]+)"/.exec(message) ?? [];
    if (sandbox) this.#sandboxes.add(sandbox);
    this.#socket.send(message);
  }

  close(): void {
    this.#socket.close();
  }

  /** Sends a command of the harness's own. Throws an Error with Firefox's words when it is refused. */
  async command(method: string, params: object): Promise<unknown> {
    const id = this.#nextId++;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.send(JSON.stringify({ id, method, params }));
    const { type, error, message, result } = await answer;
    if (type === "error") throw new Error(`${method}: ${error}: ${message}`);
    return result;
  }

  /** Loads firefox-window.mjs into the browser's window; a session has to be there. */
  async prepareWindow(): Promise<void> {
    const tree = await this.command("browsingContext.getTree", { "moz:scope": "chrome" });
    const [window] = (tree as { contexts: { context: string }[] }).contexts;
    this.#window = window?.context ?? "";
    await this.#evaluate(this.#window, `(() => { ${readFileSync(windowScript, "utf8")} })()`);
  }

  /** Calls what firefox-window.mjs offers by this name; arguments and values are JSON. */
  async inWindow<T>(name: string, ...args: (string | number | boolean)[]): Promise<T> {
    const call = `wrapup.${name}(...${JSON.stringify(args)})`;
    const { value } = await this.#evaluate(this.#window, `(async () => JSON.stringify((await ${call}) ?? null))()`);
    return JSON.parse(String(value));
  }

  async #evaluate(context: string, expression: string, sandbox?: string): Promise<{ realm: string; value?: unknown }> {
    const target = { context, ...(sandbox && { sandbox }) };
    const answer = await this.command("script.evaluate", { target, expression, awaitPromise: true });
    const { realm, result, exceptionDetails } = answer as {
      realm: string;
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return { realm, value: result?.value };
  }

  /** Tells puppeteer of a view that is no tab. */
  tellOfView({ id, url }: View): void {
    const context = { context: id, url, children: null, parent: null, originalOpener: null };
    this.#tell("browsingContext.contextCreated", { ...context, userContext: "default", clientWindow: "" });
  }

  /** Tells puppeteer that a view is gone. */
  tellOfEnd({ id, url }: View): void {
    const context = { context: id, url, children: null, parent: null, originalOpener: null };
    this.#tell("browsingContext.contextDestroyed", { ...context, userContext: "default", clientWindow: "" });
  }

  #tell(method: string, params: object): void {
    this.onmessage?.(JSON.stringify({ type: "event", method, params }));
  }

  #receive(data: string): void {
    const message: Message = JSON.parse(data);
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (waiting) waiting(message);
    else this.onmessage?.(data);
    if (message.method === "browsingContext.navigationCommitted" && message.params?.url.startsWith("moz-extension:"))
      void this.#tellOfLoad(message.params);
  }

  /** Firefox tells of no extension's page that it is loaded, nor in what worlds (seen with Firefox 153; bugzilla.mozilla.org, 1755014). */
  async #tellOfLoad(page: { context: string; url: string }): Promise<void> {
    try {
      await this.#evaluate(page.context, waitForLoad);
      for (const sandbox of [undefined, ...this.#sandboxes]) {
        const { realm } = await this.#evaluate(page.context, "undefined", sandbox);
        const world = { realm, origin: new URL(page.url).origin, type: "window", context: page.context };
        this.#tell("script.realmCreated", { ...world, ...(sandbox && { sandbox }) });
      }
    } catch {
      // A page that is left at once is told of by the next one.
    }
    for (const event of ["domContentLoaded", "load"]) this.#tell(`browsingContext.${event}`, page);
  }
}
