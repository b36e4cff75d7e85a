// Opens HTML as a page in jsdom, with the answers that further requests get; any other request fails.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { type Fetch, openPage, type Page } from "@/lib/capture/page";

/** Answers by address without query; a value that is not HTML or JSON text is up to the test. */
export type Answers = Record<string, string>;

export function answering(answers: Answers): Fetch {
  return async (address) => {
    const body = answers[address] ?? answers[address.replace(/\?.*$/, "")];
    if (body === undefined) throw new TypeError(`No answer for ${address}`);
    return new Response(body);
  };
}

/** @param answers left out, further requests are refused, as on the first reading */
export function openHtml(html: string, address: string, answers?: Answers): Page {
  // Parsed as the browser would for a content script: whole, with no script run and nothing loaded.
  const { window } = new JSDOM("", { url: address });
  const document = new window.DOMParser().parseFromString(html, "text/html");
  Object.defineProperty(document, "defaultView", { value: window });
  return openPage(document, address, answers && answering(answers));
}

export function openFile(file: string, address: string, answers?: Answers): Page {
  return openHtml(readFileSync(file, "utf8"), address, answers);
}
