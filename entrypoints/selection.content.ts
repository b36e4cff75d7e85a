// Runs in the page when a selection is to be quoted or its links kept: returns both.
import { defineContentScript } from "wxt/utils/define-content-script";
import { convertSelection, copySelection, listLinks, type PageLink } from "@/lib/capture/selection.ts";

/** What was selected: as Markdown, and the links in it. */
export interface SelectionReading {
  markdown: string;
  links: PageLink[];
}

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: (): SelectionReading => {
    const copy = copySelection(document.getSelection());
    if (!copy) return { markdown: "", links: [] };
    return { markdown: convertSelection(copy, document.baseURI), links: listLinks(copy, document.baseURI) };
  },
});
