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

/** One window for all pages: each of its own cost 37 ms and its garbage as much again, a document costs 0.3 ms (measured). */
const dom = new JSDOM();
globalThis.DOMParser ??= dom.window.DOMParser;

/** @param answers left out, further requests are refused, as on the first reading */
export function openHtml(html: string, address: string, answers?: Answers): Page {
  dom.reconfigure({ url: address });
  const document = new dom.window.DOMParser().parseFromString(html, "text/html");
  // No script runs, but the page is read as by a browser with scripts: there, noscript holds mere text.
  for (const element of document.querySelectorAll("noscript")) element.textContent = element.innerHTML;
  return openPage(document, address, answers && answering(answers));
}

let shared: Document | undefined;

/**
 * As `openHtml`, in a document that all pages opened so share, for tests with thousands of small ones: a document of its own has
 * to learn every selector anew, which takes longer than reading such a page. Only the one opened last is there.
 */
export function openInTurn(html: string, address: string): Page {
  shared ??= openHtml("", address).document;
  shared.documentElement.innerHTML = html;
  return openPage(shared, address);
}

export function openFile(file: string, address: string, answers?: Answers): Page {
  return openHtml(readFileSync(file, "utf8"), address, answers);
}
