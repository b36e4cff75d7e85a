// What was done in one window, the last first, to be taken back and done again by name. What becomes of rows that were changed
// since is decided in rows/undo.ts.

import { changesNothing } from "./rows/changed-since.ts";
import type { Journal } from "./rows/journal.ts";
import { joinJournals } from "./rows/journal.ts";
import type { TakenBack, Undone } from "./rows/undo.ts";

/** Something that a person did, in words. */
export interface Action {
  /** What follows "Undo: ", "move talk". */
  name: string;
  /** What to say of it once it is done; absent where it shows by itself. */
  said?: string;
  /** Goes where it is seen: once it is taken back (false), and done again (true). */
  onTurned?: (isDone: boolean, taken: TakenBack) => void;
}

/** What came of taking an action back (`isDone` false) or doing it again. */
export interface Turned {
  name: string;
  isDone: boolean;
  taken: TakenBack;
}

/** The next in either direction. */
export interface NextTurns {
  undo?: Action;
  redo?: Action;
  /** The last action of which there is something to say, until that was said or the action is taken back. */
  news?: Action;
}

interface Entry {
  action: Action;
  /** The text that it types on, if it is typing. */
  text?: string;
  /** Absent once it was turned: what is typed then is another action. */
  visit?: number;
  journal: Journal;
  /** Resolves when nothing of it is on its way to the disk. */
  landing: Promise<unknown>;
}

const longest = 100;

export class UndoStack {
  private readonly done: Entry[] = [];
  private undone: Entry[] = [];
  private visit = 0;
  /** How often something was done. */
  private kept = 0;
  private turning: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly takeBack: (journal: Journal) => Promise<Undone>;
  private news?: Action;
  private next: NextTurns = {};

  /** @param takeBack takes back what a journal says, within the notebook */
  constructor(takeBack: (journal: Journal) => Promise<Undone>) {
    this.takeBack = takeBack;
  }

  /** Of the last action, once it is on disk; the same object until that changes. */
  read(): NextTurns {
    return this.next;
  }

  /** Returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The field is left: what is typed from now on is another action, in the same text too. */
  endVisit(): void {
    this.visit++;
  }

  /** What there was to say was said. */
  forgetNews(): void {
    this.news = undefined;
    this.tell();
  }

  /**
   * Does something, which is the last action from now on, unless it fails or changes nothing.
   * @param work resolves to what it changed
   * @param text names the text that is typed, "talk 7 title": letter after letter is one action for as long as one stays there
   */
  async do(action: Action, work: () => Promise<Journal>, text?: string): Promise<void> {
    await this.record(action, async (keep) => keep(await work()), text);
  }

  /**
   * The same for work that is tried again by itself: it hands over what it changed whenever that is on disk.
   * @param work resolves when its first try is over
   */
  async record<T>(action: Action, work: (keep: (journal: Journal) => void) => Promise<T>, text?: string): Promise<T> {
    const entry = this.findTyping(text) ?? { action, text, visit: this.visit, journal: [], landing: Promise.resolve() };
    if (!this.done.includes(entry)) this.done.push(entry);
    const working = work((journal) => this.keep(entry, journal));
    entry.landing = Promise.allSettled([entry.landing, working]);
    this.tell();
    try {
      return await working;
    } finally {
      this.settle(entry);
    }
  }

  /** What was typed into that text without doing anything else, or leaving it. */
  private findTyping(text: string | undefined): Entry | undefined {
    const last = this.done.at(-1);
    return text !== undefined && last?.text === text && last.visit === this.visit ? last : undefined;
  }

  private keep(entry: Entry, journal: Journal): void {
    if (changesNothing(journal)) return;
    entry.journal = joinJournals(entry.journal, journal);
    // It failed at first: it is done now.
    if (!this.done.includes(entry) && entry.visit !== undefined) this.done.push(entry);
    this.undone = [];
    this.kept++;
    if (entry.action.said !== undefined) this.news = entry.action;
    this.settle(entry);
  }

  private settle(entry: Entry): void {
    if (changesNothing(entry.journal)) this.drop(this.done, entry);
    if (this.done.length > longest) this.done.shift();
    this.tell();
  }

  private drop(list: Entry[], entry: Entry): void {
    if (list.includes(entry)) list.splice(list.indexOf(entry), 1);
  }

  /**
   * Takes the last action back, or one that is named by itself; resolves to nothing where there is none.
   * @throws Problem when it could not be taken back
   */
  undo(action?: Action): Promise<Turned | undefined> {
    return this.inTurn(() => (action ? this.done.find((entry) => entry.action === action) : this.findLast()), false);
  }

  /** Does again what was taken back last, if nothing else was done since. @throws Problem when it could not be done */
  redo(): Promise<Turned | undefined> {
    const find = async () => {
      // What is on its way to the disk is done: nothing is done again behind it.
      await this.done.at(-1)?.landing;
      return this.undone.at(-1);
    };
    return this.inTurn(find, true);
  }

  /** The last action once it is on disk; undefined if it could not be done. */
  private async findLast(): Promise<Entry | undefined> {
    const last = this.done.at(-1);
    // What is typed from now on is another action.
    if (last) last.visit = undefined;
    await last?.landing;
    return last && this.done.includes(last) ? last : undefined;
  }

  /** One after the other, however fast the keys are. */
  private inTurn(
    find: () => Entry | undefined | Promise<Entry | undefined>,
    isDone: boolean,
  ): Promise<Turned | undefined> {
    const turned = this.turning.then(async () => {
      const entry = await find();
      return entry && this.turn(entry, isDone);
    });
    this.turning = turned.catch(() => {});
    return turned;
  }

  private async turn(entry: Entry, isDone: boolean): Promise<Turned> {
    const { kept } = this;
    const { taken, journal } = await this.takeBack(entry.journal);
    this.drop(isDone ? this.undone : this.done, entry);
    // Nothing is done again behind what was done meanwhile.
    if (taken !== "nothing" && (isDone || kept === this.kept))
      (isDone ? this.done : this.undone).push({ ...entry, journal, visit: undefined });
    if (this.news === entry.action) this.news = undefined;
    this.tell();
    entry.action.onTurned?.(isDone, taken);
    return { name: entry.action.name, isDone, taken };
  }

  private tell(): void {
    const last = this.done.at(-1);
    const undo = last && last.journal.length > 0 ? last.action : undefined;
    const [redo, news] = [this.undone.at(-1)?.action, this.news];
    if (undo === this.next.undo && redo === this.next.redo && news === this.next.news) return;
    this.next = { undo, redo, news };
    for (const listener of [...this.listeners]) listener();
  }
}
