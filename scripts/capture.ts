// Captures one page with the built extension in headless Chromium and prints the stored source as JSON: a true toolbar
// click, so it shows what a person would get. What is read from a page is decided in lib/capture.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import type { CapturedSource, Source } from "../lib/model/index.ts";
import { launch, type Wrapup } from "./browser/harness.ts";
import { build } from "./build.ts";
import { runCommand } from "./command.ts";
import { tell } from "./setup.mjs";
import { usageOf } from "./tools.mjs";

const usage = usageOf("capture");
/** Milliseconds for a capture with all its further requests (each has its own shorter limit), and for a page to be there. */
const patience = 15_000;
const saved = "main[data-state=saved][data-settled=true]";
/** A page that is still loading is read as soon as it is there, so that is no answer yet. */
const failed = "main[data-state=problem] [data-problem]:not([data-problem=problemPageLoading])";

interface Order {
  url: string;
  /** Files by address; undefined when the live page is wanted. */
  pages?: Record<string, string>;
}

function requireAddress(text: string | undefined): string {
  const url = URL.canParse(text ?? "") ? new URL(text ?? "") : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url.href;
  throw new Error(`${text ? `“${text}” is not an http or https address.` : "An address is missing."} ${usage}`);
}

function requireFile(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  return path;
}

/** Both halves of URL=FILE may hold "=", so the file that exists decides. */
function splitAnswer(answer: string): [string, string] {
  for (let at = answer.lastIndexOf("="); at > 0; at = answer.lastIndexOf("=", at - 1)) {
    if (existsSync(answer.slice(at + 1))) return [requireAddress(answer.slice(0, at)), answer.slice(at + 1)];
  }
  throw new Error(`--answer ${answer} names no file that exists. ${usage}`);
}

function readOrder(args: string[]): Order {
  const options = { page: { type: "string" }, answer: { type: "string", multiple: true } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const url = requireAddress(positionals[0]);
  if (positionals.length > 1) throw new Error(usage);
  if (values.page === undefined) {
    if (values.answer) throw new Error(`--answer needs --page: without it the live address is visited. ${usage}`);
    return { url };
  }
  const answers = Object.fromEntries((values.answer ?? []).map(splitAnswer));
  return { url, pages: { ...answers, [url]: requireFile(values.page) } };
}

/** Waits until the popup has stored everything it is going to read. Throws the popup's own sentence. */
async function waitUntilCaptured(popup: Page): Promise<void> {
  await popup
    .waitForSelector(`${saved}, ${failed}`, { timeout: patience })
    .catch(() => tell(`The popup did not say within ${patience / 1000} seconds that it was done.`));
  const { isSaved, sentences } = await popup.evaluate(() => ({
    isSaved: document.querySelector("main")?.dataset.state === "saved",
    sentences: [...document.querySelectorAll<HTMLElement>("[role=alert]")].map(
      // biome-ignore lint/performance/useDomNodeTextContent: lines as they stand on the screen.
      (said) => said.innerText.replace(/\n+/g, "\n"),
    ),
  }));
  if (isSaved) sentences.forEach(tell);
  else throw new Error(sentences.join("\n") || "Nothing was captured, and the popup did not say why.");
}

/** What capture read, without what the notebook added. */
function withoutRow(source: Source): CapturedSource {
  const { id, createdAt, updatedAt, deletedAt, talkId, conferenceId, capturedAt, ...captured } = source;
  return captured;
}

async function capture(wrapup: Wrapup, url: string): Promise<CapturedSource> {
  const tab = await wrapup.open(url);
  const popup = await wrapup.click(tab);
  await waitUntilCaptured(popup);
  const [source] = await wrapup.stored<Source>("sources", popup);
  if (!source) throw new Error("Nothing was captured.");
  return withoutRow(source);
}

async function main(): Promise<void> {
  const { url, pages } = readOrder(process.argv.slice(2));
  await build("chrome");
  const wrapup = await launch({ pages: pages ?? "live" });
  try {
    const source = await capture(wrapup, url);
    process.stdout.write(`${JSON.stringify(source, null, 2)}\n`);
    for (const { url, isServed } of wrapup.requests) if (!isServed) tell(`Refused: ${url}`);
  } finally {
    await wrapup.close();
  }
}

await runCommand(main);
