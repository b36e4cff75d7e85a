// Draws the toolbar icons from scripts/icons/*.svg into public/icon: `node scripts/icons.ts` after a drawing has changed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { launch } from "puppeteer-core";
import { findChromium } from "./find-browsers.mjs";

// One colour for Chrome's light and dark toolbars (contrast 3.06 to 4.08); Firefox takes one a theme.
const colours = { "": "#178ca3", "light-": "#0b6478", "dark-": "#62c3d6" };
const sizes = [16, 32, 48, 128];

const executablePath = findChromium();
if (!executablePath) throw new Error("Install Chromium or Chrome, or say where it is in CHROMIUM_PATH.");
const browser = await launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
mkdirSync("public/icon", { recursive: true });
for (const [theme, colour] of Object.entries(colours)) {
  for (const size of sizes) {
    const drawing = readFileSync(`scripts/icons/${size === 16 ? "badge-16" : "badge"}.svg`, "utf8").replace(
      "COLOUR",
      colour,
    );
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(`public/icon/${theme}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
