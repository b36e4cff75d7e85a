// Finds the deck, the recording and the paper that a talk's page links to or shows.
import { isUnder } from "@/lib/model/web-address.ts";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { pageOfEmbed } from "@/lib/sites/embeds.ts";
import { absolute } from "../page/address.ts";
import { baseOf, findAll, type Page } from "../page/page.ts";
import { lineText } from "../page/text.ts";
import { isElsewhere } from "./own-part.ts";

const file = /\.(?:pdf|pptx?|key|odp|mp4|webm|ppsx)$/i;
const words =
  /\b(?:slides?|slide ?deck|deck|video|recording|watch|presentation|paper|folien|aufzeichnung|vidéo|diapos?)\b/i;
/** The page of a video or deck that a frame shows. */
function framedPage(address: string): string | undefined {
  return pageOfEmbed(address) ?? (isMedia(address) ? describeAddress(address).url : undefined);
}

function isMedia(address: string): boolean {
  const { kind } = describeAddress(address);
  return kind === "deck" || kind === "video" || file.test(new URL(address).pathname);
}

/** Whether it stands in a part of the page that is about something else. */
function isBeside(page: Page, element: Element): boolean {
  for (let box: Element | null = element; box && box !== page.document.body; box = box.parentElement) {
    if (isElsewhere(page, box)) return true;
  }
  return false;
}

/** A link by its words alone may lead to a list of all videos, so it must lead away from this page's folder or to a file. */
function isByWords(anchor: Element, address: string, page: Page): boolean {
  const text = lineText(anchor) ?? "";
  const url = new URL(address);
  const isOther = !isUnder(url.hostname, page.url.hostname.replace(/^www\./, "")) && url.pathname.length > 1;
  return text.length < 60 && words.test(text) && isOther;
}

/** Addresses of decks, videos and papers, in the page's order. */
export function readMedia(page: Page): string[] {
  const base = baseOf(page);
  const elements = findAll(page, "a[href], iframe[src], iframe[data-src], video[src], video source[src]").slice(
    0,
    2000,
  );
  const found = elements.flatMap((element) => {
    const stated = ["href", "src", "data-src"].map((name) => element.getAttribute(name)).find((value) => value?.trim());
    const address = absolute(stated ?? "", base);
    if (!address || isBeside(page, element)) return [];
    if (element.tagName === "IFRAME") return framedPage(address) ?? [];
    if (element.tagName !== "A") return address;
    return isMedia(address) ? describeAddress(address).url : isByWords(element, address, page) ? address : [];
  });
  return [...new Set(found)].slice(0, 20);
}
