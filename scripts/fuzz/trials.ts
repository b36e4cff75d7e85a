// Hostile texts sent through engines and layouts, and what the parsers then read in them that was not meant.
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { headOf } from "@/lib/post/files/export.ts";
import { factsOf, findFault, type PageFacts } from "./judge.ts";
import { findHeaderFault } from "./judge-header.ts";
import type { Parser, Reading } from "./parsers.ts";
import { type Contents, halves, hostilePost, type Place, places, shapes } from "./posts.ts";

/** How a post is written. */
export interface Arrangement {
  /** The engine's name. */
  engine: string;
  /** A name of `shapes`. */
  shape: string;
  links: Post["links"];
  embeds: Post["embeds"];
  /** Where the engine leaves it open. */
  frontMatter: "yaml" | "toml";
}

/** A post as a parser gets it: all of its file, its body, or the lines between the fences of its header. */
type Parts = Record<Parser["reads"], string | undefined>;

interface Written {
  record: ConferenceRecord;
  parts: Parts;
}

export interface Trial extends Written {
  arrangement: Arrangement;
  contents: Contents;
  /** The same post with words in the stead of the texts. */
  control: Written & { contents: Contents };
}

export interface Fault {
  parser: string;
  trial: Trial;
  what: string;
}

/** A word in the stead of each text, whose halves are words as well. */
function wordsFor(contents: Contents): Contents {
  let number = 0;
  const word = () => {
    number++;
    return `Wort${number}xWort${number}y`;
  };
  return {
    post: contents.post.map(word),
    fields: contents.fields.map(word),
    talks: contents.talks.map(({ place, texts }) => ({ place, texts: texts.map(word) })),
  };
}

/** All texts, in the order of their words. */
export const textsIn = ({ post, fields, talks }: Contents) => [
  ...post,
  ...fields,
  ...talks.flatMap(({ texts }) => texts),
];

const fences = { yaml: /^---\n(.*?)^---\n/ms, toml: /^\+\+\+\n(.*?)^\+\+\+\n/ms };

function write(contents: Contents, arrangement: Arrangement): Written {
  const { engine, shape, links, embeds, frontMatter } = arrangement;
  const engineSettings = { [engine]: { frontMatter } };
  const record = hostilePost(contents, { ...shapes[shape], engine, links, embeds, engineSettings });
  const { body } = assemblePost(record);
  const header = headOf(record, body);
  const [yaml, toml] = [fences.yaml.exec(header)?.[1], fences.toml.exec(header)?.[1]];
  // Without fences it is YAML.
  return {
    record,
    parts: { file: header + body, body, toml, yaml: yaml ?? (toml === undefined ? header : undefined) },
  };
}

const controls = new Map<string, Trial["control"]>();

export function makeTrial(contents: Contents, arrangement: Arrangement): Trial {
  const words = wordsFor(contents);
  const key = JSON.stringify([arrangement, words]);
  const control = controls.get(key) ?? { ...write(words, arrangement), contents: words };
  controls.set(key, control);
  return { arrangement, contents, ...write(contents, arrangement), control };
}

/** Shortcodes are Hugo's own, and what stands in them is no Markdown: others cannot judge Hugo's pictures. */
const embedsFor = (engine: string): Post["embeds"][] => (engine === "hugo" ? ["link"] : ["link", "picture", "embed"]);

/** The arrangement with this number, of which there are twelve for an engine and a shape. */
export function arrangementFor(engine: string, shape: string, number: number): Arrangement {
  const embeds = embedsFor(engine);
  return {
    engine,
    shape,
    links: number % 2 === 0 ? "inline" : "reference",
    embeds: embeds[Math.floor(number / 2) % embeds.length] ?? "link",
    frontMatter: Math.floor(number / 2) % 2 === 0 ? "yaml" : "toml",
  };
}

export interface Course {
  /** Names of `shapes`; without, all. */
  shapes?: string[];
  /** How many talks a post has. */
  perPost: number;
  /** Whether a text goes through one shape an engine, and through all of them by and by, instead of through each in every engine. */
  takesTurns?: boolean;
}

/**
 * Every text through every engine and shape, in all slots of a talk's place and of the post. The places, links inline and as references,
 * decks and videos as links, pictures and in place take turns.
 */
