// HTML of a page or of a schedule into Markdown: links absolute, nothing that runs, nothing that is not http or https.
import { taskListItems } from "@joplin/turndown-plugin-gfm";
import TurndownService from "turndown";
import { codeRules } from "./markdown/code.ts";
import { withoutHarm } from "./markdown/nodes.ts";
import { tableRules } from "./markdown/tables.ts";
import { settle, wordRules } from "./markdown/words.ts";

/**
 * Beginnings of tags and references, which may go on in the next piece of text, struck out text, addresses without brackets, a heading
 * or an item without words, a table's rows.
 */
const unescaped =
  /&(?=#|\w+;|\w*$)|<(?=[a-z/!?]|$)|(?<!\\)~|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\w)|^#|(?<=^\d{1,9})(?:\)|\.$)|^\+(?=$)|^\||^:(?=-)/gi;

function createConverter(base: string | undefined): TurndownService {
  const converter = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  converter.use(taskListItems);
  // What is no markup on the page is none in the Markdown; the converter itself leaves these as they are.
  const escapeMarkup = converter.escape.bind(converter);
  converter.escape = (text) => {
    const [, space = "", words = ""] = /^(\s*)([\s\S]*)$/.exec(withoutHarm(text).replaceAll("\n", " ")) ?? [];
    return space + escapeMarkup(words).replace(unescaped, "\\$&");
  };
  const rules = { ...codeRules, ...tableRules, ...wordRules(base, (text) => converter.escape(text)) };
  for (const [name, rule] of Object.entries(rules)) converter.addRule(name, rule);
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
  return settle(converter.turndown(html)).trim();
}
