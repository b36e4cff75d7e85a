// A post that was written before becomes a conference with its talks, notes and sources. Storing it is the notebook's.

import type {
  ConferenceRecord,
  EngineSettings,
  Id,
  IsoDate,
  IsoDateTime,
  PlacedTalk,
  Post,
  TimeZone,
} from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { assemblePost } from "../assemble/assemble.ts";
import { type Engine, findEngine } from "../engines/engine.ts";
import { type Body, readBody } from "../markdown/blocks.ts";
import { oneLine, plainText } from "../markdown/tree.ts";
import { bulletStyle, hasLiveCode, linkStyle } from "./body-style.ts";
import { readConference } from "./conference.ts";
import { type PostParts, splitFile } from "./file.ts";
import { readFilePlace, readFolder } from "./file-place.ts";
import { guessEngine } from "./guess-engine.ts";
import { checkNesting } from "./nesting.ts";
import { outline } from "./outline.ts";
import type { Outline } from "./outlined.ts";
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
  const markdown = parts.body.replace(/\r\n/g, "\n");
  checkNesting(markdown);
  const body = readBody(markdown);
  const found = outline(body, dayOfPost(parts, fileName));
  const { talks, isIndex, placed, isForeign } = readTalks(found, body, making);
  const layout = isIndex ? "index" : layoutOf(found);
  const post = readPostRow(parts, fileName, engine, body, found, making, layout);
  return withBody({ conference: readConference(post, making), post, talks }, parts.body, placed, isForeign);
}

/** The day that the header or the file's name says, for the year of days in the body. */
function dayOfPost({ fields }: PostParts, fileName: string): IsoDate {
  const dated = fields.find(({ name }) => /^(?:date|pubdate|publishdate|created)$/i.test(name));
  const [day] = /^\d{4}-\d\d-\d\d/.exec(String(dated?.value ?? "")) ?? [];
  return day ?? readFilePlace(fileName).day ?? "";
}

function readPostRow(
  parts: PostParts,
  fileName: string,
  engine: Engine,
  body: Body,
  found: Outline,
  making: Making,
  layout: string,
): Post {
  const { day, slug, isDraft } = readFilePlace(fileName);
  const settings: EngineSettings = {
    ...(parts.kind === "toml" ? { frontMatter: "toml" } : {}),
    ...bulletStyle(body, found.list),
  };
  const empty: Post = {
    ...making.row(),
    conferenceId: making.conferenceId,
    title: titleWithoutHeader(body, slug),
    slug,
    date: day ? `${day}T00:00:00` : "",
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
    links: linkStyle(body),
    embeds: "link",
    ...(Object.keys(settings).length > 0 ? { engineSettings: { [engine.name]: settings } } : {}),
    ...(hasLiveCode(body, engine) ? { liveCode: engine.name } : {}),
  };
  const { post: read, imported } = applyHeader(withFolder(empty, fileName, engine), parts.fields, fileName);
  // What its header hides stays among the posts.
  const isHidden = imported.some(({ name, role }) => role === "draft" && /^published$/i.test(name));
  const post = read.isDraft && isHidden && !isDraft ? inPostsFolder(read, engine) : read;
  const fieldOrder = parts.fields.map(({ name }) => name);
  const { before, after, isPlain } = parts;
  const file = { engine: engine.name, fileName, fields: imported, before, after, ...(isPlain && { isPlain }) };
  return { ...post, fieldOrder, imported: file };
}

function withFolder(post: Post, fileName: string, engine: Engine): Post {
  const pathIn = (settings: EngineSettings, isDraft = post.isDraft) =>
    engine.postPath({ post: { ...post, isDraft }, slug: "post", settings, hasPictures: false, summary: "" });
  const folder = readFolder(fileName, pathIn({}));
  // A draft stays only where the engine takes it for one, and leaves that folder as a post.
  const isLeft =
    folder && pathIn({ folder }).startsWith(`${folder}/`) && !pathIn({ folder }, false).startsWith(`${folder}/`);
  if (!folder || (post.isDraft && !isLeft)) return post;
  const settings = { folder, ...post.engineSettings?.[engine.name] };
  return { ...post, engineSettings: { ...post.engineSettings, [engine.name]: settings } };
}

/** For engines that have a folder for drafts. */
function inPostsFolder(post: Post, engine: Engine): Post {
  const [draft, usual] = [true, false].map((isDraft) => {
    const facts = { post: { ...post, isDraft }, slug: "post", settings: {}, hasPictures: false, summary: "" };
    return engine.postPath(facts).split("/").slice(0, -1).join("/");
  });
  if (draft === usual) return post;
  const settings = { folder: usual ?? "", ...post.engineSettings?.[engine.name] };
  return { ...post, engineSettings: { ...post.engineSettings, [engine.name]: settings } };
}

/** Headings where talks stand under headings, bullets where all are bullets. */
function layoutOf({ talks }: Outline): string {
  if (talks.some(({ day }) => day)) return "days";
  return talks.some(({ title }) => title !== undefined) ? "talks" : "highlights";
}

/** The body as its author wrote it is kept as edited by hand wherever the layout would write it differently. */
function withBody(record: ConferenceRecord, body: string, placed: PlacedTalk[], isForeign: boolean): ConferenceRecord {
  const { assembled } = assemblePost(record);
  const { imported, layout } = record.post;
  if (assembled === body) {
    if (!isForeign || !imported) return record;
    const written = { body, base: assembled, talks: placed, layout };
    return { ...record, post: { ...record.post, imported: { ...imported, written } } };
  }
  return { ...record, post: { ...record.post, edited: { body, base: assembled, talks: placed } } };
}

function titleWithoutHeader({ tree }: Body, slug: string): string {
  const first = tree.children.find((block) => block.type === "heading" && block.depth === 1);
  return (first && oneLine(plainText(first))) || (slug || "post").replace(/[-_]+/g, " ");
}
