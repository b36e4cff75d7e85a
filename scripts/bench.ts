// Measures what posts cost in Markdown parses (bench-posts.ts), and how long the popup takes from the click to a field that can be typed in, side by side with an extension whose
// popup holds nothing else: the browser's own floor on this machine. Never part of the tests, because machines differ.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runnerImport } from "vite";
import { launch, type Wrapup } from "./browser/harness.ts";
import type { Pages } from "./browser/page-server.ts";
import { startConference, waitUntilSaved } from "./browser/person.ts";
import { build, builtFolder } from "./build.ts";
import { names } from "./names.ts";
import { tell } from "./setup.mjs";

const runs = 15;

/** Notes the moment at which the field was painted; runs before everything else in a popup. */
const probe = `
const look = () => {
  if (!document.querySelector("textarea.composer-text")) return requestAnimationFrame(look);
  requestAnimationFrame(() => setTimeout(() => { globalThis.editableAt = performance.timeOrigin + performance.now(); }));
};
look();`;

interface Run {
  /** Milliseconds from the click, the browser's opening of the popup included. */
  fromClick: number;
  /** Milliseconds from the popup's own navigation. */
  fromNavigation: number;
}

function withProbe(folder: string): string {
  const popup = join(folder, "popup.html");
  writeFileSync(join(folder, "probe.js"), probe);
  const html = readFileSync(popup, "utf8");
  writeFileSync(
    popup,
    html.replace(/<head>|<!doctype html>/i, (start) => `${start}<script src="/probe.js"></script>`),
  );
  return folder;
}

function copyWrapup(parent: string): string {
  const folder = join(parent, "wrapup");
  cpSync(builtFolder("chrome"), folder, { recursive: true });
  return withProbe(folder);
}

function makeEmpty(parent: string): string {
  const folder = join(parent, "empty");
  const manifest = { manifest_version: 3, name: "Empty", version: "1", action: { default_popup: "popup.html" } };
  mkdirSync(folder);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "popup.html"), `<!doctype html><textarea class="composer-text" autofocus></textarea>`);
  return withProbe(folder);
}

function deckPage(slides: number): string {
  const hasPart = Array.from({ length: slides }, (_, at) => ({
    "@type": "CreativeWork",
    position: at + 1,
    text: `What slide ${at + 1} says, in about as many words as a slide has when it has been made with some care.`,
  }));
  const facts = { "@context": "https://schema.org", "@type": "PresentationDigitalDocument", name: "A deck", hasPart };
  return `<!doctype html><title>A deck</title><script type="application/ld+json">${JSON.stringify(facts)}</script>`;
}

function articlePage(): string {
  const paragraph = "<p>What an article says in one of its paragraphs, which are many and of this length.</p>";
  return `<!doctype html><title>An article</title><meta property="og:type" content="article"><h1>An article</h1>${paragraph.repeat(200)}`;
}

/** Addresses that were never captured before: one for every run. */
function pagesFor(kind: string, host: string, body: string): { urls: string[]; pages: Pages } {
  const urls = Array.from({ length: runs + 1 }, (_, at) => `https://${host}/someone/${kind}-${at}`);
  return { urls, pages: Object.fromEntries(urls.map((url) => [url, { body }])) };
}

async function measure(browser: Wrapup, url: string): Promise<Run> {
  const tab = await browser.open(url);
  const clickedAt = Date.now();
  const popup = await browser.click(tab);
  const wait = await popup.waitForFunction(() => (globalThis as { editableAt?: number }).editableAt);
  const editableAt = Number(await wait.jsonValue());
  const origin = await popup.evaluate(() => performance.timeOrigin);
  await browser.dismiss(popup);
  await tab.close();
  return { fromClick: editableAt - clickedAt, fromNavigation: editableAt - origin };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(name: string, empty: Run[], wrapup: Run[]): void {
  const columns = (["fromClick", "fromNavigation"] as const).map((key) => {
    const [floor, ours] = [median(empty.map((run) => run[key])), median(wrapup.map((run) => run[key]))];
    return `${floor.toFixed(0).padStart(6)} ${ours.toFixed(0).padStart(8)} ${(ours / floor).toFixed(2).padStart(6)}`;
  });
  console.log(`${name.padEnd(20)}${columns.join("  |")}`);
}

/** Run by run in turn, so that whatever else the machine does meets both. */
async function compare(name: string, empty: Wrapup, wrapup: Wrapup, urls: string[]): Promise<void> {
  const [floor, ours]: [Run[], Run[]] = [[], []];
  for (const url of urls.slice(1)) {
    floor.push(await measure(empty, url));
    ours.push(await measure(wrapup, url));
  }
  report(name, floor, ours);
}

async function chooseConference(wrapup: Wrapup, url: string): Promise<void> {
  const tab = await wrapup.open(url);
  const popup = await wrapup.click(tab);
  await waitUntilSaved(popup);
  await startConference(popup, "Bench Days");
  await wrapup.dismiss(popup);
  await tab.close();
}

/** The extension's own code; Vite resolves its imports. */
async function measurePosts(): Promise<void> {
  const { module } = await runnerImport<typeof import("./bench-posts.ts")>("/scripts/bench-posts.ts", {
    root: join(import.meta.dirname, ".."),
    configFile: false,
    logLevel: "error",
    plugins: [names],
    resolve: { alias: { "@": join(import.meta.dirname, "..") } },
  });
  module.benchPosts();
}

async function main(): Promise<void> {
  await measurePosts();
  await build("chrome");
  const cases = [
    { name: "article", ...pagesFor("article", "blog.example", articlePage()) },
    { name: "deck of 42 slides", ...pagesFor("deck", "speakerdeck.com", deckPage(42)) },
    { name: "deck of 300 slides", ...pagesFor("long", "speakerdeck.com", deckPage(300)) },
  ];
  const pages = Object.assign({}, ...cases.map((one) => one.pages));
  const parent = mkdtempSync(join(tmpdir(), "wrapup-bench-"));
  const empty = await launch({ pages, extension: makeEmpty(parent) });
  const wrapup = await launch({ pages, extension: copyWrapup(parent) });
  try {
    await chooseConference(wrapup, cases[0]?.urls[0] ?? "");
    tell(
      `Milliseconds until the popup can be typed in, medians of ${runs}; empty is an extension that holds a field only.`,
    );
    console.log(`${"".padEnd(20)} empty   Wrapup  ratio  | empty   Wrapup  ratio`);
    console.log(`${"".padEnd(20)} from the click        | from the popup's navigation`);
    for (const { name, urls } of cases) await compare(name, empty, wrapup, urls);
  } finally {
    await Promise.all([empty.close(), wrapup.close()]);
    rmSync(parent, { recursive: true, force: true });
  }
}

await main();
