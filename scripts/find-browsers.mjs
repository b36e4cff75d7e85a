// Finds the browsers of this machine and whether one can be seen; installing one is left to setup.mjs.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const chromiumNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const chromiumPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const firefoxNames = ["firefox-esr", "firefox"];
const firefoxPlaces = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(names, places) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find(isExecutable);
}

/** The path of a Chromium-based browser, or undefined; CHROMIUM_PATH overrides the search. */
export function findChromium() {
  return process.env.CHROMIUM_PATH ?? find(chromiumNames, chromiumPlaces);
}

/** The path of Firefox, or undefined; FIREFOX_PATH overrides the search. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? find(firefoxNames, firefoxPlaces);
}

/** Whether a browser's window would be seen. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
