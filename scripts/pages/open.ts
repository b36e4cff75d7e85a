// Opens HTML as a page in jsdom, with the answers that further requests get; any other request fails.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { type Fetch, openPage, type Page } from "../../lib/capture/page/page.ts";

/** Answers by address without query; a value that is not HTML or JSON text is up to the test. */
export type Answers = Record<string, string>;

function answering(answers: Answers): Fetch {
  return async (address) => {
    const body = answers[address] ?? answers[address.replace(/\?.*$/, "")];
    if (body === undefined) throw new TypeError(`No answer for ${address}`);
    return new Response(body);
  };
}

/** @param answers left out, further requests are refused, as on the first reading */
export function openHtml(html: string, address: string, answers?: Answers): Page {
  // "outside-only" runs no script of the page but reads it as a browser with scripts does: noscript holds mere text.
  const { document } = new JSDOM(html, { url: address, runScripts: "outside-only" }).window;
  // jsdom is done loading only a moment later; nothing is loaded, so there is nothing to wait for.
  Object.defineProperty(document, "readyState", { value: "complete", configurable: true });
  return openPage(document, address, answers && answering(answers));
}

export function openFile(file: string, address: string, answers?: Answers): Page {
  return openHtml(readFileSync(file, "utf8"), address, answers);
}
