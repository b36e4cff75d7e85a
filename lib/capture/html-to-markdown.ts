// HTML of a page or of a schedule into Markdown: links absolute, nothing that runs, nothing that is not http or https.
import { gfm } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { isWebAddress } from "@/lib/model/web-address.ts";

/** @param base the page's address; without it an address that is not absolute is left out */
function absoluteAddress(address: string | null, base: string | undefined): string | undefined {
  if (!address) return undefined;
  const absolute = URL.parse(address, base)?.href;
  return absolute && isWebAddress(absolute) ? absolute : undefined;
}

/** Beginnings of tags and references, struck out text, addresses without brackets, a heading or an item without words. */
const unescaped =
  /&(?=#|\w+;)|<(?=[a-z/!?])|(?<!\\)~|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\w)|^#|(?<=^\d{1,9})\)|^\+(?=$)/gi;

function createConverter(base: string | undefined): TurndownService {
  const converter = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  converter.use(gfm);
  // What is no markup on the page is none in the Markdown; the converter itself leaves these as they are.
  const escapeMarkup = converter.escape.bind(converter);
  converter.escape = (text) => escapeMarkup(text).replace(unescaped, "\\$&");
  converter.remove(["script", "style", "noscript", "iframe", "object", "template" as "object", "button"]);
  converter.addRule("web links", {
    filter: (node) => node.nodeName === "A",
    replacement: (content, node) => {
      const address = absoluteAddress((node as Element).getAttribute("href"), base);
      return address && content.trim()
        ? `[${content.trim()}](<${address}>)`.replace(/\(<([^\s()<>]*)>\)$/, "($1)")
        : content;
    },
  });
  converter.addRule("web pictures", {
    filter: "img",
    replacement: (_, node) => {
      const picture = node as Element;
      const address = absoluteAddress(picture.getAttribute("src"), base);
      return address ? `![${converter.escape(picture.getAttribute("alt") ?? "")}](${address})` : "";
    },
  });
  return converter;
}

const converters = new Map<string | undefined, TurndownService>();

/**
 * @param html markup, or an element whose content is meant
 * @param base the address of the page it stands in, which its links are relative to
 */
export function convertHtmlToMarkdown(html: string | HTMLElement | DocumentFragment, base?: string): string {
  const converter = converters.get(base) ?? createConverter(base);
  converters.clear();
  converters.set(base, converter);
  return converter.turndown(html).trim();
}
