// Runs in the page on a click and returns at once what the page itself says; asks the network nothing.
import { defineContentScript } from "wxt/utils/define-content-script";
import { openPage } from "@/lib/capture/page/page.ts";
import { readPage } from "@/lib/capture/read.ts";

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => readPage(openPage(document, location.href)),
});
