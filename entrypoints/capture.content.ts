// Runs in the page on a click and returns at once what the page itself says; asks the network nothing. It leaves behind how to
// read once more with further requests to the page's own site, for when there may be more to find.
import { defineContentScript } from "wxt/utils/define-content-script";
import { openPage } from "@/lib/capture/page/page.ts";
import { type CaptureResult, readPage } from "@/lib/capture/read.ts";

declare global {
  /** In the extension's own world of the page, where the page's scripts see nothing. Absent before the first reading. */
  var readWithRequests: (() => Promise<CaptureResult>) | undefined;
}

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => {
    const request: typeof fetch = (address, init) => fetch(address, init);
    globalThis.readWithRequests = () => readPage(openPage(document, location.href, request));
    return readPage(openPage(document, location.href));
  },
});
