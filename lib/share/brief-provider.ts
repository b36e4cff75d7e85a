// The provider of Hocuspocus, which asks whether anything has changed before it says how far it has each author's writing: each talk that
// was there when sharing began is an author of its own (document.ts), and that is said at each return, and on a quiet line every 20
// seconds. What is asked and answered stands in server-interface.ts.
import { HocuspocusProvider, type HocuspocusProviderConfiguration } from "@hocuspocus/provider";
import { sameState, stateQuestion } from "./server-interface.ts";
import { hashState } from "./state-hash.ts";

/** Until a server is taken for one that does not know the question, an older one, in milliseconds. */
const patience = 5000;

export class BriefProvider extends HocuspocusProvider {
  private unanswered: ReturnType<typeof setTimeout> | undefined;

  constructor(configuration: HocuspocusProviderConfiguration) {
    super(configuration);
    this.on("stateless", ({ payload }: { payload: string }) => this.takeAnswer(payload));
  }

  /** When the line is there. */
  override startSync(): void {
    this.ask();
  }

  /** On a quiet line: what comes back shows that it is not dead. */
  override forceSync(): void {
    this.ask();
  }

  override destroy(): void {
    clearTimeout(this.unanswered);
    super.destroy();
  }

  private ask(): void {
    // Until the answer is there, something may be missing.
    this.unsyncedChanges = 1;
    this.sendStateless(stateQuestion + hashState(this.document));
    clearTimeout(this.unanswered);
    this.unanswered = setTimeout(() => super.startSync(), patience);
  }

  private takeAnswer(payload: string): void {
    clearTimeout(this.unanswered);
    // As an answer to a first step of Yjs would, it settles what `ask` has counted as unsettled.
    if (payload === sameState) this.decrementUnsyncedChanges();
    else super.startSync();
  }
}
