// Runs before all else in the popup: the page is being read while the screen's code is loaded and its first frame is drawn.
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startEarlyReading } from "@/lib/browser/early-reading.ts";

export default defineUnlistedScript(startEarlyReading);
