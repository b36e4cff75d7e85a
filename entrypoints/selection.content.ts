// Runs in the page when a selection is to be quoted or its links kept: returns both.
import { defineContentScript } from "wxt/utils/define-content-script";
import type { SelectionReading } from "@/lib/capture/returned.ts";
import { convertSelection, copySelection, listLinks } from "@/lib/capture/selection.ts";

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: (): SelectionReading => {
    const copy = copySelection(document.getSelection());
    if (!copy) return { markdown: "", links: [] };
    return { markdown: convertSelection(copy, document.baseURI), links: listLinks(copy, document.baseURI) };
  },
});
