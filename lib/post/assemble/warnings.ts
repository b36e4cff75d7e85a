// What a person may want to do before the post goes out. The words for each are the screens'.

import type { Root } from "mdast";
import type { ConferenceRecord, Id, TalkRecord } from "@/lib/model/index.ts";
import { findOtherConference } from "@/lib/model/other-conference.ts";
import type { Engine } from "../engines/engine.ts";
import { piecesOf, remembered } from "../markdown/pieces.ts";
import { plainText, walk } from "../markdown/tree.ts";
import { inPost } from "../talk/parts.ts";
import { waitsFor } from "../talk/to-come.ts";
import { momentOf } from "../wording/dates.ts";
import type { KeptPieces } from "./kept-pieces.ts";

export type WarningKind =
  | "noTitle"
  | "nothingInPost"
  | "otherConference"
  | "talksWithoutNotes"
  | "awaitingSlides"
  | "awaitingVideo"
  | "futureDate"
  | "imageWithoutAlt"
  | "linkWithoutText"
  | "headingSkipped"
  | "conflict";

export interface Warning {
  kind: WarningKind;
  /** How many there are of it. */
  count: number;
  /** The talks it speaks of, in order. */
  talkIds: Id[];
}

/** The layout that shows no notes. */
const indexLayout = "index";

/** @param now milliseconds since 1970 */
export function findWarnings(
  record: ConferenceRecord,
  root: Root,
  engine: Engine,
  now: number,
  { ofOthers }: KeptPieces,
): Warning[] {
  const { post } = record;
  const talks = inPost(record);
  const isOther = (talk: TalkRecord) => {
    const known = ofOthers.get(talk) ?? findOtherConference(talk, record.conference, [record.conference]) !== undefined;
    ofOthers.set(talk, known);
    return known;
  };
  // A draft is not shown, whatever its date.
  const isFuture = engine.skipsFuture && !post.isDraft && momentOf(post.date, post.timeZone) > now;
  return [
    warning("noTitle", post.title.trim() === "" ? 1 : 0),
    warning("nothingInPost", root.children.length === 0 ? 1 : 0),
    aboutTalks("otherConference", talks.filter(isOther)),
    aboutTalks("talksWithoutNotes", post.layout === indexLayout ? [] : talks.filter(isSilent)),
    aboutTalks(
      "awaitingSlides",
      talks.filter((talk) => waitsFor(talk)?.slides),
    ),
    aboutTalks(
      "awaitingVideo",
      talks.filter((talk) => waitsFor(talk)?.video),
    ),
    warning("futureDate", isFuture ? 1 : 0),
    ...aboutTree(root),
  ].filter(({ count }) => count > 0);
}

function warning(kind: WarningKind, count: number): Warning {
  return { kind, count, talkIds: [] };
}

function aboutTalks(kind: WarningKind, talks: TalkRecord[]): Warning {
  return { kind, count: talks.length, talkIds: talks.map(({ talk }) => talk.id) };
}

function isSilent({ talk, notes }: TalkRecord): boolean {
  if (talk.mark === "watch-later") return false;
  return notes.every(
    ({ markdown, place, frame }) => markdown.trim() === "" && place.kind !== "quote" && !frame?.isInPost,
  );
}

function aboutTree(root: Root): Warning[] {
  const pieces = piecesOf(root).map(lookAt);
  const count = (what: "withoutAlt" | "withoutText") => pieces.reduce((sum, piece) => sum + piece[what], 0);
  // The post's title is the first level.
  const depths = [1, ...pieces.flatMap(({ depths }) => depths)];
  const skipped = depths.filter((depth, index) => depth > (depths[index - 1] ?? depth) + 1);
  return [
    warning("imageWithoutAlt", count("withoutAlt")),
    warning("linkWithoutText", count("withoutText")),
    warning("headingSkipped", skipped.length),
  ];
}

/** What is wanting in a piece, and the depths of its headings. */
const lookAt = remembered((piece) => {
  const found = { withoutAlt: 0, withoutText: 0, depths: [] as number[] };
  walk(piece, (node) => {
    if (node.type === "image" && !node.alt?.trim()) found.withoutAlt++;
    if (node.type === "html") found.withoutAlt += tagsWithoutAlt(node.value);
    if (node.type === "link" && plainText(node).trim() === "") found.withoutText++;
    if (node.type === "heading") found.depths.push(node.depth);
  });
  return found;
});

/** How many images of an HTML text have no `alt`; an empty one says that there is nothing to describe. */
function tagsWithoutAlt(html: string): number {
  const tags = html.replace(/<!--[\s\S]*?-->/g, "").match(/<img(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
  return tags.filter((tag) => !/\salt(?=[\s=/>])/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""'))).length;
}
