// The connection of one shared conference to its room, for as long as it is wanted. The provider has a document of its own: what comes
// is taken into the notebook by exchange.ts, in one transaction with the rows, and only what that did here goes out.
import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { liveQuery } from "dexie";
import * as Y from "yjs";
import type { Id, TeamRoom } from "@/lib/model/index.ts";
import { Problem, type ProblemKey } from "@/lib/model/problem.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { write } from "@/lib/notebook/rows/write.ts";
import { BriefProvider } from "./brief-provider.ts";
import { exchange, type HeldDocument, holdDocument } from "./exchange.ts";
import { PictureSender } from "./picture-sender.ts";
import { type JoinedTalk, joinSamePages } from "./same-pages.ts";
import { refusals, type ServerRefusal } from "./server-interface.ts";

/** How a connection stands. */
export interface ConnectionState {
  /** "waiting": there is no line to the server, and it is tried again. "refused": it is not tried again. */
  state: "waiting" | "connected" | "refused";
  /** Why it is refused, or what could not be stored. */
  problem?: Problem;
}

/** The sentences for what the server refuses; what passes by itself has none. */
const refusedBy: Partial<Record<ServerRefusal, ProblemKey>> = {
  "wrong-token": "problemTokenRefused",
  "room-full": "problemRoomFull",
  "too-many": "problemServerBusy",
  unavailable: "problemServerBusy",
};

/** Refusals after which the same is refused again. */
const lasting = new Set<string>(["wrong-token", "room-full"]);

/** Of what came, these will be no better when they come again. */
const lastingProblems = new Set<ProblemKey>([
  "problemSharedNewer",
  "problemSharedDamaged",
  "problemSharedLarge",
  "problemSharedOther",
  "problemNotShared",
]);

/** Until what could not be stored is tried again. */
const retryDelay = 5000;

/** The sentence for what the server says as it ends a connection, or nothing where it is no refusal. */
export function explainRefusal(reason: string): Problem | undefined {
  if (!Object.hasOwn(refusals, reason)) return undefined;
  return new Problem(refusedBy[reason as ServerRefusal] ?? "problemServerBusy");
}

/** What a provider tells. */
export interface Listener {
  onSynced(): void;
  onLine(isConnected: boolean): void;
  onRefused(problem: Problem, isLasting: boolean): void;
  onAccess(access: TeamRoom["access"]): void;
}

/** Opens a room around a document, and tries again by itself. @returns what ends it */
export function openRoom(
  { server, room, token }: Pick<TeamRoom, "server" | "room" | "token">,
  document: Y.Doc,
  listener: Listener,
): () => void {
  const refuse = (reason: string) => {
    const problem = explainRefusal(reason);
    if (problem) listener.onRefused(problem, lasting.has(reason));
  };
  const socket = new HocuspocusProviderWebsocket({ url: server, maxDelay: 30_000 });
  const provider = new BriefProvider({
    websocketProvider: socket,
    name: room,
    token,
    document,
    awareness: null,
    // Without awareness nothing else is said on a quiet line, which would be taken for a dead one.
    forceSyncInterval: 20_000,
    onSynced: ({ state }) => state && listener.onSynced(),
    onStatus: ({ status }) => listener.onLine(status === "connected"),
    onAuthenticated: ({ scope }) => listener.onAccess(scope === "readonly" ? "read" : "write"),
    onAuthenticationFailed: ({ reason }) => refuse(reason),
    onClose: ({ event }) => refuse(event.reason),
  });
  provider.attach();
  return () => {
    provider.destroy();
    socket.destroy();
  };
}

/** What is told of a connection. */
export interface ConnectionListener {
  onState(state: ConnectionState): void;
  /** Talks that several have captured are one now. */
  onJoined(joined: JoinedTalk[]): void;
  /** In these notes others are writing just now. */
  onReworded(notes: Id[]): void;
}

/** What keeps it from being whole, and passes: by what settles it. */
interface Troubles {
  /** What the server refuses for now. */
  server?: Problem | undefined;
  /** What could not be stored here. */
  notebook?: Problem | undefined;
  /** What the server has no room for. */
  pictures?: Problem | undefined;
}

interface Opening {
  team: TeamRoom;
  held: HeldDocument | undefined;
}

