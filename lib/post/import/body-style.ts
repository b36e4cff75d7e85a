// How a body is written: the bullets of its talks, its links, and whether code in it was meant to work.
import type { List } from "mdast";
import type { EngineSettings, Post } from "@/lib/model/index.ts";
import type { Engine } from "../engines/engine.ts";
import type { Body } from "../markdown/blocks.ts";
import { hasHtml } from "../markdown/harmless.ts";
import { walk } from "../markdown/tree.ts";

/** Reference links where most of its links are. */
export function linkStyle({ tree, markdown, references }: Body): Post["links"] {
  let links = 0;
  walk(tree, (node) => {
    if (node.type !== "link" && node.type !== "image") return;
    // A bare address is neither.
    if (/[[!]/.test(markdown.charAt(node.position?.start.offset ?? 0))) links++;
  });
  return references.length * 2 > links ? "reference" : "inline";
}

/** @param list the list that the talks came from */
export function bulletStyle({ markdown }: Body, list: List | undefined): EngineSettings {
  const start = list?.position?.start.offset;
  const [, bullet, spaces = " "] =
    start === undefined ? [] : (/^([*+-])( +)/.exec(markdown.slice(start, start + 10)) ?? []);
  if (bullet !== "*" && bullet !== "-" && bullet !== "+") return {};
  return {
    bullet,
    bulletIndent: spaces.length >= 3 ? "tab" : "one",
    bulletSpacing: list?.spread || list?.children.some((item) => item.spread) ? "loose" : "tight",
  };
}

/** HTML, or what the engine would take for its own tags, worked when the post was written and is meant to. */
export function hasLiveCode({ markdown, tree }: Body, { dialect }: Engine): boolean {
  return dialect.ownSyntax?.test(markdown) || hasHtml(tree);
}
