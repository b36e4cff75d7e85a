// Runs in the page when its talks are to be chosen from: returns the talks it lists.
import { defineContentScript } from "wxt/utils/define-content-script";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import { openPage } from "@/lib/capture/page/page.ts";

export default defineContentScript({
  matches: [],
  registration: "runtime",
  main: () => listTalkLinks(openPage(document, location.href)),
});
