// What the server throws to say no, over both ways: the provider is told the reason, a request gets the status that goes with it.
import { refusals, type ServerRefusal } from "../../lib/share/server-interface.ts";

export class Refused extends Error {
  readonly reason: ServerRefusal;
  /** Of HTTP. */
  readonly status: number;
  /** Of a WebSocket that is closed for it: an application's own codes begin at 4000 (RFC 6455, 7.4.2). */
  readonly code: number;

  constructor(reason: ServerRefusal) {
    super(reason);
    this.name = "Refused";
    this.reason = reason;
    this.status = refusals[reason];
    this.code = 4000 + this.status;
  }
}
