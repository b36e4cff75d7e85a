// Mozilla's linter on the built extension, as the store for Firefox runs it. There is no error, and no warning but those about what
// is inside a library: each is named here, with why it does no harm, and one that is not named fails.
import { builtFolder } from "./build.ts";
import { check, type Outcome, readTool, type Say } from "./outcome.ts";

/** The parts of the linter's report that are looked at. */
interface Report {
  errors: Finding[];
  warnings: Finding[];
}

export interface Finding {
  code: string;
  message: string;
  /** Path within the extension, "chunks/base-CsU-esBt.js". */
  file?: string;
  line?: number;
}

interface Known {
  /** What the file's path begins with. */
  file: string;
  message: RegExp;
  why: string;
}

export const knownWarnings: Known[] = [
  {
    file: "chunks/base-",
    message: /assignment to innerHTML/,
    why: "Preact's `dangerouslySetInnerHTML`, which nothing here uses: Biome refuses it.",
  },
  {
    // Of whatever name the chunk is that has it.
    file: "chunks/",
    message: /\.document\(\)\.write/,
    why: "`document` is a state of the Markdown parser (micromark), which `write` gives its text.",
  },
  { file: "assets/", message: /\.document\(\)\.write/, why: "The same in the worker that reads posts." },
  {
    file: "chunks/pdf-",
    message: /Function constructor/,
    why: "pdf.js for the browsers of the manifest comes with core-js, whose search for the global object ends so, and never gets there.",
  },
  {
    file: "chunks/pdf-",
    message: /call to import/,
    why: "pdf.js reads in the page itself when there is no worker: its worker is `pdf/worker.mjs`, by an address that is set here.",
  },
  { file: "pdf/worker.mjs", message: /Function constructor/, why: "As in pdf.js itself." },
  {
    file: "pdf/worker.mjs",
    message: /call to import/,
    why: "The decoders of pictures in a PDF, by the address that is set here: files of the package (scripts/pdf-files.ts).",
  },
];

const describe = ({ code, message, file = "manifest.json", line }: Finding) =>
  `${[file, line].filter(Boolean).join(":")}: ${message} (${code})`;

/** What is wrong with a report, a sentence each: errors, warnings that are not known, known ones that are gone. */
export function judgeReport({ errors, warnings }: Report): string[] {
  const gone = [...knownWarnings];
  const isNew = ({ message, file = "" }: Finding) => {
    const index = gone.findIndex((known) => file.startsWith(known.file) && known.message.test(message));
    if (index >= 0) gone.splice(index, 1);
    return index < 0;
  };
  return [
    ...errors.map(describe),
    ...warnings.filter(isNew).map(describe),
    ...gone.map(({ file, message }) => `${file}: ${message} is warned of no more: take it out of the list.`),
  ];
}

/**
 * Lints what was built for Firefox.
 * @param say as `runTool` takes it
 */
export async function lintForFirefox(say: Say = console.log): Promise<Outcome> {
  const args = ["lint", "--source-dir", builtFolder("firefox"), "--output", "json"];
  const { out, errors } = await readTool("web-ext/bin/web-ext.js", args);
  if (!out.startsWith("{")) throw new Error(`The linter gave no report: ${out}${errors}`);
  const complaints = judgeReport(JSON.parse(out));
  const known = `web-ext lint: no errors, and ${knownWarnings.length} warnings of libraries (scripts/firefox-lint.ts).`;
  say(complaints.length > 0 ? complaints.join("\n") : known);
  return check(complaints.length === 0);
}
