// A post that was written before becomes a conference with its talks, notes and sources. Storing it is the notebook's.

import type { List } from "mdast";
import type { ConferenceRecord, EngineSettings, Id, IsoDateTime, Post, TimeZone } from "@/lib/model.ts";
import { Problem } from "@/lib/problem.ts";
import { assemblePost } from "../assemble.ts";
import { type Engine, findEngine } from "../engine.ts";
import { hasHtml } from "../markdown/harmless.ts";
import { readBody } from "./blocks.ts";
import { readConference } from "./conference.ts";
import { type PostParts, splitFile } from "./file.ts";
import { readFolder, readPlace } from "./file-place.ts";
import { guessEngine } from "./guess-engine.ts";
import { type Outline, outline } from "./outline.ts";
import { applyHeader } from "./roles.ts";
import type { Making } from "./talk-rows.ts";
import { readTalks } from "./talks.ts";

export interface ReadPostOptions {
  /** The engine the file belongs to; told by its path and header otherwise. */
  engine?: string;
  /** The author's zone, for dates without one; UTC otherwise. */
  timeZone?: TimeZone;
  /** When it is read. */
  now?: IsoDateTime;
  newId?: () => Id;
}

/**
 * Reads a post file of any engine. Exported for the same engine with nothing changed, it is the same file again.
 * @param text the file's whole text
 * @param fileName its name or path, "_posts/2014-05-10-monitorama.md"
 * @throws Problem when the file is no post or its header cannot be read, with the line
 */
export function readPost(text: string, fileName: string, options: ReadPostOptions = {}): ConferenceRecord {
  try {
    return readParts(splitFile(text), fileName, options);
  } catch (error) {
    // Quotes within quotes, thousands deep, are more than the parser's recursion holds.
    if (error instanceof RangeError) throw new Problem("problemPostNested", [], { cause: error });
    throw error;
  }
}

function readParts(parts: PostParts, fileName: string, options: ReadPostOptions): ConferenceRecord {
  const engine = findEngine(options.engine ?? guessEngine(fileName, parts));
  const now = options.now ?? new Date().toISOString();
  const newId = options.newId ?? (() => crypto.randomUUID());
  // Each row a millisecond later than the one before: what was written later comes later.
  let made = Date.parse(now);
  const row = () => ({ id: newId(), createdAt: new Date(made++).toISOString(), updatedAt: now });
  const timeZone = options.timeZone ?? "UTC";
  const making: Making = { row, conferenceId: newId(), now, timeZone };
  const body = readBody(parts.body.replace(/\r\n/g, "\n"));
  const found = outline(body);
  const { talks, isIndex } = readTalks(found, body, making);
  const layout = isIndex ? "index" : layoutOf(found);
  const post = readPostRow(parts, fileName, engine, found, making, layout);
  return withBody({ conference: readConference(post, making), post, talks }, parts.body);
}

function readPostRow(
  parts: PostParts,
  fileName: string,
  engine: Engine,
  found: Outline,
  making: Making,
  layout: string,
): Post {
  const { day, slug, isDraft } = readPlace(fileName);
  const empty: Post = {
    ...making.row(),
    conferenceId: making.conferenceId,
    title: titleWithoutHeader(found, slug),
    slug,
    date: `${day ?? making.now.slice(0, 10)}T00:00:00`,
    timeZone: making.timeZone,
    tags: [],
    categories: [],
    extraFields: [],
    isDraft,
    introduction: found.introduction,
    listOpening: found.listOpening,
    sections: found.sections,
    closing: found.closing,
    layout,
    engine: engine.name,
    links: linkStyle(parts.body),
    embeds: "link",
    ...settingsOfFile(parts, engine, found.list),
    ...(hasLiveCode(parts.body, engine) ? { liveCode: engine.name } : {}),
  };
  const { post, imported } = applyHeader(withFolder(empty, fileName, engine), parts.fields);
  const fieldOrder = parts.fields.map(({ name }) => name);
  const { before, after } = parts;
  return { ...post, fieldOrder, imported: { engine: engine.name, fileName, fields: imported, before, after } };
}

function withFolder(post: Post, fileName: string, engine: Engine): Post {
  const usual = engine.postPath({ post, slug: "post", settings: {}, hasPictures: false, summary: "" });
  const folder = post.isDraft ? undefined : readFolder(fileName, usual);
  if (!folder) return post;
  const settings = { folder, ...post.engineSettings?.[engine.name] };
  return { ...post, engineSettings: { ...post.engineSettings, [engine.name]: settings } };
}

/** Headings where talks stand under headings, bullets where all are bullets. */
function layoutOf({ talks }: Outline): string {
  if (talks.some(({ day }) => day)) return "days";
  return talks.some(({ title }) => title !== undefined) ? "talks" : "highlights";
}

/** The body as its author wrote it is kept as edited by hand wherever the layout would write it differently. */
function withBody(record: ConferenceRecord, body: string): ConferenceRecord {
  const { assembled } = assemblePost(record);
  if (assembled === body) return record;
  return { ...record, post: { ...record.post, edited: { body, base: assembled } } };
}

function titleWithoutHeader(found: Outline, slug: string): string {
  return /^# +(.+)$/m.exec(found.introduction)?.[1] ?? (slug || "post").replace(/[-_]+/g, " ");
}

function linkStyle(body: string): Post["links"] {
  const references = body.match(/\]\[[^\]\n]*\]/g)?.length ?? 0;
  const inline = body.match(/\]\([^)\n]+\)/g)?.length ?? 0;
  return references > inline ? "reference" : "inline";
}

function settingsOfFile(
  { kind, body }: PostParts,
  engine: Engine,
  list: List | undefined,
): Pick<Post, "engineSettings"> {
  const settings: EngineSettings = {
    ...(kind === "toml" ? { frontMatter: "toml" } : {}),
    ...styleOfList(body, list),
  };
  return Object.keys(settings).length > 0 ? { engineSettings: { [engine.name]: settings } } : {};
}

function styleOfList(body: string, list: List | undefined): EngineSettings {
  const start = list?.position?.start.offset;
  const [, bullet, spaces = " "] = start === undefined ? [] : (/^([*+-])( +)/.exec(body.slice(start)) ?? []);
  if (bullet !== "*" && bullet !== "-" && bullet !== "+") return {};
  return {
    bullet,
    bulletIndent: spaces.length >= 3 ? "tab" : "one",
    bulletSpacing: list?.spread || list?.children.some((item) => item.spread) ? "loose" : "tight",
  };
}

/** HTML, or what the engine would take for its own tags, worked when the post was written and is meant to. */
function hasLiveCode(body: string, engine: Engine): boolean {
  if (engine.switchOff?.when.test(body) || engine.dialect.hazards.some((hazard) => body.search(hazard) >= 0))
    return true;
  return hasHtml(body);
}
