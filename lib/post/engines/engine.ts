// What an engine is, and all there are: every file of engines/ is one.

import type { Embed } from "mdast";
import type { EngineSettings, Post } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import type { Dialect, MarkdownStyle } from "../markdown/dialect.ts";
import type { Check } from "./checks/finding.ts";
import type { FrontMatterField } from "./front-matter/field.ts";
import { type EngineName, sortEngines } from "./names.ts";

/** What an engine may know of the post that it files. */
export interface PostFacts {
  post: Post;
  /** Fit for a file name and an address. */
  slug: string;
  settings: EngineSettings;
  hasPictures: boolean;
  /** The introduction's first sentences without markup, at most 160 characters; "" without an introduction. */
  summary: string;
}

/** Its `name` is the file's in engines/; it and the `label` are written as texts, which names.ts reads. */
export interface Engine extends EngineName {
  /** The settings a person can change. */
  settings: (keyof EngineSettings)[];
  /** How front matter stands in the file unless it is set; "bare" has no fences and ends at the first blank line. */
  frontMatter: "yaml" | "toml" | "bare";
  /** Where the post goes, from the blog's root. */
  postPath(facts: PostFacts): string;
  /** Paths of files that lie where posts do and are not built for their names: an imported post keeps none of them. */
  passesOver?: RegExp;
  /** Where a picture goes, and the address the post knows it by. */
  picture(name: string, facts: PostFacts): { path: string; address: string };
  /** The fields in their order, those without a value left out. */
  fields(facts: PostFacts): FrontMatterField[];
  /** Names in the order of the header, where extra fields have a place of their own. */
  fieldOrder?: string[];
  dialect: Dialect;
  style: MarkdownStyle;
  /** The field that turns the engine's own tags off, for posts that match. */
  switchOff?: { when: RegExp; field: FrontMatterField };
  /** What ends the excerpt. */
  excerpt?: string;
  /** Whether a post dated in the future is not built. */
  skipsFuture: boolean;
  /** Whether a post without a date is not built or not shown; other engines take a date from elsewhere. */
  needsDate?: boolean;
  /** Dates that it takes for another one or for none, as they may stand in the header of a post that was written elsewhere. */
  misreadDate?: RegExp;
  /** What a usual build does with a draft; absent where nothing is built. */
  drafts?: "hidden" | "shown";
  /** The engine's syntax for a video or deck shown in place; undefined leaves a link. */
  embed(embed: Embed): string | undefined;
  /** Finds what this engine would fail at or leave out. */
  check?: Check;
}

const files = import.meta.glob<Engine>(["./*.ts", "!./{engine,embeds,names,settings}.ts"], {
  eager: true,
  import: "engine",
});

export const engines: Engine[] = sortEngines(Object.values(files));

/**
 * The engine of that name or label, whatever the case and signs between the letters.
 * @throws Problem when there is none
 */
export function findEngine(name: string): Engine {
  const wanted = letters(name);
  const engine = engines.find((engine) => letters(engine.name) === wanted || letters(engine.label) === wanted);
  if (!engine) throw new Problem("problemUnknownEngine", [name, engines.map((engine) => engine.name).join(", ")]);
  return engine;
}

/** A name without case, spaces and signs. */
export function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}
