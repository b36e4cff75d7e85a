// Hostile texts sent through engines and layouts, and what the Markdowns then read in them that was not meant.
import type { Post } from "@/lib/model.ts";
import { assemblePost } from "@/lib/post/assemble.ts";
import { engines } from "@/lib/post/engine.ts";
import { factsOf, findFault, type PageFacts } from "./judge.ts";
import type { Parser } from "./parsers.ts";
import { halves, hostilePost, type Spread, shapes } from "./posts.ts";

export interface Trial {
  /** "hexo, talks, inline links, pictures as link, whole" */
  name: string;
  texts: string[];
  body: string;
  /** The same post with words in the stead of the texts, and the words. */
  control: { body: string; words: string[] };
  /** Writes the post with one of the texts alone. */
  alone(text: string): Trial;
}

export interface Fault {
  trial: string;
  parser: string;
  /** The text that is at fault alone; all of the post's if none is. */
  text: string;
  what: string;
}

/** Each text in a post of its layout; `at` numbers the posts of a layout, which take turns in what else can differ. */
export interface Arrangement {
  engine: string;
  shape: string;
  links: Post["links"];
  embeds: Post["embeds"];
  spread: Spread;
}

const perPost = 12;

/** A word in the stead of each text, whose halves are words as well. */
const wordsFor = (texts: string[]) => texts.map((_, at) => `Wort${at}xWort${at}y`);

const controls = new Map<string, string>();

function makeTrial(texts: string[], arrangement: Arrangement): Trial {
  const { engine, shape, links, embeds, spread } = arrangement;
  const changes = { ...shapes[shape], engine, links, embeds };
  const words = wordsFor(texts);
  const key = JSON.stringify([arrangement, texts.length]);
  const control = controls.get(key) ?? assemblePost(hostilePost(words, spread, changes)).body;
  controls.set(key, control);
  return {
    name: `${engine}, ${shape}, ${links} links, ${embeds}, ${spread}`,
    texts,
    body: assemblePost(hostilePost(texts, spread, changes)).body,
    control: { body: control, words },
    alone: (text) => makeTrial([text], arrangement),
  };
}

/** Shortcodes are Hugo's own, and what stands in them is no Markdown: others cannot judge Hugo's pictures. */
const embedsFor = (engine: string): Post["embeds"][] => (engine === "hugo" ? ["link"] : ["link", "picture", "embed"]);

/**
 * The texts through every engine and layout; links inline and as references, decks and videos as links, pictures and in place,
 * whole texts and their halves take turns.
 */
export function arrange(texts: string[], layouts = Object.keys(shapes)): Trial[] {
  return engines.flatMap(({ name: engine }, turn) =>
    layouts.flatMap((shape, place) =>
      Array.from({ length: Math.ceil(texts.length / perPost) }, (_, at) => {
        const number = turn + place + at;
        const embeds = embedsFor(engine);
        return makeTrial(texts.slice(at * perPost, (at + 1) * perPost), {
          engine,
          shape,
          links: number % 2 === 0 ? "inline" : "reference",
          embeds: embeds[Math.floor(number / 4) % embeds.length] ?? "link",
          spread: Math.floor(number / 2) % 2 === 0 ? "whole" : "split",
        });
      }),
    ),
  );
}

/** The texts through every engine and layout in every arrangement. */
export function arrangeAll(texts: string[]): Trial[] {
  return engines.flatMap(({ name: engine }) =>
    Object.keys(shapes).flatMap((shape) =>
      (["inline", "reference"] as const).flatMap((links) =>
        embedsFor(engine).flatMap((embeds) =>
          (["whole", "split"] as const).map((spread) => makeTrial(texts, { engine, shape, links, embeds, spread })),
        ),
      ),
    ),
  );
}

/** What a Markdown reads in the trials that was not meant. */
export function findFaults(trials: Trial[], parser: Parser): Fault[] {
  const read = reader(parser, trials);
  return trials.flatMap((trial): Fault[] => {
    const what = faultOf(trial, read);
    if (!what) return [];
    for (const text of trial.texts) {
      const alone = trial.alone(text);
      const own = faultOf(alone, reader(parser, [alone]));
      if (own) return [{ trial: trial.name, parser: parser.name, text, what: own }];
    }
    return [{ trial: trial.name, parser: parser.name, text: trial.texts.join(" | "), what }];
  });
}

/** Many bodies are the same for several engines, so each is read once. */
function reader(parser: Parser, trials: Trial[]): (body: string) => PageFacts {
  const bodies = [...new Set(trials.flatMap(({ body, control }) => [body, control.body]))];
  const facts = new Map(parser.read(bodies).map((html, at) => [bodies[at] ?? "", factsOf(html)]));
  return (body) => facts.get(body) ?? { elements: [], words: "" };
}

function faultOf({ texts, body, control }: Trial, read: (body: string) => PageFacts): string | undefined {
  const pairs = texts.flatMap((text, at): [string, string][] => {
    const word = control.words[at] ?? "";
    const [own, others] = [halves(text), halves(word)];
    return [
      [word, text],
      [others[0], own[0]],
      [others[1], own[1]],
    ];
  });
  return findFault(read(body), read(control.body), pairs);
}
