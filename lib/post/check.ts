// Whether an engine will build the post: what would fail it, or vanish, and the line of the file where that stands.
// Assembled text is written so that it builds; this is for what a person wrote into the post by hand or meant as code.
import type { ConferenceRecord } from "@/lib/model.ts";
import { Problem } from "@/lib/problem.ts";
import type { FindingKind } from "./checks/finding.ts";
import { momentOf } from "./dates.ts";
import { type Engine, findEngine } from "./engine.ts";
import { type ExportOptions, exportPost, type PostFile } from "./export.ts";
import { splitFile } from "./import/file.ts";

export interface BuildProblem {
  kind: FindingKind | "header" | "noDate" | "futureDate";
  /** Line of the file, from 1. */
  line: number;
  /** What stands there. */
  detail: string;
}

export interface BuildCheck {
  /** The engine's label. */
  engine: string;
  /** Empty: the post will build. */
  problems: BuildProblem[];
}

/**
 * Exports the post and looks at its file as its engine will.
 * @param now milliseconds since 1970
 */
export function checkPost(record: ConferenceRecord, options: ExportOptions = {}, now = Date.now()): BuildCheck {
  const engine = findEngine(record.post.engine);
  const problems = [...checkDate(record, engine, now), ...checkFiles(exportPost(record, options), engine)];
  return { engine: engine.label, problems };
}

function checkDate({ post }: ConferenceRecord, engine: Engine, now: number): BuildProblem[] {
  const moment = momentOf(post.date, post.timeZone);
  if (Number.isNaN(moment)) return [{ kind: "noDate", line: 1, detail: post.date }];
  return engine.skipsFuture && moment > now && !post.isDraft
    ? [{ kind: "futureDate", line: 1, detail: post.date }]
    : [];
}

/** @param files as `exportPost` gives them */
function checkFiles(files: PostFile[], engine: Engine): BuildProblem[] {
  const [post, ...others] = files;
  if (!post || !("text" in post)) return [];
  try {
    const { fields, body } = splitFile(post.text);
    const isSwitchedOff = fields.some(({ name }) => name === engine.switchOff?.field.name);
    if (isSwitchedOff || !engine.check) return [];
    const folder = post.path.replace(/[^/]*$/, "");
    const paths = others.map(({ path }) => (path.startsWith(folder) ? path.slice(folder.length) : path));
    const above = post.text.slice(0, post.text.length - body.length).split("\n").length - 1;
    return engine.check(body, paths).map((finding) => ({ ...finding, line: finding.line + above }));
  } catch (error) {
    if (error instanceof Problem) return [{ kind: "header", line: Number(error.values[0] ?? 1), detail: "" }];
    throw error;
  }
}
