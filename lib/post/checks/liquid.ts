// Liquid in a body, as Jekyll and Eleventy read it: in prose and in code.
import { Liquid, LiquidError, type TagToken, type TopLevelToken } from "liquidjs";
import type { Check, Finding } from "./finding.ts";

/** @param tags the engine's own beside Liquid's; one that has an end is given with it, "highlight endhighlight" */
export function checkLiquid(tags: string[]): Check {
  return (body) => {
    if (!/\{[{%]/.test(body)) return [];
    const liquid = new Liquid({ parseLimit: 1_000_000 });
    for (const tag of tags) register(liquid, tag);
    try {
      liquid.parse(body);
      return [];
    } catch (error) {
      return [toFinding(error)];
    }
  };
}

function register(liquid: Liquid, tag: string) {
  const [name = "", end] = tag.split(" ");
  liquid.registerTag(name, {
    parse(_token: TagToken, remaining: TopLevelToken[]) {
      if (end === undefined) return;
      while (remaining.length > 0) {
        const token = remaining.shift();
        if (token && "name" in token && token.name === end) return;
      }
      throw new Error(`tag "${name}" not closed`);
    },
    render: () => "",
  });
}

function toFinding(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const line = LiquidError.is(error) ? (error.token.getPosition()[0] ?? 1) : 1;
  const unknown = /tag "([^"]+)" not found/.exec(message)?.[1];
  if (unknown) return { kind: "unknownTag", line, detail: unknown };
  return { kind: "openTag", line, detail: message.replace(/, (?:file:.*)?line:\d+, col:\d+.*$/s, "") };
}
