// Writes the posts of a backup file as the extension would export them: `npm run post -- BACKUP.zip --engine NAME --out DIR`.
// The paths written go to standard output, one a line; what is wrong to standard error, with exit status 1.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { LinkStyle } from "../lib/model/index.ts";
import messages from "../public/_locales/en/messages.json" with { type: "json" };
import { loadModule } from "./load.ts";
import { writeFiles } from "./new-files.ts";
import { usageOf } from "./tools.mjs";

const usage = usageOf("post");
const options = {
  engine: { type: "string" },
  layout: { type: "string" },
  links: { type: "string" },
  conference: { type: "string" },
  talk: { type: "string" },
  out: { type: "string" },
} as const;

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parseOptions(args);
  const [backup, ...more] = positionals;
  const { engine, out, links, layout, conference, talk } = values;
  if (!backup || more.length > 0 || !engine || !out) throw new Error(usage);
  return {
    backup,
    out,
    wanted: { engine, links: readLinks(links), layout, conference, talk },
  };
}

function readLinks(links: string | undefined): LinkStyle | undefined {
  if (links === undefined || links === "inline" || links === "reference") return links;
  throw new Error(`--links is inline or reference, not “${links}”. ${usage}`);
}

function readFile(path: string): Blob {
  try {
    return new Blob([readFileSync(path)]);
  } catch (error) {
    throw new Error(`${path} cannot be read. Check the path.`, { cause: error });
  }
}

/** The sentence for a problem of lib, whose values stand for $1, $2, ... */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("key" in error) || !("values" in error)) return error.message.split("\n")[0] ?? "";
  const known: Record<string, { message: string }> = messages;
  const values = error.values as string[];
  const sentence = known[String(error.key)]?.message ?? error.message;
  return sentence.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? "");
}

try {
  const { backup, out, wanted } = readArguments(process.argv.slice(2));
  const { postFiles } = await loadModule<typeof import("./post-files.ts")>("/scripts/post-files.ts");
  for (const path of writeFiles(await postFiles(readFile(backup), wanted), out)) console.log(path);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