export function arrange(
  texts: string[],
  { shapes: wanted = Object.keys(shapes), perPost, takesTurns }: Course,
): Trial[] {
  const starts = Array.from({ length: Math.ceil(texts.length / perPost) }, (_, post) => post * perPost);
  const placeAt = (number: number): Place => places[number % places.length] ?? "titled";
  return engines.flatMap(({ name: engine }, turn) =>
    starts.flatMap((start, post) => {
      const chosen = texts.slice(start, start + perPost);
      const [first = ""] = chosen;
      const turns = takesTurns ? [(turn + post) % wanted.length] : wanted.keys();
      return Array.from(turns, (round) => {
        const number = turn + post + round;
        const talks = chosen.map((text, at) => ({ place: placeAt(number + at), texts: [text] }));
        const contents = { post: [first], fields: [first], talks };
        return makeTrial(contents, arrangementFor(engine, wanted[round] ?? "", number));
      });
    }),
  );
}

/** Whether a parser can read what was written. */
export function isReadBy({ engines: own, reads }: Parser, { arrangement, contents, parts }: Trial): boolean {
  const isForItself = contents.talks.every(({ place }) => place !== "coded");
  return (own?.includes(arrangement.engine) ?? isForItself) && parts[reads] !== undefined;
}

/** What a parser reads in the trials that was not meant. */
export function findFaults(trials: Trial[], parser: Parser): Fault[] {
  const judged = trials.filter((trial) => isReadBy(parser, trial));
  const read = reader(parser, judged);
  return judged.flatMap((trial): Fault[] => {
    const what = faultOf(trial, parser, read);
    return what === undefined ? [] : [{ trial, parser: parser.name, what }];
  });
}

/** The same as sentences. */
export const describeFaults = (trials: Trial[], parser: Parser): string[] =>
  findFaults(trials, parser).map(
    ({ trial: { arrangement }, what }) => `${Object.values(arrangement).join(", ")}: ${what}`,
  );

type Judged = { facts?: PageFacts; header?: unknown } | { failure: string };

const judge = (reading: Reading): Judged => {
  if ("failure" in reading) return reading;
  return { header: reading.header, ...(reading.html !== undefined && { facts: factsOf(reading.html) }) };
};

/** Many texts are the same for several engines, so each is read once. */
function reader(parser: Parser, trials: Trial[]): (written: Written) => Judged {
  const written = trials.flatMap((trial) => [trial, trial.control]);
  const texts = [...new Set(written.flatMap(({ parts }) => parts[parser.reads] ?? []))];
  const judged = new Map(parser.read(texts).map((reading, at) => [texts[at], judge(reading)]));
  return ({ parts }) => judged.get(parts[parser.reads]) ?? { failure: "It was not read." };
}

function faultOf(trial: Trial, parser: Parser, read: (written: Written) => Judged): string | undefined {
  const { control } = trial;
  const [page, expected] = [read(trial), read(control)];
  for (const judged of [expected, page]) if ("failure" in judged) return judged.failure;
  if ("failure" in page || "failure" in expected) return undefined;
  const words = textsIn(control.contents);
  const texts = textsIn(trial.contents).map((text, at): [string, string] => [words[at] ?? "", text]);
  // Code that an engine stumbles over is written as HTML, which Python-Markdown puts into paragraphs.
  const within = trial.contents.talks.some(({ place }) => place === "coded") ? withoutParagraphs : undefined;
  const [found, wanted] = [page.facts, expected.facts].map((facts) => facts && (within?.(facts) ?? facts));
  const inBody = found && wanted && findFault(found, wanted, texts.flatMap(withHalves));
  if (inBody || page.header === undefined) return inBody;
  return findHeaderFault(page.header, expected.header, {
    texts,
    extras: trial.record.post.extraFields,
    controlExtras: control.record.post.extraFields,
    ignoresCase: parser.ignoresCase ?? false,
  });
}

const withoutParagraphs = (facts: PageFacts) => ({ ...facts, elements: facts.elements.filter((one) => one !== "p") });

function withHalves([word, text]: [string, string]): [string, string][] {
  const [own, others] = [halves(text), halves(word)];
  return [
    [word, text],
    [others[0], own[0]],
    [others[1], own[1]],
  ];
}
