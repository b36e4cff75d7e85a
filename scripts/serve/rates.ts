// How much is taken from whom: buckets of tokens (in the sense of en.wikipedia.org/wiki/Token_bucket), and connections by address.
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import type { Limits } from "./settings.ts";

/** So many seconds' worth may be taken at once. */
const burstSeconds = 20;

/** Fills at a rate, up to a burst; what is taken from it beyond that is refused. */
export class Bucket {
  readonly #rate: number;
  #level: number;
  #since = performance.now();

  /** @param rate a second */
  constructor(rate: number) {
    this.#rate = rate;
    this.#level = rate * burstSeconds;
  }

  #fill(): void {
    const now = performance.now();
    this.#level = Math.min(this.#rate * burstSeconds, this.#level + ((now - this.#since) / 1000) * this.#rate);
    this.#since = now;
  }

  /** Takes one. Returns whether there was one. */
  take(): boolean {
    this.#fill();
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }

  get isFull(): boolean {
    this.#fill();
    return this.#level >= this.#rate * burstSeconds;
  }
}

const inside = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  inside.addSubnet(net, bits);
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");

/**
 * Where a request comes from. What stands in front for TLS says so in the last part of X-Forwarded-For; it is believed if it
 * stands on this machine or in its own network, so that nobody from outside can take another's address.
 */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const direct = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return forwarded && inside.check(direct, isIPv6(direct) ? "ipv6" : "ipv4") ? forwarded : direct;
}

/** What each address has used up. */
export class Addresses {
  readonly #limits: Limits;
  readonly #requests = new Map<string, Bucket>();
  readonly #connections = new Map<string, number>();
  #open = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts a request or the opening of a room. Returns whether it may go on. */
  takeRequest(address: string): boolean {
    const bucket = this.#requests.get(address) ?? new Bucket(this.#limits.requests);
    this.#requests.set(address, bucket);
    return bucket.take();
  }

  /** Counts a connection. Returns what is to be called once when it has ended, or undefined where it may not be. */
  takeConnection(address: string): (() => void) | undefined {
    const open = this.#connections.get(address) ?? 0;
    if (this.#open >= this.#limits.connections || open >= this.#limits.addressConnections) return undefined;
    this.#open += 1;
    this.#connections.set(address, open + 1);
    return () => {
      this.#open -= 1;
      const left = (this.#connections.get(address) ?? 1) - 1;
      if (left > 0) this.#connections.set(address, left);
      else this.#connections.delete(address);
    };
  }

  /** Forgets the addresses that have nothing used up. To be called now and then. */
  forget(): void {
    for (const [address, bucket] of this.#requests) if (bucket.isFull) this.#requests.delete(address);
  }

  get connections(): number {
    return this.#open;
  }
}
