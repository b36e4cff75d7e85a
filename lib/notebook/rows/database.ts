// The database: its tables, the versions of its schema and their upgrades. What the rows mean is left to the files beside it.
import { Dexie, type Table, type Transaction } from "dexie";
import type {
  Conference,
  Draft,
  Id,
  IsoDateTime,
  Note,
  Post,
  ScheduledTalk,
  Settings,
  Source,
  StoredPicture,
  Talk,
} from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";

/** One remembered choice; the settings' rows are single values, so that two screens never overwrite each other's. */
export interface SettingRow {
  key: keyof Settings;
  value: Settings[keyof Settings];
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
];

/** The notebook's tables in IndexedDB. */
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
  /** The present moment; tests set their own clock. */
  readonly now: () => IsoDateTime;

  /**
   * @param name the database's name; tests use their own
   * @param versions the schema's history; a test of the upgrade machinery appends to it
   */
  constructor(name = "wrapup", versions = schemaVersions, now = () => new Date().toISOString()) {
    // Chromium's default durability is relaxed: a crash could lose a note that was called saved. Strict cost 0.3 to 0.7 ms a write (measured).
    super(name, { chromeTransactionDurability: "strict" });
    this.now = now;
    for (const { number, stores, upgrade } of versions) {
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    // Dexie opens a database that a newer Wrapup has upgraded; writing rows of the old shape into it would harm it.
    const newest = Math.max(...versions.map(({ number }) => number));
    this.on("ready", () => {
      // Dexie multiplies its version numbers by ten before it hands them to IndexedDB.
      if (this.backendDB().version / 10 > newest) throw new Problem("problemNewerData");
    });
  }
}
