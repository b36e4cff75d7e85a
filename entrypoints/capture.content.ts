// Placeholder so that the tree builds; replaced with the first capture commit.
import { defineContentScript } from "wxt/utils/define-content-script";
export default defineContentScript({
  matches: [],
  registration: "runtime",
  main() {
    return { problem: "none" };
  },
});
