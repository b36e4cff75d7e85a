// What `npm run post` does with its arguments. How the extension's own code comes to run outside of it is left to post.ts.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { LinkStyle } from "../lib/model/index.ts";
import messages from "../public/_locales/en/messages.json" with { type: "json" };
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
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("key" in error) || !("values" in error)) return error.message.split("\n")[0] ?? "";
  const known: Record<string, { message: string }> = messages;
  const values = error.values as string[];
  const sentence = known[String(error.key)]?.message ?? error.message;
  return sentence.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? "");
}

/**
 * Writes the posts and returns their paths.
 * @param args the command's
 * @param loadExport is asked when the arguments are in order, as loading takes a second
 * @throws Error for arguments that are none, and what reading, exporting and writing throw; `sentenceOf` has its sentence
 */
export async function writePosts(args: string[], loadExport: () => Promise<typeof import("./post-files.ts")>) {
  const { backup, out, wanted } = readArguments(args);
  const file = readFile(backup);
  const { postFiles } = await loadExport();
  return writeFiles(await postFiles(file, wanted), out);
}
