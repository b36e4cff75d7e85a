// The database: its tables, the versions of its schema and their upgrades. What the rows mean is left to the files beside it.
import { Dexie, type PromiseExtended, type Table, type Transaction } from "dexie";
import type {
  Conference,
  Draft,
  Id,
  IsoDateTime,
  Note,
  Post,
  ScheduledTalk,
  Settings,
  Share,
  Source,
  StoredPicture,
  Talk,
} from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { hasSpace, spaceFor } from "./disk-space.ts";
import type { NotebookCounts } from "./row-tables.ts";

/** One remembered choice; the settings' rows are single values, so that two screens never overwrite each other's. */
export interface SettingRow {
  key: keyof Settings;
  value: Settings[keyof Settings];
}

/** A folder that the person chose, as a right that this browser keeps. */
export interface BlogFolder {
  handle: FileSystemDirectoryHandle;
  chosenAt: IsoDateTime;
}

/** What was written last at a path, and for which post: two posts of one name must not take each other's place. */
export interface WrittenFile {
  /** Within the folder, with slashes. */
  path: string;
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
  /** The post's id, or the talk's where it went out alone. */
  owner: Id;
  /** The name of the engine that it was written for; absent in rows of former versions. */
  engine?: string;
}

/** Under which address a source is looked up: as the key alone, of which a browser gives thousands in one answer. */
export interface SourceAddress {
  /** A source's `url` or `address`. */
  address: string;
  sourceId: Id;
}

/** The addresses of a source as they are kept. */
export function sourceAddresses({ id, url, address = url }: Pick<Source, "id" | "url" | "address">): SourceAddress[] {
  return [...new Set([url, address])].map((one) => ({ address: one, sourceId: id }));
}

/** The titles of a conference's schedule, which a capture looks for its own among. */
export interface ScheduleTitles {
  conferenceId: Id;
  /** Of the lines outside the bin. */
  ids: Id[];
  /** Theirs, as `titleKey` gives them. */
  titles: string[];
}

/** Which notebook this is and how often it was written: the one row of its table, part of every write. */
export interface Tally {
  /** Another one after the person went on without what was lost. */
  notebookId: Id;
  /** Goes up by one with every write, whatever the clock says. */
  writes: number;
  writtenAt: IsoDateTime;
  /** What there is since the last write; absent until the first one of a Wrapup that keeps it. */
  counts?: NotebookCounts;
}

/** A row of a shared conference that was changed here since it was last exchanged. */
export interface WaitingRow {
  conferenceId: Id;
  table: string;
  id: Id;
}

/** A part of a shared conference's document: an update of Yjs. All of them together are the document. */
export interface SharedUpdate {
  number?: number;
  conferenceId: Id;
  bytes: Uint8Array;
}

/** This machine among those of one person: the one row of its table. */
export interface Machine {
  /** Random; another one as soon as somebody else is seen to have it, as in a copied profile. */
  id: Id;
  /** As the person calls it. */
  name: string;
  /** The SHA-256 of the files that it wrote, the newest last. */
  written: string[];
  /** When its file was saved last. */
  savedAt?: IsoDateTime;
  /** Whose file was taken in last, by that machine's name, and when. */
  lastTaken?: { name: string; at: IsoDateTime };
}

/** What stands around the notebook's store, handed in by who opens it. */
export interface StoreWatch {
  /**
   * Looks at the opened store before anything else is read or written; reads past Dexie, which is still opening.
   * @throws Problem where the notebook must not be used as it is
   */
  check?(connection: IDBDatabase): Promise<void>;
  /** Something was written, and is on disk. */
  onWritten?(): void;
}

