// A conference becomes files: the post with its front matter, and the pictures that go with it.
import type { ConferenceRecord, Id, Post } from "@/lib/model/index.ts";
import { assemblePost } from "../assemble/assemble.ts";
import type { KeptPieces } from "../assemble/kept-pieces.ts";
import { type Engine, findEngine, type PostFacts } from "../engines/engine.ts";
import { settingsOf } from "../engines/settings.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { oneLine, plainText, shortened } from "../markdown/tree.ts";
import { slugOf } from "../wording/slug.ts";
import { aloneInPost } from "./alone.ts";
import { placeBeside } from "./beside.ts";
import { headerFields } from "./front-matter/header.ts";
import { formatOf, writeHeader } from "./front-matter/write.ts";
import { namePictures, type Picture } from "./pictures.ts";
import { picturePlace, postPath } from "./post-path.ts";

/** A file from the blog's root, with slashes; text is written as UTF-8. */
export type PostFile = { path: string; text: string } | { path: string; bytes: Uint8Array };

export interface ExportOptions {
  /** Exports this talk as a post of its own. */
  talkId?: Id;
  /** Stored pictures; those that the post shows go with it. */
  pictures?: Picture[];
  /** What is the same as it was before is not made again. */
  kept?: KeptPieces;
  /** Which of the places beside one another the post takes, from 1, its own: others are under slugs with this number. */
  place?: number;
}

/**
 * The post's files, the post itself first. The same record gives the same bytes.
 * @throws Problem for an unknown engine or layout, a wrong template, or a talk that is not there
 */
export function exportPost(record: ConferenceRecord, options: ExportOptions = {}): PostFile[] {
  const wanted = options.talkId === undefined ? record : aloneInPost(record, options.talkId);
  const post = placeBeside(wanted.post, options.place ?? 1);
  const whole = { ...wanted, post };
  const engine = findEngine(post.engine);
  const files = new Map<string, Uint8Array>();
  const placePictures = (urls: Set<string>) => {
    const shown = (options.pictures ?? []).filter(({ url }) => urls.has(url));
    const facts = factsOf(post, engine, shown.length > 0);
    const places = namePictures(whole, shown).map(({ picture, name }) => {
      const { path, address } = picturePlace(engine, facts, name);
      files.set(path, picture.bytes);
      return [picture.url, address] as const;
    });
    return new Map(places);
  };
  const { body } = assemblePost(whole, { placePictures, isAlone: options.talkId !== undefined, kept: options.kept });
  const facts = factsOf(post, engine, files.size > 0);
  return [
    { path: postPath(engine, facts), text: writeHeaderFor(engine, facts, body) + body },
    ...[...files].map(([path, bytes]) => ({ path, bytes })),
  ];
}

/**
 * What stands above the post's body in its file, for who has the body already.
 * @param body as the post was assembled
 * @throws Problem for an unknown engine
 */
export function headOf({ post }: ConferenceRecord, body: string): string {
  const engine = findEngine(post.engine);
  return writeHeaderFor(engine, factsOf(post, engine, false), body);
}

/**
 * Where the post's file goes as long as no pictures go with it; else it may have a folder in that place.
 * @throws Problem for an unknown engine
 */
export function fileOf(post: Post): string {
  const engine = findEngine(post.engine);
  return postPath(engine, factsOf(post, engine, false));
}

function factsOf(post: Post, engine: Engine, hasPictures: boolean): PostFacts {
  return {
    post,
    slug: slugOf(post),
    settings: settingsOf(post, engine),
    hasPictures,
    summary: summarize(post.introduction),
  };
}

function writeHeaderFor(engine: Engine, facts: PostFacts, body: string): string {
  const { post, settings } = facts;
  const switchesOff =
    post.liveCode !== engine.name && engine.switchOff !== undefined && needsSwitch(engine, post, body);
  const imported = post.imported?.engine === engine.name ? post.imported : undefined;
  const format = settings.frontMatter ?? (imported && formatOf(imported)) ?? engine.frontMatter;
  return writeHeader(headerFields(engine, facts, switchesOff), format, imported);
}

/** Tags that a person wrote into the body by hand are meant; those that are left in an assembled one stand in code. */
function needsSwitch(engine: Engine, post: Post, body: string): boolean {
  const looked = post.edited ? post.edited.base : body;
  return engine.switchOff?.when.test(looked) ?? false;
}

/** The first words of the introduction. */
function summarize(introduction: string): string {
  const [first] = parseMarkdown(introduction).children.filter((block) => block.type === "paragraph");
  return first ? shortened(oneLine(plainText(first)), 160) : "";
}
