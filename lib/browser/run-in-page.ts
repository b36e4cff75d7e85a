// Runs what is ours in a page and hands back what it returned: anything, until lib/capture/returned.ts has looked at it. The click on
// Wrapup is what allows it.
import { browser } from "wxt/browser";

/** Where to run: a tab's own page, or one of its frames. */
export interface PageTarget {
  tabId: number;
  frameId?: number;
}

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

async function execute({ tabId, frameId }: PageTarget, what: Omit<Injection, "target">): Promise<unknown> {
  const target = { tabId, ...(frameId !== undefined && { frameIds: [frameId] }) };
  // A script that throws, and one whose page went away, give null in Chromium.
  const [frame] = await browser.scripting.executeScript({ target, ...what } as Injection);
  return frame?.result;
}

/** The scripts that are built for pages. */
type Script = "capture" | "selection";

/**
 * Runs one of our scripts, at once: by default the browser would wait until the page is loaded.
 * @throws when the browser lets no script into the page
 */
export function runScript(target: PageTarget, script: Script): Promise<unknown> {
  return execute(target, { files: [`/content-scripts/${script}.js`], injectImmediately: true });
}

/**
 * Runs a function, which can use nothing from outside its braces.
 * @param args JSON
 * @throws when the browser lets no script into the page
 */
export function callInPage<Args extends unknown[]>(
  target: PageTarget,
  func: (...args: Args) => unknown,
  ...args: Args
): Promise<unknown> {
  return execute(target, { func, args } as Omit<Injection, "target">);
}
