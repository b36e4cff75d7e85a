// Whether an engine will build and show the post: what fails it, what is left out, and the line of the file where that
// stands. Assembled text is written so that it builds; this is for what a person wrote by hand or meant as code.
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { FindingKind } from "../engines/checks/finding.ts";
import { type Engine, findEngine } from "../engines/engine.ts";
import { type ExportOptions, exportPost, type PostFile } from "../files/export.ts";
import { type FileField, splitFile } from "../import/file.ts";
import { momentOf } from "../wording/dates.ts";

/** Beside what a body holds: what the header and the post's own settings do. */
type PostKind = "header" | "dateMisread" | "noDate" | "dateNeeded" | "futureDate" | "draftHidden" | "draftShown";

export interface BuildProblem {
  kind: FindingKind | PostKind;
  /** Line of the file, from 1. */
  line: number;
  /** What stands there. */
  detail: string;
}

export interface BuildCheck {
  /** The engine's label. */
  engine: string;
  /** "perhaps" depends on what the blog brings along; plain Markdown is built by nothing. */
  builds: "yes" | "perhaps" | "no" | "unneeded";
  /** What to know of it, what fails first. */
  problems: BuildProblem[];
}

const failing = new Set<BuildProblem["kind"]>(["header", "dateNeeded", "openTag", "brokenTag"]);
const doubtful = new Set<BuildProblem["kind"]>([
  "unknownTag",
  "unknownFilter",
  "namedFile",
  "missingPicture",
  "code",
  "dateMisread",
]);

/**
 * Exports the post and looks at its file as its engine will.
 * @param now milliseconds since 1970
 */
export function checkPost(record: ConferenceRecord, options: ExportOptions = {}, now = Date.now()): BuildCheck {
  return checkExported(record, exportPost(record, options), now);
}

/** The same where it is exported already. @param files as `exportPost` gave them */
export function checkExported(record: ConferenceRecord, files: PostFile[], now = Date.now()): BuildCheck {
  const { post } = record;
  const engine = findEngine(post.engine);
  const inFile = checkFiles(files, engine);
  // A value is wanted where somebody said that code works.
  const found = post.liveCode === engine.name ? inFile.filter(({ kind }) => kind !== "filledIn") : inFile;
  const all = [...checkDate(record, engine, now), ...checkDraft(record, engine), ...found];
  const fails = all.filter(({ kind }) => failing.has(kind));
  const problems = [...fails, ...all.filter((problem) => !fails.includes(problem))];
  return { engine: engine.label, builds: engine.drafts ? judge(problems) : "unneeded", problems };
}

function judge(problems: BuildProblem[]): BuildCheck["builds"] {
  if (problems.some(({ kind }) => failing.has(kind))) return "no";
  return problems.some(({ kind }) => doubtful.has(kind)) ? "perhaps" : "yes";
}

function checkDate({ post }: ConferenceRecord, engine: Engine, now: number): BuildProblem[] {
  const at = { line: 1, detail: post.date };
  const moment = momentOf(post.date, post.timeZone);
  if (Number.isNaN(moment)) return [{ kind: engine.needsDate ? "dateNeeded" : "noDate", ...at }];
  return engine.skipsFuture && moment > now && !post.isDraft ? [{ kind: "futureDate", ...at }] : [];
}

function checkDraft({ post }: ConferenceRecord, engine: Engine): BuildProblem[] {
  if (!post.isDraft || !engine.drafts) return [];
  return [{ kind: engine.drafts === "hidden" ? "draftHidden" : "draftShown", line: 1, detail: "" }];
}

/**
 * Looks at the date in a post's file as the post's engine will.
 * @param text the file's whole text
 * @throws Problem when its header cannot be read
 */
export function checkDateIn(text: string, { engine }: Post): BuildProblem[] {
  return checkWrittenDate(text, splitFile(text).fields, findEngine(engine));
}

/** A date is in the header as it was written, in an imported post perhaps for another engine. */
function checkWrittenDate(text: string, fields: FileField[], { misreadDate }: Engine): BuildProblem[] {
  const field = fields.find(({ name }) => /^(?:date|pubdate)$/i.test(name));
  const detail = String(field?.value ?? "");
  if (!field || !misreadDate?.test(detail)) return [];
  return [{ kind: "dateMisread", line: text.split("\n").findIndex((line) => line.startsWith(field.name)) + 1, detail }];
}

/** @param files as `exportPost` gives them */
function checkFiles(files: PostFile[], engine: Engine): BuildProblem[] {
  const [post, ...others] = files;
  if (!post || !("text" in post)) return [];
  try {
    const { fields, body } = splitFile(post.text);
    const misread = checkWrittenDate(post.text, fields, engine);
    const isSwitchedOff = fields.some(({ name }) => name === engine.switchOff?.field.name);
    if (isSwitchedOff || !engine.check) return misread;
    const folder = post.path.replace(/[^/]*$/, "");
    const paths = others.map(({ path }) => (path.startsWith(folder) ? path.slice(folder.length) : path));
    const above = post.text.slice(0, post.text.length - body.length).split("\n").length - 1;
    return [...misread, ...engine.check(body, paths).map((finding) => ({ ...finding, line: finding.line + above }))];
  } catch (error) {
    if (error instanceof Problem) return [{ kind: "header", line: Number(error.values[0] ?? 1), detail: "" }];
    throw error;
  }
}
