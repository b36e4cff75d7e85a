// Downloads the schedule that a site offers: the first of several addresses that answers with a file and not with a page.
// Which addresses those are is known to lib/capture; what the file says is read by read.ts.
import { decodeSchedule } from "./decode";
import type { ScheduleFile } from "./schedule";

/** Bytes. The largest schedules known have 4 MB (FOSDEM, 2025), one of 10,000 talks about 30 MB; more is no schedule. */
const largest = 50_000_000;
/** Milliseconds until an answer has to be complete. */
const patience = 20_000;

/** The bytes of an answer, or undefined as soon as they are too many: not every answer says its length beforehand. */
async function readBounded(answer: Response, limit: number): Promise<ArrayBuffer | undefined> {
  const reader = answer.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  if (!reader || Number(answer.headers.get("content-length") ?? 0) > limit) return undefined;
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}

/** Many sites answer every address with a page, and some give their files the type of one. */
function isPage(text: string, type: string): boolean {
  const beginning = text.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "").slice(0, 100);
  if (/^<(?:!doctype\s+html|html)\b/i.test(beginning)) return true;
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && !/^(?:<schedule\b|[[{]|BEGIN:)/i.test(beginning);
}

async function download(address: string, limit: number): Promise<string | undefined> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  const bytes = answer.ok ? await readBounded(answer, limit) : undefined;
  const text = bytes && decodeSchedule(bytes);
  return text && !isPage(text, answer.headers.get("content-type") ?? "") ? text : undefined;
}

/**
 * The first schedule file among `addresses`, in the encoding it says it has; an address that fails, answers with a page or
 * with too much is passed over.
 * @param addresses absolute, the best first
 * @param limit the most bytes that are read of one answer
 */
export async function downloadSchedule(addresses: string[], limit = largest): Promise<ScheduleFile | undefined> {
  for (const address of addresses) {
    // No connection, or an answer that breaks off: the next one may do.
    const text = await download(address, limit).catch(() => undefined);
    if (text) return { name: new URL(address).pathname.split("/").at(-1) ?? "", text };
  }
  return undefined;
}
