// Runs in the page after capture.content.ts said that there may be more: reads again, with further requests to the
// page's own site. The result takes the first one's place.
import { defineContentScript } from "wxt/utils/define-content-script";
import { openPage } from "@/lib/capture/page/page.ts";
import { readPage } from "@/lib/capture/read.ts";

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => readPage(openPage(document, location.href, (address, init) => fetch(address, init))),
});
