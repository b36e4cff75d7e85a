// Drives the built extension in a real Chromium as a person would: true toolbar clicks, pages under their real addresses.
// What is expected of the extension is left to the tests; Firefox's counterpart is firefox.ts.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Extension, launch as launchBrowser, type Page, type Target } from "puppeteer-core";
import { builtFolder } from "../build.ts";
import { coverageFolder } from "../coverage/folder.ts";
import { gatherCoverage } from "../coverage/gather.ts";
import { findChromium } from "../find-browsers.mjs";
import { meetWelcome } from "./meet-welcome.ts";
import { type PageServer, startPageServer } from "./page-server.ts";
import { press } from "./person.ts";
import { makeReader } from "./read-table.ts";
import { patience } from "./until.ts";
import type { LaunchOptions, Wrapup } from "./wrapup.ts";

const flags = [
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-search-engine-choice-screen",
  "--lang=en-US",
  // Without a display the screen is 800 × 600, too low for a popup's full height.
  "--screen-info={1600x1200}",
  "--window-size=1440,960",
];

/** Every host is the local server, so nothing reaches the network; or those of the pages alone. */
function sendToServer({ ports }: PageServer, hosts: string[], lines: Record<string, number> = {}): string[] {
  const own = Object.entries(lines).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const local = hosts.flatMap((host) => [
    `MAP ${host}:80 127.0.0.1:${ports.http}`,
    `MAP ${host}:443 127.0.0.1:${ports.https}`,
  ]);
  const rules = [...own, ...local, ...(hosts.includes("*") ? ["MAP * ~NOTFOUND"] : [])];
  return [`--host-resolver-rules=${rules.join(", ")}`, "--ignore-certificate-errors"];
}

/** The id that Chromium gives to an extension in `folder`: it is made from the path. */
function unpackedId(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16))).join("");
}

/** Files keep their own names only if the profile says where they go (observed with Chromium 156); the button is pinned. */
function makeProfile(profile: string, extension: string): string {
  const downloads = join(profile, "downloads");
  if (existsSync(downloads)) return downloads;
  mkdirSync(join(profile, "Default"), { recursive: true });
  mkdirSync(downloads);
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    extensions: { pinned_extensions: [unpackedId(extension)] },
  };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  return downloads;
}

/** Installs after the launch, because Chrome no longer obeys `--load-extension` (since 137). */
async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${folder}.`);
  return extension;
}

async function startChromium(options: LaunchOptions, profile: string, server?: PageServer): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium was found.");
  const isRoot = process.getuid?.() === 0;
  const hosts = options.isOnline ? Object.keys(options.pages ?? {}).map((url) => new URL(url).hostname) : ["*"];
  return launchBrowser({
    executablePath,
    userDataDir: profile,
    headless: !(options.isVisible || process.env.WRAPUP_VISIBLE),
    enableExtensions: true,
    pipe: true,
    defaultViewport: null,
    args: [
      ...flags,
      ...(isRoot ? ["--no-sandbox"] : []),
      ...(server ? sendToServer(server, [...new Set(hosts)], options.lines) : []),
    ],
  });
}

/** Waits for the next file to be downloaded completely. */
async function nextDownload(browser: Browser, action: () => Promise<unknown>): Promise<string> {
  const session = await browser.target().createCDPSession();
  try {
    await session.send("Browser.setDownloadBehavior", { behavior: "default", eventsEnabled: true });
    const path = new Promise<string>((resolve, reject) => {
      session.on("Browser.downloadProgress", ({ state, filePath }) => {
        if (state === "completed") resolve(filePath ?? "");
        if (state === "canceled") reject(new Error("The download was cancelled."));
      });
    });
    await action();
    return await path;
  } finally {
    await session.detach();
  }
}

/** All that are running now, for what is kept of a test that failed. */
export const running = new Set<Browser>();

/** Starts Chromium with the extension. Call `close` in the end. */
export async function launchChromium(options: LaunchOptions): Promise<Wrapup> {
  const { pages = {} } = options;
  const server = pages === "live" ? undefined : await startPageServer(pages);
  const folder = realpathSync(options.extension ?? builtFolder("chrome"));
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "wrapup-profile-"));
  const downloads = makeProfile(profile, folder);
  const browser = await startChromium(options, profile, server);
  running.add(browser);
  browser.once("disconnected", () => running.delete(browser));
  const extension = await install(browser, folder);
  const origin = `chrome-extension://${extension.id}`;
  const gathered = coverageFolder();
  const keepCoverage = gathered === undefined ? undefined : await gatherCoverage(browser, origin, gathered);
  // Other extensions are measured beside it.
  if (existsSync(join(folder, "welcome.html"))) await meetWelcome(browser, origin, options.keepsWelcome);
  const unused = (await browser.pages()).filter((page) => !page.url().startsWith(origin));

  const prepare = async (page: Page) => {
    page.setDefaultTimeout(patience);
    const value = options.colorScheme;
    if (value) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    return page;
  };
  const open = async (url: string) => {
    const page = await prepare(unused.pop() ?? (await browser.newPage()));
    await page.goto(url, { waitUntil: "load" });
    return page;
  };
  return {
    browser,
    downloads,
    requests: server?.requests ?? [],
    serve: (more) => server?.serve(more),
    open,
    openOwn: (path) => open(`${origin}/${path}`),
    notebook: () => open(`${origin}/notebook.html`),
    async click(tab) {
      await tab.bringToFront();
      const earlier = new Set(browser.targets());
      const isPopup = (target: Target) => target.url().startsWith(`${origin}/popup.html`) && !earlier.has(target);
      const appears = browser.waitForTarget(isPopup, { timeout: patience });
      await tab.triggerExtensionAction(extension);
      return prepare(await (await appears).asPage());
    },
    async openPanel(popup) {
      const appears = browser.waitForTarget((target) => target.url().startsWith(`${origin}/sidepanel.html`), {
        timeout: patience,
      });
      const closes = new Promise((resolve) => popup.once("close", resolve));
      // The popup may be gone before it has told that it was clicked.
      void press(popup, "openPanel").catch(() => undefined);
      await closes;
      return prepare(await (await appears).asPage());
    },
    async dismiss(popup) {
      await popup.close({ runBeforeUnload: false });
    },
    stored: makeReader(browser, origin),
    download: (action) => nextDownload(browser, action),
    async kill() {
      const program = browser.process();
      const ended = new Promise((resolve) => program?.once("exit", resolve));
      // With all that it has started: puppeteer makes it the head of a group, but on Windows.
      if (program?.pid !== undefined && process.platform !== "win32") process.kill(-program.pid, "SIGKILL");
      else program?.kill("SIGKILL");
      await ended;
      server?.close();
    },
    async close() {
      await keepCoverage?.();
      await browser.close();
      server?.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
