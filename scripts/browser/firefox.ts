// Drives the built extension in a real Firefox: presses its toolbar button and reaches into its popup. What is expected is
// left to the tests; Chromium's counterpart is harness.ts.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtFolder } from "../build.ts";
import { findFirefox } from "../find-browsers.mjs";
import { Marionette } from "./marionette.ts";
import { type PageServer, type Pages, startPageServer } from "./page-server.ts";
import { readTable } from "./read-table.ts";
import { patience } from "./until.ts";

/** Any fixed one: the extension's pages get addresses known beforehand. */
const uuid = "7a9f0e0c-51d5-4c52-9c0e-5b8f2c6d1e3a";

export interface FirefoxWrapup {
  /** The profile's download folder. */
  downloads: string;
  /** Shows a page in the tab. */
  open(url: string): Promise<void>;
  /** Shows a page of the extension in the tab, "notebook.html". */
  openOwn(path: string): Promise<void>;
  notebook(): Promise<void>;
  /** Presses Wrapup's button in the toolbar and waits for the popup. */
  click(): Promise<void>;
  /** Closes the popup, as a click elsewhere does. */
  dismiss(): Promise<void>;
  /** Runs a function in the popup; it may use nothing from outside, and its values have to be JSON. */
  inPopup<Args extends unknown[], T>(work: (...args: Args) => T | Promise<T>, ...args: Args): Promise<T>;
  /** Opens the side panel by the popup’s menu, which is open and has an action of this name. */
  openSidebar(action: string): Promise<void>;
  /** As `inPopup`, in the side panel. */
  inSidebar: FirefoxWrapup["inPopup"];
  /** Runs a function in the tab's page; it may use nothing from outside, and its values have to be JSON. */
  inTab: FirefoxWrapup["inPopup"];
  /** All records of a table of the notebook's database; the popup has to be open. */
  stored<T>(table: string): Promise<T[]>;
  close(): Promise<void>;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function readExtensionId(): string {
  const manifest = JSON.parse(readFileSync(join(builtFolder("firefox"), "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id;
}

/** A profile that sends everything to the local server and asks nothing. */
function makeProfile(profile: string, { ports }: PageServer, marionettePort: number): string {
  const downloads = join(profile, "downloads");
  mkdirSync(downloads, { recursive: true });
  const preferences = {
    "marionette.port": marionettePort,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": ports.http,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": ports.http,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    // An extension that is installed for one session loses its data otherwise.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "extensions.webextensions.uuids": JSON.stringify({ [readExtensionId()]: uuid }),
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  return downloads;
}

function startFirefox(profile: string): ChildProcess {
  const program = findFirefox();
  if (!program) throw new Error("No Firefox was found.");
  const args = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile];
  return spawn(program, args, { stdio: "ignore" });
}

/** Runs the body of an async function in the browser's own window. */
async function inBrowser(marionette: Marionette, body: string, ...args: unknown[]): Promise<unknown> {
  await marionette.send("Marionette:SetContext", { value: "chrome" });
  const answer = await marionette.send("WebDriver:ExecuteScript", {
    script: `return (async (...args) => { ${body} })(...arguments);`,
    args,
  });
  await marionette.send("Marionette:SetContext", { value: "content" });
  return (answer as { value: unknown }).value;
}

const findPopup = 'const page = document.querySelector(".webextension-popup-browser");';
/** A browser in the page of all extensions' side panels (seen with Firefox 153). */
const findSidebar = `const page = SidebarController.browser.contentDocument.getElementById("webext-panels-browser");`;

/** The popup is a browser in a panel; the remote protocol's own actor runs scripts in it (seen with Firefox 153). */
const runInPage = `
  const actor = page.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
  return actor.executeScript(args[0], [], { timeout: ${patience}, sandboxName: null, newSandbox: false, async: false });`;

/** Clicks as a person does: a script's own click would not be allowed to open a side panel. */
const clickInPopup = `
  const page = document.querySelector(".webextension-popup-browser");
  const actor = page.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
  const script = "const hand = window.windowUtils.setHandlingUserInput(true);" +
    "const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === arguments[0]);" +
    "try { found?.click(); } finally { hand.destruct(); } return found !== undefined;";
  return actor.executeScript(script, [args[0]], { timeout: ${patience}, sandboxName: "system", newSandbox: true, async: false });`;

const showSidebar = `
  const deadline = Date.now() + ${patience};
  for (;;) {
    const page = SidebarController.browser?.contentDocument?.getElementById("webext-panels-browser");
    if (page?.currentURI.spec.endsWith("/sidepanel.html") && !page.webProgress?.isLoadingDocument) return;
    if (Date.now() > deadline) throw new Error("The side panel did not open.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

const showPopup = `
  const deadline = Date.now() + ${patience};
  for (;;) {
    const popup = document.querySelector(".webextension-popup-browser");
    if (popup?.currentURI.spec.endsWith("/popup.html") && !popup.webProgress?.isLoadingDocument) return;
    if (Date.now() > deadline) throw new Error("The popup did not open.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

const dismissPopup = `
  document.querySelector(".webextension-popup-browser").closest("panel").hidePopup();
  while (document.querySelector(".webextension-popup-browser")) await new Promise((resolve) => setTimeout(resolve, 50));`;

/** Puts the button beside the address, as people do who use an extension often; returns the button's selector. */
async function pinButton(marionette: Marionette): Promise<string> {
  const widget = `${readExtensionId().replace(/[^a-z0-9_-]/g, "_")}-browser-action`;
  await inBrowser(marionette, `CustomizableUI.addWidgetToArea(args[0], "nav-bar");`, widget);
  return `#${widget} .unified-extensions-item-action-button`;
}

async function clickInToolbar(marionette: Marionette, selector: string): Promise<void> {
  await marionette.send("Marionette:SetContext", { value: "chrome" });
  const found = await marionette.send("WebDriver:FindElement", { using: "css selector", value: selector });
  const [id] = Object.values((found as { value: Record<string, string> }).value);
  await marionette.send("WebDriver:ElementClick", { id });
}

/**
 * Starts Firefox with the extension. Call `close` in the end.
 * @param kept an existing folder for the profile, which stays when the browser is closed; a fresh one that goes unless given
 */
export async function launchFirefox(pages: Pages, kept?: string): Promise<FirefoxWrapup> {
  const server = await startPageServer(pages);
  const port = await findFreePort();
  const profile = kept ?? mkdtempSync(join(tmpdir(), "wrapup-firefox-"));
  const downloads = makeProfile(profile, server, port);
  const firefox = startFirefox(profile);
  const marionette = await Marionette.connect(port);
  await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: true, timeouts: { script: patience } });
  await marionette.send("Addon:Install", { path: builtFolder("firefox"), temporary: true });
  const button = await pinButton(marionette);

  const open = async (url: string) => void (await marionette.send("WebDriver:Navigate", { url }));
  const runIn =
    (find: string): FirefoxWrapup["inPopup"] =>
    async (work, ...args) => {
      const script = `return (async () => JSON.stringify((await (${work})(...${JSON.stringify(args)})) ?? null))();`;
      return JSON.parse(String(await inBrowser(marionette, find + runInPage, script)));
    };
  const inPopup = runIn(findPopup);
  return {
    downloads,
    open,
    inPopup,
    inSidebar: runIn(findSidebar),
    async openSidebar(action) {
      if (!(await inBrowser(marionette, clickInPopup, action))) throw new Error(`The popup has no ${action}.`);
      await inBrowser(marionette, showSidebar);
    },
    openOwn: (path) => open(`moz-extension://${uuid}/${path}`),
    notebook: () => open(`moz-extension://${uuid}/notebook.html`),
    async click() {
      await clickInToolbar(marionette, button);
      await inBrowser(marionette, showPopup);
    },
    dismiss: async () => void (await inBrowser(marionette, dismissPopup)),
    async inTab(work, ...args) {
      const answer = await marionette.send("WebDriver:ExecuteScript", {
        script: `return (${work})(...arguments);`,
        args,
      });
      return (answer as { value: Awaited<ReturnType<typeof work>> }).value;
    },
    stored: async <T>(table: string) => (await inPopup(readTable, table)) as T[],
    async close() {
      const ended = new Promise((resolve) => firefox.once("exit", resolve));
      await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] });
      await ended;
      marionette.close();
      server.close();
      if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
