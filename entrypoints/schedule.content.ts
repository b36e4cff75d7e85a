// Runs in a conference's page when its schedule is wanted: fetches the first file that the page offers on its own site.
import { defineContentScript } from "wxt/utils/define-content-script";
import { openPage } from "@/lib/capture/page";
import { listSchedules } from "@/lib/capture/schedule-links";

// A schedule of 10,000 talks is about 30 MB; more is no schedule.
const largest = 50_000_000;

async function fetchText(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
  if (!answer?.ok || Number(answer.headers.get("content-length") ?? 0) > largest) return undefined;
  return answer.text();
}

/** A schedule file's name and text, or null where the page offers none. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  async main(): Promise<{ name: string; text: string } | null> {
    for (const { url } of listSchedules(openPage(document, location.href))) {
      const text = await fetchText(url);
      if (text) return { name: new URL(url).pathname.split("/").at(-1) ?? "", text };
    }
    return null;
  },
});
