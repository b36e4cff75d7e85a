// Liquid in a body, as Jekyll and Eleventy read it: in prose and in code.
import { Liquid, LiquidError, type TagToken, type Token, type TopLevelToken } from "liquidjs";
import { blank, type Check, excerptOf, type Finding, findOutput } from "./finding.ts";
import { findLiquidCode } from "./liquid-code.ts";

export interface LiquidDialect {
  /** The engine's own tags beside Liquid's; one that has an end is given with it, "highlight endhighlight". */
  tags: string[];
  /** Tags that name a file of the blog. */
  fileTags: string[];
  /** The engine's own filters; absent where an unknown one is passed over. */
  filters?: string[];
  /** Whether Ruby's Liquid reads it, which passes over whatever stands between two braces (measured with Jekyll 4.3). */
  isRuby: boolean;
}

/** Finds what fails, first of all; else what depends on the blog, and a value that is put in. */
export function checkLiquid(dialect: LiquidDialect): Check {
  return (body) => {
    if (!/\{[{%]/.test(body)) return [];
    const named: Finding[] = [];
    const liquid = prepare(dialect, named);
    try {
      liquid.parse(dialect.isRuby ? body.replace(/\{\{[\s\S]*?\}\}/g, blank) : body);
      const prose = withoutRaw(body);
      const code = findLiquidCode(prose, dialect.isRuby);
      return [...named.slice(0, 1), ...(code.length > 0 ? code : findOutput(prose))];
    } catch (error) {
      return [toFinding(error, dialect)];
    }
  };
}

/** Comments in which nothing of Liquid stands are left out as well; in others versions of Ruby's Liquid differ. */
const withoutRaw = (body: string) =>
  body.replace(/\{%-?\s*(raw|comment)\s*-?%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g, (found, tag: string, inner: string) =>
    tag === "raw" || !/\{[{%]/.test(inner) ? blank(found) : found,
  );

/** Tags of Liquid.js that Liquid 4 does not have, which Jekyll brings. */
const laterTags = ["render", "layout", "block", "liquid", "echo", "#"];

function prepare({ tags, fileTags, filters, isRuby }: LiquidDialect, named: Finding[]): Liquid {
  const liquid = new Liquid({ parseLimit: 1_000_000, strictFilters: filters !== undefined });
  if (isRuby) for (const tag of laterTags) delete liquid.tags[tag];
  for (const filter of filters ?? []) liquid.registerFilter(filter, String);
  for (const tag of tags) registerTag(liquid, tag);
  for (const tag of fileTags) {
    liquid.registerTag(tag, {
      parse: (token: TagToken) =>
        void named.push({ kind: "namedFile", line: token.getPosition()[0] ?? 1, detail: excerptOf(token.getText()) }),
      render: () => "",
    });
  }
  return liquid;
}

function registerTag(liquid: Liquid, tag: string) {
  const [name = "", end] = tag.split(" ");
  liquid.registerTag(name, {
    parse(token: TagToken, remaining: TopLevelToken[]) {
      if (end === undefined) return;
      const stream = liquid.parser.parseStream(remaining);
      stream.on(`tag:${end}`, () => stream.stop());
      stream.on("end", () => {
        throw new Error(`tag ${token.getText()} not closed`);
      });
      stream.start();
    },
    render: () => "",
  });
}

/** The tag that a token, itself or a part of one, stands in. */
function tagOf(token: Token | undefined): string {
  const before = token?.input.slice(0, token.begin + 2) ?? "";
  return token?.input.slice(before.lastIndexOf("{%")) ?? "";
}

/** What Ruby's Liquid may read and Liquid.js does not (measured with Jekyll 4.3). */
const looseTag = /^\{%-?\s*(?:assign[^=]*=|(?:if|unless|elsif|else)\s+[^\s%-]|endcomment)/;

function toFinding(error: unknown, { isRuby }: LiquidDialect): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const { token } = LiquidError.is(error) ? error : {};
  const line = token?.getPosition()[0] ?? 1;
  const unknown = /tag "([^"]+)" not found/.exec(message)?.[1];
  // An end that nothing was opened for is no tag that a blog could add.
  if (unknown && !/^(?:end|els)/.test(unknown)) return { kind: "unknownTag", line, detail: unknown };
  const filter = /undefined filter: ([^\s,]+)/.exec(message)?.[1];
  if (filter) return { kind: "unknownFilter", line, detail: filter };
  const text = token?.getText() ?? "";
  if (/ not closed/.test(message)) return { kind: "openTag", line, detail: excerptOf(text) };
  return { kind: isRuby && looseTag.test(tagOf(token)) ? "code" : "brokenTag", line, detail: excerptOf(text) };
}
