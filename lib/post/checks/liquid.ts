// Liquid in a body, as Jekyll and Eleventy read it: in prose and in code.
import { Liquid, LiquidError, type TagToken, type TopLevelToken } from "liquidjs";
import { blank, type Check, excerptOf, type Finding, findOutput } from "./finding.ts";

export interface LiquidDialect {
  /** The engine's own tags beside Liquid's; one that has an end is given with it, "highlight endhighlight". */
  tags: string[];
  /** Tags that name a file of the blog. */
  fileTags: string[];
  /** The engine's own filters; absent where an unknown one is passed over. */
  filters?: string[];
  /** Whether whatever stands between two braces is passed over, as in Ruby's Liquid (measured with Jekyll 4.3). */
  hasLooseOutputs: boolean;
}

/** Finds what fails, first of all; else what depends on the blog, and a value that is put in. */
export function checkLiquid(dialect: LiquidDialect): Check {
  return (body) => {
    if (!/\{[{%]/.test(body)) return [];
    const named: Finding[] = [];
    const liquid = prepare(dialect, named);
    try {
      liquid.parse(dialect.hasLooseOutputs ? body.replace(/\{\{[\s\S]*?\}\}/g, blank) : body);
      return [...named.slice(0, 1), ...findOutput(withoutRaw(body))];
    } catch (error) {
      return [toFinding(error)];
    }
  };
}

const withoutRaw = (body: string) => body.replace(/\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g, blank);

function prepare({ tags, fileTags, filters }: LiquidDialect, named: Finding[]): Liquid {
  const liquid = new Liquid({ parseLimit: 1_000_000, strictFilters: filters !== undefined });
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

function toFinding(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const { token } = LiquidError.is(error) ? error : {};
  const line = token?.getPosition()[0] ?? 1;
  const unknown = /tag "([^"]+)" not found/.exec(message)?.[1];
  // An end that nothing was opened for is no tag that a blog could add.
  if (unknown && !/^(?:end|els)/.test(unknown)) return { kind: "unknownTag", line, detail: unknown };
  const filter = /undefined filter: (\S+?),? /.exec(`${message} `)?.[1];
  if (filter) return { kind: "unknownFilter", line, detail: filter };
  const isOpen = / not closed/.test(message);
  return { kind: isOpen ? "openTag" : "brokenTag", line, detail: excerptOf(token?.getText() ?? "") };
}
