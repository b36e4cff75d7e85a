// The built extension in a real browser, as a test or a script sees it. Who drives which browser is left to chromium.ts and firefox.ts.
import type { Browser, Page } from "puppeteer-core";
import type { PageRequest, Pages } from "./page-server.ts";

export interface LaunchOptions {
  /** What the network answers. "live" is the real network. */
  pages?: Pages | "live";
  /** Hosts that lead to a port of this machine, where TLS is spoken: "team.example" to 41234. */
  lines?: Record<string, number>;
  /** Leaves hosts without pages to the real network. */
  isOnline?: boolean;
  /** Folder of the extension; the built one unless given. */
  extension?: string;
  /** Shows the browser's window. */
  isVisible?: boolean;
  /** Leaves the page open that is shown after the install. */
  keepsWelcome?: boolean;
  colorScheme?: "light" | "dark";
  /** An existing folder for the profile, which stays when the browser is closed; a fresh one that goes unless given. */
  profile?: string;
}

export interface Wrapup {
  browser: Browser;
  /** The profile's download folder. */
  downloads: string;
  /** All requests of the browser so far; none when the network is live. */
  requests: PageRequest[];
  /** Adds answers of the network. */
  serve(pages: Pages): void;
  /** Opens a tab and waits until the page is loaded. */
  open(url: string): Promise<Page>;
  /** Presses Wrapup's button in the toolbar while `tab` is in front; returns the popup. */
  click(tab: Page): Promise<Page>;
  /** Opens the side panel from the popup’s header, which closes the popup; returns the panel. */
  openPanel(popup: Page): Promise<Page>;
  /** Closes the popup at once, as a click elsewhere does. */
  dismiss(popup: Page): Promise<void>;
  /** Opens a page of the extension in a tab, "notebook.html". */
  openOwn(path: string): Promise<Page>;
  notebook(): Promise<Page>;
  /** All records of a table of the notebook's database, read in a page of the extension or else behind the tabs. */
  stored<T>(table: string, page?: Page): Promise<T[]>;
  /** Does `action` and returns the path of the file that it let the browser download. */
  download(action: () => Promise<unknown>): Promise<string>;
  /** Waits for the browser's question for a right, and answers it; what it says. No test can answer Chromium's. */
  answerPermission?: (isGiven: boolean) => Promise<string>;
  close(): Promise<void>;
  /** Ends the whole browser at once, as a loss of power does for it; the profile stays. */
  kill(): Promise<void>;
}
