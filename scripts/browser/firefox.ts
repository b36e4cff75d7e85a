// Drives the built extension in a real Firefox as a person would; what its protocol lacks for that is in firefox-connection.ts and
// firefox-window.mjs. What is expected is left to the tests; Chromium's counterpart is chromium.ts.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, connect, type FileChooser, type MediaFeature, type Page, type Target } from "puppeteer-core";
import { builtFolder } from "../build.ts";
import { findFirefox } from "../find-browsers.mjs";
import { findByName } from "./find-by-name.ts";
import { FirefoxConnection, type View } from "./firefox-connection.ts";
import { leftOut } from "./firefox-preferences.ts";
import { meetWelcome } from "./meet-welcome.ts";
import { type PageServer, startPageServer } from "./page-server.ts";
import { press } from "./person.ts";
import { makeReader } from "./read-table.ts";
import { patience } from "./until.ts";
import type { LaunchOptions, Wrapup } from "./wrapup.ts";

/** Any fixed one: the extension's pages get addresses known beforehand. */
const uuid = "7a9f0e0c-51d5-4c52-9c0e-5b8f2c6d1e3a";
const origin = `moz-extension://${uuid}`;

function readExtensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id;
}

const schemePreference = "layout.css.prefers-color-scheme.content-override";
const schemes = { dark: 0, light: 1 };
/** Firefox's preferences for the media features that tests ask for, with their numbers. */
const mediaPreferences: Record<string, [preference: string, numbers: Record<string, number>]> = {
  "prefers-color-scheme": [schemePreference, schemes],
  "prefers-reduced-motion": ["ui.prefersReducedMotion", { "no-preference": 0, reduce: 1 }],
};

