// Texts that are on their way to the disk when their screen closes: a transaction of a page that goes is given up with it, and a popup
// goes at any click beside it. They are left where a page can leave something in its last moment, which is `localStorage`, and stored by
// a screen that is open, or the next one that opens.
import type { Id, IsoDateTime } from "@/lib/model/index.ts";
import type { DraftFields } from "@/lib/notebook/notes.ts";
import { type Writer, write } from "@/lib/notebook/rows/write.ts";
import { database } from "../database.ts";

/** A row's fields as they were when their screen closed; a draft may have no row yet. */
export type LastText =
  | { table: "notes" | "talks" | "posts"; id: Id; fields: object }
  | { table: "drafts"; id: Id; fields: DraftFields };

type LeftText = LastText & { leftAt: IsoDateTime };

const key = "wrapup-last-texts";

/** Only Wrapup's own pages can write there. */
const readLeft = (): LeftText[] => JSON.parse(localStorage.getItem(key) ?? "[]");

/** Whether there is something that a screen left and that is not stored yet. */
export const hasLastTexts = () => localStorage.getItem(key) !== null;

const finders = new Set<() => LastText[]>();

/** @param find what is not on disk, as it is known without waiting */
export function leaveLastTexts(find: () => LastText[]): void {
  finders.add(find);
}

addEventListener("pagehide", () => {
  const leftAt = database.now();
  const texts = [...finders].flatMap((find) => find()).map((text): LeftText => ({ ...text, leftAt }));
  if (texts.length === 0) return;
  try {
    localStorage.setItem(key, JSON.stringify([...readLeft(), ...texts]));
  } catch (error) {
    // There is room for some millions of letters.
    console.debug(error);
  }
});

/** Whether another screen has gone on from there. */
async function isOutdated({ table, id, leftAt }: LeftText): Promise<boolean> {
  const row = await database.table<{ updatedAt: IsoDateTime }, Id>(table).get(id);
  return row !== undefined && Date.parse(row.updatedAt) > Date.parse(leftAt);
}

async function storeLeft(writer: Writer, left: LeftText): Promise<void> {
  const { table, id, fields } = left;
  if (table === "drafts" && !(await database.drafts.get(id)) && (await database.talks.get(id)))
    await writer.add("drafts", { ...fields, id });
  else await writer.change(table, id, fields);
}

/** Stores what was left; what cannot be stored now stays for the next time. */
async function takeLeft(): Promise<void> {
  const left = readLeft();
  if (left.length === 0) return;
  try {
    await write(database, async (writer) => {
      const wanted: LeftText[] = [];
      for (const text of left) if (!(await isOutdated(text))) wanted.push(text);
      for (const text of wanted) await storeLeft(writer, text);
    });
    // Another screen may have closed meanwhile.
    const since = readLeft().slice(left.length);
    if (since.length > 0) localStorage.setItem(key, JSON.stringify(since));
    else localStorage.removeItem(key);
  } catch (error) {
    console.debug(error);
  }
}

/** One screen at a time. */
const takeInTurn = async () => {
  if (hasLastTexts()) await navigator.locks.request(key, takeLeft);
};

/** Resolves when what screens left before this one opened is stored, or cannot be. */
export const lastTextsTaken = takeInTurn();

addEventListener("storage", (event) => {
  if (event.key === key) void takeInTurn();
});
