// A selection of which only the text is known: in a frame of another site, the browser tells it without its markup.
import { cleanText } from "./page/text.ts";

/** Signs that are markup anywhere, an address without brackets, and what is markup where a line begins. */
const markup =
  /[\\`*_[\]<>~]|&(?=#|\w+;)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\w)|^[-+=#|]|^:(?=-)|(?<=^\d{1,9})[.)](?=\s|$)/gim;

/** As Markdown: what would be markup there is escaped. */
export function quoteText(text: string): string {
  return cleanText(text).replace(markup, "\\$&");
}