/** A connection that is open until it is closed. */
export class Connection {
  private readonly document = new Y.Doc();
  private readonly leave: () => void;
  private readonly marks: { unsubscribe(): void };
  private readonly pictures: PictureSender;
  private remote: Uint8Array[] = [];
  private held: HeldDocument | undefined;
  private isRunning = false;
  private isAsked = false;
  /** Whether what the server has is here. What is changed without it stays marked, so that it can be said how much waits. */
  private isSynced = false;
  /** Whether what others did while there was no line is taken in. */
  private isCurrent = false;
  private isClosed = false;
  private readonly troubles: Troubles = {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly database: NotebookDatabase;
  private readonly conferenceId: Id;
  private readonly listener: ConnectionListener;

  private constructor(database: NotebookDatabase, conferenceId: Id, listener: ConnectionListener, open: Opening) {
    const { team, held } = open;
    this.database = database;
    this.conferenceId = conferenceId;
    this.listener = listener;
    this.held = held;
    if (held) Y.applyUpdate(this.document, held.document.encode(), this);
    this.pictures = new PictureSender(database, conferenceId, (problem) => this.tell({ pictures: problem }));
    this.leave = openRoom(team, this.document, {
      onSynced: () => {
        this.isSynced = true;
        this.tell({ server: undefined });
        this.ask();
        this.pictures.start();
      },
      onLine: (isConnected) => {
        // Told at the opening and once more at the first answer, behind which the rest may be here already.
        if (isConnected) return;
        this.isSynced = false;
        this.isCurrent = false;
        this.tell({ server: undefined });
      },
      onRefused: (problem, isLasting) => (isLasting ? this.refuse(problem) : this.tell({ server: problem })),
      onAccess: (access) => void this.keepAccess(access),
    });
    this.document.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.remote.push(bytes);
      this.ask();
    });
    const count = () => database.waiting.where({ conferenceId }).count();
    this.marks = liveQuery(count).subscribe((waiting) => waiting > 0 && this.ask());
  }

  /**
   * Connects with what is known of the document; what was changed here meanwhile follows once it is told what the server has.
   * @throws Problem when the notebook could not be read
   */
  static async open(database: NotebookDatabase, conferenceId: Id, listener: ConnectionListener): Promise<Connection> {
    const share = await database.shares.get(conferenceId);
    if (!share?.team) throw new Problem("problemNotShared");
    const held = share.isSeeded ? await holdDocument(database, conferenceId) : undefined;
    return new Connection(database, conferenceId, listener, { team: share.team, held });
  }

  /** What the server says of the token counts, whatever the invitation said. */
  private async keepAccess(access: TeamRoom["access"]): Promise<void> {
    const read = () => this.database.shares.get(this.conferenceId);
    if ((await read())?.team?.access === access) return;
    await write(this.database, async () => {
      const share = await read();
      if (share?.team) await this.database.shares.put({ ...share, team: { ...share.team, access } as TeamRoom });
    });
  }

  /** Says how it stands, now that this is another. */
  private tell(news: Troubles): void {
    Object.assign(this.troubles, news);
    const { server, notebook, pictures } = this.troubles;
    const isWhole = this.isSynced && !server && !notebook;
    const problem = notebook ?? server ?? pictures;
    this.listener.onState({ state: isWhole ? "connected" : "waiting", ...(problem && { problem }) });
  }

  private refuse(problem: Problem): void {
    this.close();
    this.listener.onState({ state: "refused", problem });
  }

  /** One exchange after the other; what comes meanwhile is for the next. */
  private ask(): void {
    this.isAsked = true;
    if (this.isRunning || !this.isSynced || this.isClosed) return;
    this.isRunning = true;
    void this.exchangeInTurn().finally(() => {
      this.isRunning = false;
      if (this.isAsked) this.ask();
    });
  }

  private async exchangeInTurn(): Promise<void> {
    while (this.isAsked && !this.isClosed) {
      this.isAsked = false;
      const remote = this.remote.splice(0);
      try {
        const { own, held, newSources, reworded } = await exchange(this.database, this.conferenceId, remote, this.held);
        this.held = held;
        if (own) Y.applyUpdate(this.document, own, this);
        if (this.troubles.notebook) this.tell({ notebook: undefined });
        if (this.isCurrent && reworded.length > 0) this.listener.onReworded(reworded);
        this.isCurrent = true;
        await this.joinSame(newSources);
      } catch (error) {
        this.fail(error, remote);
        // It is asked again after a while.
        this.isAsked = false;
      }
    }
  }

  /** What that changes is marked as any change is, and goes out by the next exchange. */
  private async joinSame(newSources: Id[]): Promise<void> {
    const joined = await joinSamePages(this.database, this.conferenceId, newSources);
    if (joined.length > 0) this.listener.onJoined(joined);
  }

  /** What was held is ahead of what is stored now. */
  private fail(error: unknown, remote: Uint8Array[]): void {
    this.held = undefined;
    this.remote.unshift(...remote);
    if (!(error instanceof Problem)) console.debug(error);
    const problem = error instanceof Problem ? error : new Problem("problemNotSaved", [], { cause: error });
    if (lastingProblems.has(problem.key)) {
      this.refuse(problem);
      return;
    }
    this.tell({ notebook: problem });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), retryDelay);
  }

  /** Ends it. What was not sent waits in the notebook. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.marks.unsubscribe();
    this.pictures.close();
    this.leave();
  }
}
