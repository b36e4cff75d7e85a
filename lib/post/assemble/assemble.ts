// A conference's talks become the Markdown body of its post, in the post's layout and engine. Front matter, files and pictures
// are the export's.

import type { Embed, Nodes, Root, RootContent } from "mdast";
import type { ConferenceRecord, EngineSettings, PlacedTalk } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";
import { type Engine, findEngine } from "../engines/engine.ts";
import { dialectIn, liveIn, settingsOf } from "../engines/settings.ts";
import type { MarkdownStyle } from "../markdown/dialect.ts";
import { makeHarmless } from "../markdown/harmless.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { changePieces } from "../markdown/pieces.ts";
import { numberLinks } from "../markdown/references.ts";
import { linkNode, paragraph, textNode } from "../markdown/tree.ts";
import { writeMarkdown } from "../markdown/write.ts";
import { type MergedText, mergeEdited } from "../merge/merge.ts";
import type { TalksToday } from "../merge/talk-changes.ts";
import {
  type PictureAddresses,
  picturesIn,
  picturesInText,
  placePictures,
  placePicturesInText,
  withPlainPictures,
} from "../pictures/picture-addresses.ts";
import { hasEmbed, replaceEmbeds } from "../talk/talk-embeds.ts";
import { type ComposeOptions, compose } from "./compose.ts";
import { type PlacedConflict, placeConflicts } from "./conflict-passages.ts";
import { KeptPieces } from "./kept-pieces.ts";
import { countLinks, countWords, minutesFor } from "./reading.ts";
import { talksToday, withWritten } from "./talks-today.ts";
import { findWarnings, type Warning } from "./warnings.ts";

export interface AssembleOptions extends ComposeOptions {
  /** Milliseconds since 1970, to tell dates in the future. */
  now?: number;
  /**
   * Says where the pictures go that go with the post, of those that it shows; absent: the post is only looked at, and every picture
   * keeps its own address.
   */
  placePictures?: (urls: Set<string>) => PictureAddresses;
  /** What is the same as it was in the post that was assembled with it before is not made again. */
  kept?: KeptPieces;
}

export interface AssembledPost {
  /** The Markdown below the front matter, hand edits included. */
  body: string;
  /** The same without hand edits: what `post.edited.base` is to be when the body is edited. */
  assembled: string;
  /** What the body says, links in place, for the preview. A block's `data.passage` is what it belongs to. */
  tree: Root;
  /** The indexes of the tree's blocks (or of a list's items, as [block, item]) by talk id, "introduction", "closing", ... */
  passages: Map<string, number[][]>;
  words: number;
  /** Reading time, rounded up. */
  minutes: number;
  links: number;
  /** The web addresses of the pictures it shows, in its order. */
  pictures: string[];
  warnings: Warning[];
  /** Where hand edits and later changes of the talks met; empty without. */
  conflicts: PlacedConflict[];
  /** Where the talks stand in a body edited by hand, as far as that is known: goes with it when it is edited on. */
  talks?: PlacedTalk[];
  /** The talks as they were merged, for settling a conflict. */
  today?: TalksToday;
}

/**
 * The post's body as its layout and engine have it.
 * @throws Problem for an unknown engine or layout, and for a template that is wrong or takes too long
 */
export function assemblePost(given: ConferenceRecord, options: AssembleOptions = {}): AssembledPost {
  const record = options.isAlone ? given : withWritten(given);
  const { post } = record;
  const engine = findEngine(post.engine);
  const kept = options.kept ?? new KeptPieces();
  kept.prepareFor(record);
  const composed = compose(record, engine, options, kept);
  // Hand edits were made with the pictures' own addresses, so they are merged with these.
  const addresses = post.edited ? undefined : options.placePictures?.(picturesIn(composed));
  const assembled = write(addresses ? placePictures(composed, addresses) : composed, record, engine, kept);
  const today =
    post.edited &&
    talksToday(record, (changed) => write(compose(changed, engine, options, kept), changed, engine, kept));
  const merged: MergedText = post.edited
    ? { talks: post.edited.talks, ...mergeEdited(post.edited, assembled, today) }
    : { body: assembled, conflicts: [] };
  const tree = post.edited ? parseMarkdown(withPlainPictures(merged.body)) : composed;
  const pictures = [...picturesIn(tree)].filter(isWebAddress);
  // What is composed is harmless already.
  if (post.edited) makeHarmless(tree, engine.excerpt, liveIn(post, engine) === "none" ? "none" : "all");
  const words = countWords(tree);
  const warnings = findWarnings(record, tree, engine, options.now ?? Date.now(), kept);
  if (merged.conflicts.length > 0) {
    warnings.push({ kind: "conflict", count: merged.conflicts.length, talkIds: [] });
  }
  const facts = { words, minutes: minutesFor(words), links: countLinks(tree), pictures, warnings };
  const body =
    post.edited && options.placePictures ? placeInEdited(merged.body, record, options.placePictures) : merged.body;
  const conflicts = placeConflicts(merged.conflicts, composed);
  return {
    ...merged,
    conflicts,
    body,
    assembled,
    tree,
    passages: findPassages(tree),
    ...facts,
    ...(today ? { today } : {}),
  };
}

function write(root: Root, { post }: ConferenceRecord, engine: Engine, kept: KeptPieces): string {
  const replace = (embed: Embed): RootContent => {
    const syntax = engine.embed(embed);
    return syntax ? { type: "raw", value: syntax } : paragraph([linkNode(embed.url, [textNode(embed.title)])]);
  };
  const embedded = changePieces(root, (piece) => {
    if (!hasEmbed(piece)) return [piece];
    const known = kept.embedded.get(piece) ?? (piece.type === "embed" ? replace(piece) : replaceEmbeds(piece, replace));
    kept.embedded.set(piece, known);
    return [known];
  });
  const tree = post.links === "reference" ? numberLinks(embedded) : embedded;
  const writing = { dialect: dialectIn(post, engine), style: styleOf(engine, settingsOf(post, engine)) };
  return writeMarkdown(tree, writing, kept.written);
}

/** A body edited by hand with its pictures where they go; a frame's words are written as the engine wants them. */
function placeInEdited(
  body: string,
  { post }: ConferenceRecord,
  placePictures: (urls: Set<string>) => PictureAddresses,
): string {
  const engine = findEngine(post.engine);
  const writing = { dialect: dialectIn(post, engine), style: engine.style };
  const write = (words: string) => {
    const within = paragraph([linkNode("x", [textNode(words)])]);
    return words && writeMarkdown({ type: "root", children: [within] }, writing).slice(1, -"](x)\n".length);
  };
  return placePicturesInText(body, placePictures(picturesInText(body)), write);
}

function styleOf(engine: Engine, settings: EngineSettings): MarkdownStyle {
  return {
    ...engine.style,
    ...(settings.bullet ? { bullet: settings.bullet } : {}),
    ...(settings.bulletIndent ? { bulletIndent: settings.bulletIndent } : {}),
  };
}

function findPassages(root: Root): Map<string, number[][]> {
  const passages = new Map<string, number[][]>();
  const add = (node: Nodes, path: number[]) => {
    const id = node.data?.passage;
    if (id === undefined) return;
    const paths = passages.get(id);
    if (paths) paths.push(path);
    else passages.set(id, [path]);
  };
  root.children.forEach((block, index) => {
    add(block, [index]);
    if (block.type === "list")
      block.children.forEach((item, place) => {
        add(item, [index, place]);
      });
  });
  return passages;
}
