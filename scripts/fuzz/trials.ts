// Hostile texts sent through engines and layouts, and what the Markdowns then read in them that was not meant.
import type { ConferenceRecord, Post } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { engines } from "@/lib/post/engines/engine.ts";
import { factsOf, findFault, type PageFacts } from "./judge.ts";
import type { Parser, Reading } from "./parsers.ts";
import { halves, hostilePost, type Place, places, shapes } from "./posts.ts";

export interface Trial {
  /** "hexo, talks, inline links, pictures as link" */
  name: string;
  /** The engine's name. */
  engine: string;
  texts: string[];
  record: ConferenceRecord;
  body: string;
  /** The same post with words in the stead of the texts, and the words. */
  control: { body: string; words: string[] };
  /** The post with one of the texts alone, by its index. */
  alone(at: number): Trial;
}

export interface Fault {
  trial: string;
  parser: string;
  /** The text that is at fault alone; all of the post's if none is. */
  text: string;
  what: string;
}

interface Arrangement {
  engine: string;
  shape: string;
  links: Post["links"];
  embeds: Post["embeds"];
  /** Of each text. */
  places: Place[];
}

/** A word in the stead of each text, whose halves are words as well. */
const wordsFor = (texts: string[]) => texts.map((_, at) => `Wort${at}xWort${at}y`);

const controls = new Map<string, string>();

function makeTrial(texts: string[], arrangement: Arrangement): Trial {
  const { engine, shape, links, embeds } = arrangement;
  const changes = { ...shapes[shape], engine, links, embeds };
  const post = (contents: string[]) => hostilePost(contents, (at) => arrangement.places[at] ?? "titled", changes);
  const words = wordsFor(texts);
  const key = JSON.stringify(arrangement);
  const control = controls.get(key) ?? assemblePost(post(words)).body;
  controls.set(key, control);
  const record = post(texts);
  return {
    name: `${engine}, ${shape}, ${links} links, pictures as ${embeds}`,
    engine,
    texts,
    record,
    body: assemblePost(record).body,
    control: { body: control, words },
    alone: (at) => makeTrial(texts.slice(at, at + 1), { ...arrangement, places: arrangement.places.slice(at, at + 1) }),
  };
}

/** Shortcodes are Hugo's own, and what stands in them is no Markdown: others cannot judge Hugo's pictures. */
const embedsFor = (engine: string): Post["embeds"][] => (engine === "hugo" ? ["link"] : ["link", "picture", "embed"]);

export interface Course {
  /** Names of `shapes`; without, all. */
  shapes?: string[];
  /** How many talks a post has. */
  perPost: number;
  /** Whether a text goes through one shape an engine, and through all of them by and by, instead of through each in every engine. */
  takesTurns?: boolean;
}

/**
 * Every text through every engine and shape. Its places in the talk, links inline and as references, decks and videos as links,
 * pictures and in place take turns.
 */
export function arrange(
  texts: string[],
  { shapes: wanted = Object.keys(shapes), perPost, takesTurns }: Course,
): Trial[] {
  const starts = Array.from({ length: Math.ceil(texts.length / perPost) }, (_, post) => post * perPost);
  return engines.flatMap(({ name: engine }, turn) => {
    const embeds = embedsFor(engine);
    return starts.flatMap((start, post) => {
      const chosen = texts.slice(start, start + perPost);
      const turns = takesTurns ? [(turn + post) % wanted.length] : wanted.keys();
      return Array.from(turns, (round) => {
        const number = turn + post + round;
        return makeTrial(chosen, {
          engine,
          shape: wanted[round] ?? "",
          links: number % 2 === 0 ? "inline" : "reference",
          embeds: embeds[Math.floor(number / 2) % embeds.length] ?? "link",
          places: chosen.map((_, at) => places[(number + at) % places.length] ?? "titled"),
        });
      });
    });
  });
}

/** What a Markdown reads in the trials that was not meant. */
export function findFaults(trials: Trial[], parser: Parser): Fault[] {
  const judged = trials.filter(({ engine }) => parser.engines?.includes(engine) ?? true);
  const read = reader(parser, judged);
  return judged.flatMap((trial): Fault[] => {
    const what = faultOf(trial, read);
    return what === undefined
      ? []
      : [narrowed({ trial: trial.name, parser: parser.name, text: "", what }, trial, parser)];
  });
}

/** The fault with the first text that makes one alone. */
function narrowed(fault: Fault, trial: Trial, parser: Parser): Fault {
  const alone = trial.texts.map((_, at) => trial.alone(at));
  const read = reader(parser, alone);
  for (const one of alone) {
    const what = faultOf(one, read);
    if (what !== undefined) return { ...fault, text: one.texts.join(), what };
  }
  return { ...fault, text: trial.texts.join(" | ") };
}

type Judged = { facts: PageFacts } | { failure: string };

/** Many bodies are the same for several engines, so each is read once. */
function reader(parser: Parser, trials: Trial[]): (body: string) => Judged {
  const bodies = [...new Set(trials.flatMap(({ body, control }) => [body, control.body]))];
  const judge = (reading: Reading): Judged => ("html" in reading ? { facts: factsOf(reading.html) } : reading);
  const judged = new Map(parser.read(bodies).map((reading, at) => [bodies[at], judge(reading)]));
  return (body) => judged.get(body) ?? { failure: "It was not read." };
}

function faultOf({ texts, body, control }: Trial, read: (body: string) => Judged): string | undefined {
  const [page, expected] = [read(body), read(control.body)];
  for (const judged of [expected, page]) if ("failure" in judged) return judged.failure;
  if ("failure" in page || "failure" in expected) return undefined;
  const pairs = texts.flatMap((text, at): [string, string][] => {
    const word = control.words[at] ?? "";
    const [own, others] = [halves(text), halves(word)];
    return [
      [word, text],
      [others[0], own[0]],
      [others[1], own[1]],
    ];
  });
  return findFault(page.facts, expected.facts, pairs);
}
