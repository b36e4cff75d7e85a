// A post that was written before becomes a conference with its talks, notes and sources. Storing it is the notebook's.

import type { List } from "mdast";
import type {
  ConferenceRecord,
  EngineSettings,
  Id,
  IsoDateTime,
  Note,
  Post,
  Source,
  Talk,
  TalkRecord,
  TimeZone,
} from "@/lib/model.ts";
import { assemblePost } from "../assemble.ts";
import { type Engine, findEngine } from "../engine.ts";
import { hasHtml } from "../markdown/harmless.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { plainText } from "../markdown/tree.ts";
import { pageKey } from "../places.ts";
import { readBody } from "./blocks.ts";
import { type PostParts, splitFile } from "./file.ts";
import { guessEngine } from "./guess-engine.ts";
import { type Outline, type OutlinedTalk, outline } from "./outline.ts";
import { isToCome, readBullet, readHeading } from "./people.ts";
import { applyHeader } from "./roles.ts";
import { linkedSources } from "./sources.ts";

export interface ReadPostOptions {
  /** The engine the file belongs to; told by its path and header otherwise. */
  engine?: string;
  /** The author's zone, for dates without one; UTC otherwise. */
  timeZone?: TimeZone;
  /** When it is read. */
  now?: IsoDateTime;
  newId?: () => Id;
}

interface Making {
  row(): { id: Id; createdAt: IsoDateTime; updatedAt: IsoDateTime };
  conferenceId: Id;
  now: IsoDateTime;
}

/**
 * Reads a post file of any engine. Exported for the same engine with nothing changed, it is the same file again.
 * @param text the file's whole text
 * @param fileName its name or path, "_posts/2014-05-10-monitorama.md"
 * @throws Problem when the file is no post or its header cannot be read, with the line
 */
export function readPost(text: string, fileName: string, options: ReadPostOptions = {}): ConferenceRecord {
  const parts = splitFile(text);
  const engine = findEngine(options.engine ?? guessEngine(fileName, parts));
  const now = options.now ?? new Date().toISOString();
  const newId = options.newId ?? (() => crypto.randomUUID());
  const row = () => ({ id: newId(), createdAt: now, updatedAt: now });
  const making: Making = { row, conferenceId: newId(), now };
  const found = outline(readBody(parts.body.replace(/\r\n/g, "\n")));
  const post = readPostRow(parts, fileName, engine, found, making, options.timeZone ?? "UTC");
  const conference = { ...row(), id: making.conferenceId, name: conferenceName(post.title), lastUsedAt: now };
  const talks = readTalks(found, making);
  return withBody({ conference, post, talks }, parts.body);
}

function readPostRow(
  parts: PostParts,
  fileName: string,
  engine: Engine,
  found: Outline,
  making: Making,
  timeZone: TimeZone,
): Post {
  const base = fileName.replace(/^.*[\\/]/, "");
  const [, day, slug = "post"] = /^(?:(\d{4}-\d\d-\d\d)-)?(.*?)\.\w+$/.exec(base) ?? [];
  const empty: Post = {
    ...making.row(),
    conferenceId: making.conferenceId,
    title: titleWithoutHeader(found, slug),
    slug,
    date: `${day ?? making.now.slice(0, 10)}T00:00:00`,
    timeZone,
    tags: [],
    categories: [],
    extraFields: [],
    isDraft: /(?:^|[\\/])_drafts[\\/]/.test(fileName),
    introduction: found.introduction,
    listOpening: found.listOpening,
    sections: found.sections,
    closing: found.closing,
    layout: found.hasHeadings ? "talks" : "highlights",
    engine: engine.name,
    links: linkStyle(parts.body),
    embeds: "link",
    ...settingsOfFile(parts, engine, found.list),
    ...(hasLiveCode(parts.body, engine) ? { liveCode: engine.name } : {}),
  };
  const { post, imported } = applyHeader(empty, parts.fields);
  const fieldOrder = parts.fields.map(({ name }) => name);
  const { before, after } = parts;
  return { ...post, fieldOrder, imported: { engine: engine.name, fileName, fields: imported, before, after } };
}

/** The body as its author wrote it is kept as edited by hand wherever the layout would write it differently. */
function withBody(record: ConferenceRecord, body: string): ConferenceRecord {
  const { assembled } = assemblePost(record);
  if (assembled === body) return record;
  return { ...record, post: { ...record.post, edited: { body, base: assembled } } };
}

function titleWithoutHeader(found: Outline, slug: string): string {
  return /^# +(.+)$/m.exec(found.introduction)?.[1] ?? slug.replace(/[-_]+/g, " ");
}

function conferenceName(title: string): string {
  const name = title.replace(
    /[\s:,–-]*\b(?:conference )?(?:wrap[ -]?up|recap|round-?up|trip report|review|summary|report)\b.*$/i,
    "",
  );
  return name.trim() || title;
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
  const settings: EngineSettings = { ...(kind === "toml" ? { frontMatter: "toml" } : {}), ...styleOfList(body, list) };
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

function readTalks(found: Outline, making: Making): TalkRecord[] {
  const taken = new Set<string>();
  return found.talks.map((outlined, order) => readTalk(outlined, order, making, taken));
}

/** @param taken the pages that belong to an earlier talk: no two sources of a conference are one page */
function readTalk(
  outlined: OutlinedTalk,
  order: number,
  { row, conferenceId, now }: Making,
  taken: Set<string>,
): TalkRecord {
  const { children } = parseMarkdown(outlined.markdown);
  const heading = outlined.blocks.find((block) => block.type === "heading");
  const captured = linkedSources([...(heading ? [heading] : []), ...children]);
  const billing = outlined.title ? readHeading(outlined.title) : readBullet(children, captured[0]?.title);
  const talk: Talk = {
    ...row(),
    conferenceId,
    ...billing,
    mark: "mention",
    tags: [],
    order,
    ...(isToCome(children.map(plainText).join(" ")) ? { awaited: { slides: true } } : {}),
  };
  const mine = captured.filter(({ url }) => !taken.has(pageKey(url)));
  for (const { url } of mine) taken.add(pageKey(url));
  const sources = mine.map(
    (source): Source => ({ ...row(), ...source, talkId: talk.id, conferenceId, capturedAt: now }),
  );
  const note: Note = { ...row(), talkId: talk.id, place: { kind: "talk" }, markdown: outlined.markdown, order: 0 };
  return { talk, sources, notes: outlined.markdown.trim() === "" ? [] : [note] };
}