/** A profile that sends everything to the local server and asks nothing. */
function makeProfile(profile: string, folder: string, { ports }: PageServer, colorScheme?: "light" | "dark"): string {
  const downloads = join(profile, "downloads");
  mkdirSync(downloads, { recursive: true });
  const preferences = {
    ...leftOut,
    ...(colorScheme && { [schemePreference]: schemes[colorScheme] }),
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": ports.http,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": ports.http,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    // The list of downloads would open at each one, and take the keyboard from the page.
    "browser.download.alwaysOpenPanel": false,
    "browser.shell.checkDefaultBrowser": false,
    // A question takes an answer at once, and not only after half a second.
    "security.notification_enable_delay": 0,
    // An extension that is installed for one session loses its data otherwise.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "extensions.webextensions.uuids": JSON.stringify({ [readExtensionId(folder)]: uuid }),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  return downloads;
}

/** Starts the program; the address at which it listens. */
async function startFirefox(profile: string, isVisible: boolean): Promise<{ firefox: ChildProcess; endpoint: string }> {
  const program = findFirefox();
  if (!program) throw new Error("No Firefox was found.");
  const remote = ["--remote-debugging-port=0", "--remote-allow-system-access"];
  const args = [...(isVisible ? [] : ["--headless"]), "--no-remote", ...remote, "--profile", profile];
  const size = ["--width", "1440", "--height", "960"];
  const firefox = spawn(program, [...args, ...size], { stdio: ["ignore", "ignore", "pipe"] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = "";
    firefox.stderr?.on("data", (data) => {
      said += data;
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    firefox.once("exit", () => reject(new Error(`Firefox ended before it could be driven: ${said}`)));
  });
  return { firefox, endpoint };
}

const byName = (selector: string) => selector.replaceAll("::-p-aria(", "::-p-named(");

/** Gives a page what puppeteer cannot do in Firefox: elements by name, media features, and the file picker. */
function teach(page: Page, connection: FirefoxConnection): void {
  page.setDefaultTimeout(patience);
  const locate = page.locator.bind(page);
  const find = page.$.bind(page);
  Object.assign(page, {
    locator: ((selector: string) => locate(byName(selector))) as Page["locator"],
    $: (selector: string) => find(byName(selector)),
    async emulateMediaFeatures(features: MediaFeature[] = []) {
      for (const { name, value } of features) {
        const [preference, numbers] = mediaPreferences[name] ?? ["", {}];
        await connection.inWindow("setPreference", preference, numbers[value] ?? 0);
      }
    },
    async waitForFileChooser() {
      await connection.inWindow("pickerOpens");
      const accept = ([path = ""]: string[]) => connection.inWindow<void>("pick", path);
      return { accept, isMultiple: () => false, cancel: async () => undefined } as unknown as FileChooser;
    },
  });
}

/** The extension's popup and side panel as pages: puppeteer is told of each, and of its end. */
function followViews(browser: Browser, connection: FirefoxConnection) {
  const views = new Map<Page, View>();
  return {
    /** The page of a view that is being opened. */
    async show(opening: Promise<View>): Promise<Page> {
      const view = await opening;
      const earlier = new Set(browser.targets());
      const isView = (target: Target) => target.url() === view.url && !earlier.has(target);
      const appears = browser.waitForTarget(isView, { timeout: patience });
      connection.tellOfView(view);
      const page = await (await appears).asPage();
      views.set(page, view);
      return page;
    },
    /** Waits until the view of a page is closed. */
    async end(page: Page): Promise<void> {
      const view = views.get(page);
      if (!view) return;
      await connection.inWindow("gone", view.id);
      connection.tellOfEnd(view);
      views.delete(page);
    },
  };
}

/** Puppeteer's browser, in which every page can do what tests ask of it. */
async function connectPuppeteer(connection: FirefoxConnection): Promise<Browser> {
  const browser = await connect({
    transport: connection,
    protocol: "webDriverBiDi",
    defaultViewport: null,
    acceptInsecureCerts: true,
  });
  for (const page of await browser.pages()) teach(page, connection);
  browser.on("targetcreated", async (target: Target) => {
    // A worker has none.
    const page = target.type() === "page" ? await target.page() : undefined;
    if (page) teach(page, connection);
  });
  return browser;
}

export interface FirefoxWrapup extends Required<Wrapup> {
  /** Loads the extension anew, and waits until it is. */
  reload(): Promise<void>;
  /** Tells the extension that an update waits; whether it listens. */
  announceUpdate(): Promise<boolean>;
  /** Another one each time that the extension is loaded; null while it is not. */
  nameLoading(): Promise<string | null>;
}

/** Starts Firefox with the extension; its network is the pages alone. Call `close` in the end. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxWrapup> {
  const { pages = {} } = options;
  if (pages === "live" || options.isOnline) throw new Error("Firefox is driven with pages alone.");
  findByName();
  const server = await startPageServer(pages, options.lines);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "wrapup-firefox-"));
  const folder = options.extension ?? builtFolder("firefox");
  const downloads = makeProfile(profile, folder, server, options.colorScheme);
  const isVisible = Boolean(options.isVisible || process.env.WRAPUP_VISIBLE);
  const { firefox, endpoint } = await startFirefox(profile, isVisible);
  const ended = new Promise((resolve) => firefox.once("exit", resolve));
  const connection = await FirefoxConnection.open(endpoint);
  const browser = await connectPuppeteer(connection);
  const id = await browser.installExtension(folder);
  await connection.prepareWindow();
  await connection.inWindow("pinButton", id);
  const { show, end } = followViews(browser, connection);
  // Other extensions are measured beside it.
  if (existsSync(join(folder, "welcome.html"))) await meetWelcome(browser, origin, options.keepsWelcome);
  const unused = (await browser.pages()).filter((page) => !page.url().startsWith(origin));
  const open = async (url: string) => {
    const page = unused.pop() ?? (await browser.newPage());
    await page.goto(url, { waitUntil: "load" });
    await connection.inWindow("focusPage");
    return page;
  };

  return {
    browser,
    downloads,
    requests: server.requests,
    serve: server.serve,
    open,
    openOwn: (path) => open(`${origin}/${path}`),
    notebook: () => open(`${origin}/notebook.html`),
    async click(tab) {
      await tab.bringToFront();
      return show(connection.inWindow("openPopup", id));
    },
    async openPanel(popup) {
      // The popup may be gone before it has told that it was clicked.
      void press(popup, "openPanel").catch(() => undefined);
      const panel = await show(connection.inWindow("openedSidebar"));
      await end(popup);
      return panel;
    },
    async dismiss(popup) {
      await connection.inWindow("closePopup");
      await end(popup);
    },
    stored: makeReader(browser, origin),
    async download(action) {
      const count = await connection.inWindow<number>("countDownloads");
      await action();
      return connection.inWindow("downloaded", count);
    },
    answerPermission: (isGiven) => connection.inWindow("answerPermission", isGiven),
    reload: () => connection.inWindow("reloadExtension", id),
    announceUpdate: () => connection.inWindow("announceUpdate", id),
    nameLoading: () => connection.inWindow("nameLoading", id),
    async kill() {
      firefox.kill("SIGKILL");
      await ended;
      server.close();
    },
    async close() {
      await connection.command("browser.close", {}).catch(() => undefined);
      await ended;
      server.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