/** One step of the schema's history. A version that has shipped is never edited; a change is a new entry. */
export interface SchemaVersion {
  number: number;
  /** Only the tables whose indexes change (Dexie's notation: the primary key first). */
  stores: Record<string, string | null>;
  /** Brings the rows of the version before into this one's shape. Runs once, inside the upgrading transaction. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const schemaVersions: SchemaVersion[] = [
  {
    number: 1,
    stores: {
      conferences: "id",
      posts: "id, conferenceId",
      talks: "id, conferenceId",
      sources: "id, talkId, url, [conferenceId+url]",
      notes: "id, talkId",
      drafts: "id",
      scheduledTalks: "id, conferenceId",
      pictures: "url, sha256",
      settings: "key",
    },
  },
  // Pages are also known by the address that they were captured under.
  { number: 2, stores: { sources: "id, talkId, url, address, [conferenceId+url]" } },
  // The blog's folder had a database of its own, which is left alone: it is chosen again by one click.
  { number: 3, stores: { folders: "key", writtenFiles: "path" } },
  // What a store that comes back empty or older is known by, and what a restore that was cut off has left.
  { number: 4, stores: { tally: "key", restores: "key" } },
  // What every capture looks up and every screen counts, without walking through the rows.
  {
    number: 5,
    stores: {
      addresses: "[address+sourceId]",
      talks: "id, conferenceId, deletedAt, [conferenceId+order]",
      notes: "id, talkId, deletedAt",
    },
    upgrade: async (transaction) => {
      const sources: Source[] = await transaction.table("sources").toArray();
      await transaction.table("addresses").bulkPut(sources.flatMap(sourceAddresses));
    },
  },
  // What a capture looks up in a schedule; made when it is first wanted.
  { number: 6, stores: { scheduleTitles: "conferenceId" } },
  // Conferences that are shared, what of them was changed and not exchanged yet, their documents (lib/share), and what this machine is
  // called. The documents stand beside the rows so that one transaction keeps both: neither is ever ahead of the other.
  {
    number: 7,
    stores: {
      shares: "conferenceId",
      waiting: "[conferenceId+table+id]",
      sharedUpdates: "++number, conferenceId",
      machines: "key",
    },
  },
  // How many notes are newer than the last backup is counted without reading them.
  { number: 8, stores: { notes: "id, talkId, deletedAt, updatedAt" } },
];

/** The key of the tally's one row. */
export const tallyKey = "notebook";

/** IndexedDB, which refuses to open anything while `isRefusing()`: opening writes, and the disk has no room for that. */
function guardedFactory(isRefusing: () => boolean): IDBFactory {
  return new Proxy(indexedDB, {
    get(factory, name: keyof IDBFactory) {
      if (name === "open" && isRefusing()) throw new Problem("problemDiskFull");
      return factory[name].bind(factory);
    },
  });
}

/**
 * The notebook's tables in IndexedDB. What goes to them while they are closed opens them first: at the start, after the browser
 * closed them because the disk was full, and after opening them failed.
 */
export class NotebookDatabase extends Dexie {
  declare conferences: Table<Conference, Id>;
  declare posts: Table<Post, Id>;
  declare talks: Table<Talk, Id>;
  declare sources: Table<Source, Id>;
  declare notes: Table<Note, Id>;
  declare drafts: Table<Draft, Id>;
  declare scheduledTalks: Table<ScheduledTalk, Id>;
  declare pictures: Table<StoredPicture, string>;
  declare settings: Table<SettingRow, string>;
  declare folders: Table<BlogFolder & { key: string }, string>;
  declare writtenFiles: Table<WrittenFile, string>;
  declare addresses: Table<SourceAddress, [address: string, sourceId: Id]>;
  declare scheduleTitles: Table<ScheduleTitles, Id>;
  declare tally: Table<Tally & { key: string }, string>;
  /** The pictures that a restore has brought and whose rows are still to come. */
  declare restores: Table<{ key: string; urls: string[] }, string>;
  declare shares: Table<Share, Id>;
  declare waiting: Table<WaitingRow, [conferenceId: Id, table: string, id: Id]>;
  declare sharedUpdates: Table<SharedUpdate, number>;
  declare machines: Table<Machine & { key: string }, string>;
  /** The present moment; tests set their own clock. */
  readonly now: () => IsoDateTime;
  readonly watch: StoreWatch;
  /** The moment of what this window wrote last. */
  writtenAt?: IsoDateTime;
  private readonly setRefusing: (isRefusing: boolean) => void;
  /** A write may have been cut off half-way. */
  private isLogTorn = false;

  /**
   * @param name the database's name; tests use their own
   * @param versions the schema's history; a test of the upgrade machinery appends to it
   * @param now the present moment
   */
  constructor(
    name = "wrapup",
    versions = schemaVersions,
    now = () => new Date().toISOString(),
    watch: StoreWatch = {},
  ) {
    let isRefusing = false;
    // Chromium's default durability is relaxed: a crash could lose a note that was called saved. Strict cost 0.3 to 0.7 ms a write (measured).
    super(name, { chromeTransactionDurability: "strict", indexedDB: guardedFactory(() => isRefusing) });
    this.setRefusing = (isSo) => {
      isRefusing = isSo;
    };
    this.now = now;
    this.watch = watch;
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    const newest = Math.max(...versions.map(({ number }) => number));
    this.on("ready", () => this.check(newest), true);
  }

  /**
   * Whatever writes waits for this first: a write that the disk's end cuts off costs more than its own rows.
   * @throws Problem where there is too little room
   */
  async requireSpace(): Promise<void> {
    // A transaction that waits for something else ends; the one around it has found room.
    if (!Dexie.currentTransaction && !(await hasSpace(spaceFor.writing))) throw new Problem("problemDiskFull");
  }

  /** Before anything is read or written, each time it is opened. */
  private async check(newest: number): Promise<void> {
    const connection = this.backendDB();
    // Dexie opens a database that a newer Wrapup has upgraded; writing rows of the old shape into it would harm it.
    // It multiplies its version numbers by ten before it hands them to IndexedDB.
    if (connection.version / 10 > newest) throw new Problem("problemNewerData");
    // The browser tells this only of connections that it closed itself.
    connection.addEventListener("close", () => {
      this.isLogTorn = true;
    });
    if (this.isLogTorn) {
      const { startNewLog } = await import("./new-log.ts");
      await startNewLog();
      this.isLogTorn = false;
    }
    await this.watch.check?.(connection);
  }

  /** Opens it where there is room for that. Dexie calls it for whatever is asked of a closed database. */
  override open(): PromiseExtended<Dexie> {
    const room = hasSpace(this.isLogTorn ? spaceFor.newLog : spaceFor.opening);
    const opening = Dexie.Promise.resolve(room).then((isThere) => {
      this.setRefusing(!isThere);
      return super.open();
    });
    opening.catch((error) => {
      if (!(error instanceof Problem)) this.isLogTorn = true;
      // Dexie would refuse everything from now on; what waits for this opening has to be refused before that ends.
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      });
    });
    return opening;
  }
}
