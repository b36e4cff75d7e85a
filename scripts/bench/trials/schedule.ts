// What a schedule of 10,000 talks costs: reading its file, and capturing a page while it is there. In a page, with a real store.
import type { CapturedSource } from "@/lib/model/index.ts";
import { storeCapture } from "@/lib/notebook/capture.ts";
import { NotebookDatabase } from "@/lib/notebook/rows/database.ts";
import { importSchedule } from "@/lib/notebook/schedule/schedule.ts";
import { startConference } from "@/lib/notebook/start-conference.ts";
import { readSchedule } from "@/lib/schedule/read.ts";
import { makeJsonSchedule, makeXmlSchedule } from "../../notebooks/large-schedule.ts";
import type { Trial } from "../trial.ts";

export { measureTrials } from "../trial.ts";

const entries = 10_000;
const json = makeJsonSchedule(entries);
const xml = makeXmlSchedule(entries);

let opened: Promise<{ database: NotebookDatabase; conferenceId: string }> | undefined;

async function openWithSchedule() {
  const database = new NotebookDatabase("bench");
  const clock = { timeZone: "Europe/Oslo", date: "2024-05-06T09:00:00" };
  const conferenceId = await startConference(database, { name: "Lighthouse Days" }, clock);
  const { conference, entries: read } = await readSchedule({ name: "schedule.json", text: json });
  await importSchedule(database, conferenceId, conference, read);
  return { database, conferenceId };
}

const captured = (run: number): CapturedSource => ({
  url: `https://vimeo.com/${run + 1}`,
  site: "Vimeo",
  kind: "video",
  title: `A signal that nobody has heard before ${run}`,
  authors: [{ name: "Ada Quill" }],
  provenance: {},
});

async function putStrictly(run: number): Promise<() => unknown> {
  opened ??= openWithSchedule();
  const { database } = await opened;
  const { idbdb } = database as unknown as { idbdb: IDBDatabase };
  return () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const transaction = idbdb.transaction("pictures", "readwrite", { durability: "strict" });
    transaction.objectStore("pictures").put({ url: `https://bench.example/${run}` });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    return promise;
  };
}

async function capture(run: number): Promise<() => unknown> {
  opened ??= openWithSchedule();
  const { database, conferenceId } = await opened;
  return () => storeCapture(database, captured(run), conferenceId);
}

export const trials: Trial[] = [
  {
    line: "schedule of 10,000 as JSON",
    subjects: {
      "JSON.parse": () => () => JSON.parse(json),
      Wrapup: () => () => readSchedule({ name: "schedule.json", text: json }),
    },
  },
  {
    line: "schedule of 10,000 as XML",
    subjects: {
      DOMParser: () => () => new DOMParser().parseFromString(xml, "application/xml"),
      Wrapup: () => () => readSchedule({ name: "schedule.xml", text: xml }),
    },
  },
  {
    line: "capture beside a schedule of 10,000, to stored",
    subjects: { "one strict put": putStrictly, Wrapup: capture },
  },
];
