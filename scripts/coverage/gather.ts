// Gathers what of the extension's scripts is run in a Chromium, by V8's own counts. What is made of them is left to coverage.ts.
// https://chromedevtools.github.io/devtools-protocol/tot/Profiler/
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Target } from "puppeteer-core";
import { type RawCoverage, rawFolder } from "./folder.ts";

/** Milliseconds. What a page has run since it was asked last is lost when it closes or goes elsewhere by itself. */
const interval = 200;

/**
 * Begins to count in all that the browser has open and opens.
 * @param origin the extension's
 * @param folder where the counts are kept in the end
 * @returns what asks for the last counts and keeps them, to be called before the browser is closed
 */
export async function gatherCoverage(browser: Browser, origin: string, folder: string): Promise<() => Promise<void>> {
  const sessions = new Set<CDPSession>();
  const gathered: RawCoverage[] = [];

  const follow = async (target: Target) => {
    if (!["page", "service_worker", "background_page", "other"].includes(target.type())) return;
    try {
      const session = await target.createCDPSession();
      await session.send("Profiler.enable");
      await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
      sessions.add(session);
    } catch {
      // It was closed again.
    }
  };
  const take = async (session: CDPSession) => {
    try {
      const { result } = await session.send("Profiler.takePreciseCoverage");
      for (const { url, functions } of result)
        if (url.startsWith(`${origin}/`)) gathered.push({ path: url.slice(origin.length + 1), functions });
    } catch {
      sessions.delete(session);
    }
  };
  const takeAll = () => Promise.all([...sessions].map(take));

  browser.on("targetcreated", follow);
  await Promise.all(browser.targets().map(follow));
  const timer = setInterval(takeAll, interval);
  return async () => {
    clearInterval(timer);
    await takeAll();
    mkdirSync(rawFolder(folder), { recursive: true });
    writeFileSync(join(rawFolder(folder), `${randomUUID()}.json`), JSON.stringify(gathered));
  };
}
