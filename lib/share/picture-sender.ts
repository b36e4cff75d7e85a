// Gives a team's server the pictures that this notebook has and it lacks: when the line is there, and when a picture is stored here.
import { liveQuery } from "dexie";
import { frameAddress, type Id } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { sendPictures } from "./pictures.ts";

/** Until what did not get there is sent again, in milliseconds. */
const retryDelay = 20_000;
/** The same for what the server has no room for: only whoever runs it can change that. */
const refusedDelay = 600_000;

/** Sends for as long as it is not closed. */
export class PictureSender {
  private readonly end = new AbortController();
  private readonly stored: { unsubscribe(): void };
  private isLineThere = false;
  private isRunning = false;
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly database: NotebookDatabase;
  private readonly conferenceId: Id;
  private readonly onProblem: (problem: Problem | undefined) => void;
  private hasTold = false;

  /** @param onProblem is told what the server has no room for, and nothing once it has */
  constructor(database: NotebookDatabase, conferenceId: Id, onProblem: (problem: Problem | undefined) => void) {
    this.database = database;
    this.conferenceId = conferenceId;
    this.onProblem = onProblem;
    const count = () => database.pictures.where("url").startsWith(frameAddress).count();
    this.stored = liveQuery(count).subscribe(() => this.ask());
  }

  /** The line is there, or is there again: a server whose database was wiped meanwhile gets all of them once more. */
  start(): void {
    this.isLineThere = true;
    this.ask();
  }

  private ask(): void {
    this.isAsked = true;
    if (this.isRunning || !this.isLineThere || this.end.signal.aborted) return;
    clearTimeout(this.timer);
    this.isRunning = true;
    void this.sendInTurn().finally(() => {
      this.isRunning = false;
    });
  }

  private async sendInTurn(): Promise<void> {
    const { signal } = this.end;
    while (this.isAsked && !signal.aborted) {
      this.isAsked = false;
      try {
        const share = await this.database.shares.get(this.conferenceId);
        if (share?.team?.access === "write") await sendPictures(this.database, this.conferenceId, share.team, signal);
        this.tell(undefined);
      } catch (error) {
        if (signal.aborted) return;
        const isRefused = error instanceof Problem;
        if (isRefused) this.tell(error);
        else console.debug(error);
        this.timer = setTimeout(() => this.ask(), isRefused ? refusedDelay : retryDelay);
        return;
      }
    }
  }

  private tell(problem: Problem | undefined): void {
    if (problem || this.hasTold) this.onProblem(problem);
    this.hasTold = problem !== undefined;
  }

  /** Ends it; what was not sent is found again the next time. */
  close(): void {
    clearTimeout(this.timer);
    this.stored.unsubscribe();
    this.end.abort();
  }
}
