// Downloads the schedule that a site offers: the first of several addresses that answers with a file and not with a page.
// Which addresses those are is known to lib/capture; what the file says is read by read.ts.
import { decodeSchedule } from "./decode.ts";
import type { ScheduleFile } from "./schedule.ts";

/** Bytes. The largest schedules known have 4 MB (FOSDEM, 2025), one of 10,000 talks about 30 MB; more is no schedule. */
const largest = 50_000_000;
/** Milliseconds until an answer has to be complete. */
const patience = 20_000;

interface Answer {
  bytes: ArrayBuffer;
  /** A content type, empty if none was told. */
  type: string;
}

/**
 * What an address answers, or undefined for an error, no connection, or as soon as it is more than `limit` bytes: not every
 * answer says its length beforehand. Not by `fetch`: Firefox closes the parts of its body to content scripts (observed
 * with 153 ESR).
 */
function request(address: string, limit: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const asked = new XMLHttpRequest();
    asked.open("GET", address);
    asked.responseType = "arraybuffer";
    asked.timeout = patience;
    asked.onprogress = ({ loaded, total }) => {
      if (Math.max(loaded, total) > limit) asked.abort();
    };
    asked.onloadend = () => {
      const bytes = asked.response as ArrayBuffer | null;
      // Without a connection there are no bytes.
      const isUsable = bytes && asked.status < 300 && bytes.byteLength <= limit;
      resolve(isUsable ? { bytes, type: asked.getResponseHeader("content-type") ?? "" } : undefined);
    };
    asked.send();
  });
}

/** Many sites answer every address with a page, and some give their files the type of one. */
function isPage(text: string, type: string): boolean {
  const beginning = text.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "").slice(0, 100);
  if (/^<(?:!doctype\s+html|html)\b/i.test(beginning)) return true;
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && !/^(?:<schedule\b|[[{]|BEGIN:)/i.test(beginning);
}

/**
 * The first schedule file among `addresses`, in the encoding it says it has; an address that fails, answers with a page or
 * with too much is passed over.
 * @param addresses absolute, the best first
 * @param limit the most bytes that are read of one answer
 */
export async function downloadSchedule(addresses: string[], limit = largest): Promise<ScheduleFile | undefined> {
  for (const address of addresses) {
    const answer = await request(address, limit);
    const text = answer && decodeSchedule(answer.bytes);
    if (text && !isPage(text, answer.type)) return { name: new URL(address).pathname.split("/").at(-1) ?? "", text };
  }
  return undefined;
}
