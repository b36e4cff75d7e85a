// Changes of an imported post's talks, each made and judged: does the post take exactly that change, is it asked for, or is
// anything lost, doubled, broken or passed over in silence.
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { parseDocument, parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { plainText } from "@/lib/post/markdown/tree.ts";

export const changeKinds = ["note", "swap", "rename", "leave out", "add", "link"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type Verdict = "clean" | "asked" | "silent" | "wrong";

export interface Judged {
  kind: ChangeKind;
  /** The talk's title, and its place among the talks from 0. */
  title: string;
  at: number;
  verdict: Verdict;
  /** What is wrong with it. */
  reason: string;
}

const newPage = "https://www.youtube.com/watch?v=quaggaherds";
const furtherPage = "https://www.youtube.com/watch?v=zebraherds1";

function newTalk(near: TalkRecord): TalkRecord {
  const { conferenceId, createdAt, updatedAt, slot } = near.talk;
  const row = (id: string) => ({ id, createdAt, updatedAt });
  const day = slot ? { slot: { guid: "new", start: slot.start.slice(0, 10) } } : {};
  return {
    talk: {
      ...row("new"),
      conferenceId,
      title: "Herds of quaggas",
      speakers: [{ name: "Zelda Okapi" }],
      mark: near.talk.mark,
      tags: [],
      order: near.talk.order + 0.5,
      ...day,
    },
    sources: [
      {
        ...row("new-source"),
        talkId: "new",
        conferenceId,
        capturedAt: updatedAt,
        url: newPage,
        site: "YouTube",
        kind: "video",
        title: "Herds of quaggas",
        authors: [],
        provenance: { url: "address", kind: "address", title: "dom" },
      },
    ],
    notes: [{ ...row("new-note"), talkId: "new", place: { kind: "talk" }, markdown: "Zebras galore.", order: 0 }],
  };
}

const makers: Record<ChangeKind, (record: ConferenceRecord, at: number) => boolean> = {
  note: ({ talks }, at) => {
    const record = talks[at];
    const last = record?.notes.at(-1);
    if (!record) return false;
    const { createdAt, updatedAt, id } = record.talk;
    if (last) last.markdown += " Zebra quagga.";
    else {
      const row = { id: "note", createdAt, updatedAt, talkId: id };
      record.notes.push({ ...row, place: { kind: "talk" }, markdown: "Zebra quagga.", order: 0 });
    }
    return true;
  },
  swap: ({ talks }, at) => {
    const [one, other] = [talks[at], talks[at + 1]];
    if (!one || !other || one.talk.mark !== other.talk.mark || one.talk.slot?.start !== other.talk.slot?.start)
      return false;
    [one.talk.order, other.talk.order] = [other.talk.order, one.talk.order];
    talks.splice(at, 2, other, one);
    return true;
  },
  rename: ({ talks }, at) => {
    const record = talks[at];
    if (!record?.talk.title) return false;
    record.talk.title += " Quagga";
    return true;
  },
  "leave out": ({ talks }, at) => {
    const record = talks[at];
    if (!record) return false;
    record.talk.mark = "left-out";
    return true;
  },
  add: ({ talks }, at) => {
    const near = talks[at];
    if (!near) return false;
    talks.splice(at + 1, 0, newTalk(near));
    return true;
  },
  // Months later, the recording of a talk whose slides or page the post links to.
  link: ({ talks }, at) => {
    const record = talks[at];
    const [known] = record?.sources ?? [];
    if (!record || !known) return false;
    record.sources.push({ ...known, id: "further", url: furtherPage, site: "YouTube", kind: "video" });
    return true;
  },
};

const assembledPosts = new WeakMap<ConferenceRecord, ReturnType<typeof assemblePost>>();

/** The post of a record as it was read, which every change is compared with. Nothing changes such a record. */
function postBefore(record: ConferenceRecord): ReturnType<typeof assemblePost> {
  const known = assembledPosts.get(record) ?? assemblePost(record);
  assembledPosts.set(record, known);
  return known;
}

/** The changes of one kind and one talk; undefined where it cannot be made. */
export function judgeChange(record: ConferenceRecord, kind: ChangeKind, at: number): Judged | undefined {
  const changed = structuredClone(record);
  const talk = record.talks[at];
  if (!talk || !makers[kind](changed, at)) return undefined;
  const [before, after] = [postBefore(record), assemblePost(changed)];
  const judged = { kind, title: talk.talk.title, at };
  if (after.conflicts.length > 0) {
    const kept = after.conflicts.toReversed().reduce((body, { start, edited, assembled }, index) => {
      // The text with both sides, where the first side is kept.
      const both = after.body.slice(start).startsWith(edited + assembled)
        ? edited.length + assembled.length
        : undefined;
      return both === undefined || index < 0 ? body : body.slice(0, start) + edited + body.slice(start + both);
    }, after.body);
    const lost = missing(wordsOf(before.body), wordsOf(kept));
    if (lost.length > 0 && kind !== "leave out" && kind !== "rename")
      return { ...judged, verdict: "wrong", reason: `asked and lost ${lost.slice(0, 8).join(" ")}` };
    return { ...judged, verdict: "asked", reason: JSON.stringify(after.conflicts[0]).slice(0, 300) };
  }
  if (after.body === before.body) return { ...judged, verdict: "silent", reason: "" };
  const placed = (record.post.edited ?? record.post.imported?.written)?.talks ?? [];
  const own = placed.find(({ id }) => id === talk.talk.id);
  const text = before.body.slice(Math.max(0, before.body.indexOf(own?.line ?? "")));
  const texts = { after: after.body, base: before.assembled, now: after.assembled };
  // What stands below a line that names several talks is not one's own.
  const isAlone = placed.filter(({ line }) => line === own?.line).length === 1 && !own?.isApart;
  const told = isAlone ? talk.notes.flatMap(({ markdown }) => longParagraphs(markdown)) : [];
  const reason = faultOf(kind, talk, {
    ...texts,
    was: readBody(before),
    is: readBody(after),
    own: text.split(/\r?\n/).slice(0, 4).join("\n"),
    told: told.filter((paragraph) => text.includes(paragraph)),
  });
  return { ...judged, verdict: reason ? "wrong" : "clean", reason };
}

/** A change of one kind at one talk. */
export type Change = [kind: ChangeKind, at: number];

interface Changed {
  record: ConferenceRecord;
  post: ReturnType<typeof assemblePost>;
}

const changedAlone = new WeakMap<ConferenceRecord, Map<string, Changed | undefined>>();

/** A record with one change, which several pairs have in common; undefined where it cannot be made. */
function changeAlone(record: ConferenceRecord, [kind, at]: Change): Changed | undefined {
  const known = changedAlone.get(record) ?? new Map<string, Changed | undefined>();
  changedAlone.set(record, known);
  const name = `${kind} ${at}`;
  if (!known.has(name)) {
    const changed = structuredClone(record);
    known.set(name, makers[kind](changed, at) ? { record: changed, post: assemblePost(changed) } : undefined);
  }
  return known.get(name);
}

/** Two changes of different talks, one after the other: together they do what each does alone; undefined where one cannot be made. */
export function judgePair(record: ConferenceRecord, first: Change, second: Change): Judged | undefined {
  const [kind, at] = second;
  const id = record.talks[at]?.talk.id;
  const [withFirst, withSecond] = [changeAlone(record, first), changeAlone(record, second)];
  if (id === undefined || !withFirst || !withSecond) return undefined;
  const both = structuredClone(withFirst.record);
  const now = both.talks.findIndex(({ talk }) => talk.id === id);
  if (!makers[kind](both, now)) return undefined;
  const before = postBefore(record);
  const [one, other, after] = [withFirst.post, withSecond.post, assemblePost(both)];
  const judged = { kind, title: `${first.join(" ")} and ${second.join(" ")}`, at };
  if ([one, other, after].some(({ conflicts }) => conflicts.length > 0))
    return { ...judged, verdict: "asked", reason: "" };
  // A numbered list counts on.
  const wordsBesideNumbers = (body: string) => wordsOf(body).filter((word) => !/^\d+$/.test(word));
  const readers = [
    ({ body }: Changed["post"]) => wordsBesideNumbers(body),
    (post: Changed["post"]) => readBody(post).links,
    (post: Changed["post"]) => readBody(post).danglers,
  ];
  const faults = readers.flatMap((read) => {
    const [was, withOne, withOther, is] = [before, one, other, after].map(read);
    if (!was || !withOne || !withOther || !is) return [];
    const added = [...missing(withOne, was), ...missing(withOther, was)];
    const lost = [...missing(was, withOne), ...missing(was, withOther)];
    const wanted = missing([...was, ...added], lost);
    return [...missing(wanted, is).map((word) => `- ${word}`), ...missing(is, wanted).map((word) => `+ ${word}`)];
  });
  return { ...judged, verdict: faults.length > 0 ? "wrong" : "clean", reason: faults.slice(0, 8).join(" ") };
}

/** Four talks of a post: the first, the last and two between. */
export function fourTalks({ talks }: ConferenceRecord): number[] {
  const last = talks.length - 1;
  const places = [0, Math.round(last / 3), Math.round((2 * last) / 3), last];
  return [...new Set(places)].filter((at) => at >= 0);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of one text that another one has not, each as often. */
function missing(words: string[], from: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** What is asked of a body, before a change and after it. */
interface BodyReading {
  said: string[];
  links: string[];
  shape: string[];
  definedTwice: string[];
  danglers: string[];
}

const readings = new WeakMap<ReturnType<typeof assemblePost>, BodyReading>();

/** Read once: the post before all changes is compared with each of them. */
function readBody(post: ReturnType<typeof assemblePost>): BodyReading {
  const known = readings.get(post);
  if (known) return known;
  const { body } = post;
  const root = parseDocument(body);
  const reading = {
    said: saidIn(root),
    links: linksOf(body),
    shape: shapeOf(root),
    definedTwice: definedTwice(root),
    danglers: danglers(body),
  };
  readings.set(post, reading);
  return reading;
}

/** What a reader reads: cells apart, the text of HTML without its tags. */
function saidIn(root: Root): string[] {
  const said: string[] = [];
  visit(withoutDefinitions(root), (node) => {
    if (node.type === "html") said.push(...wordsOf(node.value.replace(/<[^<>]*>/g, " ")));
    else if ("value" in node || node.type === "image") said.push(...wordsOf(plainText(node)));
  });
  return said;
}

function withoutDefinitions(root: Root): Root {
  return { ...root, children: root.children.filter(({ type }) => type !== "definition") };
}

/** Where links lead, by what they say, in order. */
function linksOf(body: string): string[] {
  const found: string[] = [];
  visit(parseMarkdown(body), ["link", "image", "html"], (node) => {
    if (node.type === "html")
      for (const [, url, said] of node.value.matchAll(/<a\b[^<>]*href="([^"]*)"[^<>]*>([^<]*)/g))
        found.push(`${said} ${url}`);
    if ("url" in node) found.push(`${plainText(node as Nodes).replace(/\s+/g, " ")} ${node.url}`);
  });
  return found;
}

/** How many blocks of each kind and depth there are, and references that lead nowhere. */
function shapeOf(root: Root): string[] {
  const shape: string[] = [];
  visit(root, (node, _, parent) => {
    if (node.type === "heading") shape.push(`heading ${node.depth}`);
    else if (node.type === "list")
      shape.push(
        `list ${node.ordered ? "numbered" : "bullets"} ${node.spread || node.children.some((item) => item.spread) ? "loose" : "tight"}`,
      );
    else if (["code", "html", "table", "blockquote", "listItem", "thematicBreak", "definition"].includes(node.type))
      shape.push(node.type);
    else if (node.type === "paragraph" && parent?.type === "root") shape.push("paragraph");
  });
  return shape;
}

/** The labels that are defined more than once. */
function definedTwice(root: Root): string[] {
  const labels: string[] = [];
  visit(root, "definition", ({ identifier }) => {
    labels.push(identifier);
  });
  return missing(labels, [...new Set(labels)]);
}

/** Labels that stand in brackets as if they were links: "[a][1]" without a definition. */
const danglers = (body: string) => plainText(parseMarkdown(body)).match(/\]\[[^\]]*\]/g) ?? [];

/** What a talk's note says in paragraphs that no other text has by chance. */
const longParagraphs = (markdown: string) =>
  markdown.split(/\n{2,}/).filter((paragraph) => wordsOf(paragraph).length > 7);

interface Texts {
  was: BodyReading;
  is: BodyReading;
  after: string;
  base: string;
  now: string;
  /** The talk's first lines, whose look a new one beside it takes. */
  own: string;
  /** The paragraphs that are of this talk alone. */
  told: string[];
}

function faultOf(kind: ChangeKind, { talk }: TalkRecord, { was, is, after, base, now, own, told }: Texts): string {
  const [lost, added] = [missing(was.said, is.said), missing(is.said, was.said)];
  const [linksBefore, linksAfter] = [was.links, is.links];
  const [lostLinks, newLinks] = [missing(linksBefore, linksAfter), missing(linksAfter, linksBefore)];
  const [lostShape, newShape] = [missing(was.shape, is.shape), missing(is.shape, was.shape)];
  const faults: string[] = [];
  const say = (what: string, list: string[]) =>
    list.length > 0 && faults.push(`${what}: ${list.slice(0, 6).join(" | ")}`);
  say("dangling", missing(is.danglers, was.danglers));
  say("defined twice", missing(is.definedTwice, was.definedTwice));
  if (kind === "note") {
    say("lost", lost);
    say("added", missing(added, ["Zebra", "quagga"]));
    say("not there", missing(["Zebra", "quagga"], added));
    say("links", [...lostLinks, ...newLinks]);
    say("shape", [...lostShape, ...newShape.filter((one) => one !== "paragraph")]);
  }
  if (kind === "swap") {
    say("lost", lost);
    say("added", added);
    say("links", [...lostLinks, ...newLinks]);
    say("shape", [...lostShape, ...newShape]);
  }
  if (kind === "rename") {
    say("lost", lost);
    say(
      "added",
      added.filter((word) => word !== "Quagga"),
    );
    if (!added.includes("Quagga")) faults.push("not there");
    const withoutNew = (links: string[]) => links.map((link) => link.replace(" Quagga", "").replace(/ \S+$/, ""));
    say("links", missing(withoutNew(linksBefore), withoutNew(linksAfter)));
    say("shape", [...lostShape, ...newShape]);
  }
  if (kind === "leave out") {
    const said = new Set([...missing(wordsOf(base), wordsOf(now)), ...wordsOf(own)].map((word) => word.toLowerCase()));
    say(
      "lost",
      lost.filter((word) => !said.has(word.toLowerCase()) && !/^(?:by|and|to|on|\d+)$/i.test(word)),
    );
    say(
      "added",
      added.filter((word) => !/^\d+$/.test(word)),
    );
    say("links", newLinks);
    say(
      "shape",
      newShape.filter((one) => one.startsWith("list") || one.startsWith("heading") || one === "code"),
    );
    if (told.some((paragraph) => after.includes(paragraph))) faults.push("its text is still there");
    const title = wordsOf(talk.title).join(" ");
    if (title && was.said.join(" ").split(title).length <= is.said.join(" ").split(title).length)
      faults.push("still there");
  }
  if (kind === "add") {
    const wanted = wordsOf("Herds of quaggas Zelda Okapi Zebras galore");
    say("lost", lost);
    say("not there", missing(wanted, added));
    say(
      "doubled",
      missing(added, wanted).filter((word) => !wordsOf(own).includes(word) && !/^(?:by|By|video|\d+)$/.test(word)),
    );
    say("lost links", lostLinks);
    if (!newLinks.some((link) => link.endsWith(newPage))) faults.push("no link to it");
    say(
      "other links",
      newLinks.filter((link) => !link.endsWith(newPage)),
    );
    say("lost shape", lostShape);
    say(
      "shape",
      newShape.filter(
        (one) =>
          (one.startsWith("list ") && !/^#.*\s+[-*+] /.test(own)) ||
          one === "code" ||
          (one === "blockquote" && !/^\s*>/m.test(own)),
      ),
    );
  }
  if (kind === "link") {
    say("lost", lost);
    say(
      "added",
      added.filter((word) => !/^(?:video|YouTube|\d+)$/.test(word)),
    );
    say("lost links", lostLinks);
    if (newLinks.filter((link) => link.endsWith(furtherPage)).length !== 1) faults.push("no link to it, or several");
    say(
      "other links",
      newLinks.filter((link) => !link.endsWith(furtherPage)),
    );
    // A line of its own below a heading, or an item more among the pages.
    const isOwn = (one: string) => ["definition", "paragraph", "listItem"].includes(one);
    say("shape", [...lostShape, ...newShape.filter((one) => !isOwn(one)), ...newShape.filter(isOwn).slice(1)]);
  }
  return faults.join("; ");
}
