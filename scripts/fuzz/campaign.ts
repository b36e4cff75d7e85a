// Sends thousands of texts, each in a place of its own, through every engine and layout, and counts what the parsers make of them.
import { engines } from "@/lib/post/engines/engine.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { isInstalled } from "../engines.ts";
import { type EngineParser, engineParsers } from "./engine-parsers.ts";
import { nodeParsers, type Parser } from "./parsers.ts";
import { type Contents, type Place, places, shapes, slots } from "./posts.ts";
import { hostileScalars, hostileTexts } from "./texts.ts";
import { arrangementFor, type Fault, findFaults, isReadBy, makeTrial, type Trial, textsIn } from "./trials.ts";

/** How many talks a post has. */
const perPost = 24;
const ownTemplates = Object.keys(shapes).filter((shape) => !layouts.some(({ name }) => name === shape));

/** What is counted for an engine, a layout and a parser, in texts. */
export interface Count {
  engine: string;
  layout: string;
  parser: string;
  tried: number;
  failed: number;
}

/** One text in so many stands in code. */
const codeShare = 8;

function fill(texts: string[], within: Place[]): Contents[] {
  const posts: Contents[] = [];
  while (texts.length > 0) {
    const post = texts.splice(0, slots.post);
    const talks: Contents["talks"] = [];
    while (texts.length > 0 && talks.length < perPost) {
      const place = within[talks.length % within.length] ?? "titled";
      talks.push({ place, texts: texts.splice(0, slots[place]) });
    }
    posts.push({ post, fields: [], talks });
  }
  return posts;
}

/**
 * Posts with every text in one place.
 * @param count of texts; as many more for names and values of extra fields as there is room for
 */
export function fillPosts(seed: number, count: number): Contents[] {
  const texts = hostileTexts(seed, count);
  const codes = texts.splice(texts.length - Math.floor(count / codeShare));
  const posts = [...fill(texts, places), ...fill(codes, ["coded"])];
  const scalars = hostileScalars(seed, posts.length * slots.fields);
  return posts.map((post, at) => ({ ...post, fields: scalars.slice(at * slots.fields, (at + 1) * slots.fields) }));
}

/** The posts in one engine and layout; with a template of one's own, several take turns. */
function trialsFor(posts: Contents[], engine: string, layout: string): Trial[] {
  return posts.map((post, at) => {
    const shape = layout === ownLayout ? ownTemplates[at % ownTemplates.length] : layout;
    return makeTrial(post, arrangementFor(engine, shape ?? "", at));
  });
}

const ownLayout = "own template";
const campaignLayouts = [...layouts.map(({ name }) => name), ownLayout];

/** The posts in every engine and layout. */
export const everyTrial = (posts: Contents[]): Trial[] =>
  engines.flatMap(({ name }) => campaignLayouts.flatMap((layout) => trialsFor(posts, name, layout)));

const isThere = (parser: Parser | EngineParser) => !("needs" in parser) || isInstalled(parser.needs);

/** The parsers that can be asked here, and the engines that are missing for the others. */
export function findParsers(): { parsers: Parser[]; missing: Set<string> } {
  const missing = engineParsers.filter((parser) => !isThere(parser)).map(({ needs }) => needs);
  return { parsers: [...nodeParsers, ...engineParsers].filter(isThere), missing: new Set(missing) };
}

/** How many posts are read at once: programs start seldom, and what they read fits into memory. */
const perBatch = 12;

export interface Campaign {
  counts: Count[];
  faults: { fault: Fault; parser: Parser }[];
}

const layoutOf = ({ arrangement: { shape } }: Trial) => (ownTemplates.includes(shape) ? ownLayout : shape);

/** The counts of engines and layouts with this parser. */
function count(parser: string, judged: Trial[], faults: Fault[]): Count[] {
  const lineOf = (trial: Trial) => `${trial.arrangement.engine}\t${layoutOf(trial)}`;
  const failing = Map.groupBy(faults, ({ trial }) => lineOf(trial));
  return Array.from(Map.groupBy(judged, lineOf), ([line, own]) => {
    const [engine = "", layout = ""] = line.split("\t");
    const tried = own.reduce((sum, { contents }) => sum + textsIn(contents).length, 0);
    return { engine, layout, parser, tried, failed: failing.get(line)?.length ?? 0 };
  });
}

/**
 * @param posts as `fillPosts` makes them
 * @param onBatch told how many posts are done
 */
export function campaign(posts: Contents[], parsers: Parser[], onBatch: (done: number) => void): Campaign {
  const found: Campaign = { counts: [], faults: [] };
  for (let start = 0; start < posts.length; start += perBatch) {
    const batch = posts.slice(start, start + perBatch);
    const trials = everyTrial(batch);
    for (const parser of parsers) {
      const faults = findFaults(trials, parser);
      const judged = trials.filter((trial) => isReadBy(parser, trial));
      found.counts.push(...count(parser.name, judged, faults));
      found.faults.push(...faults.map((fault) => ({ fault, parser })));
    }
    onBatch(start + batch.length);
  }
  return found;
}
