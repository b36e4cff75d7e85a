// Tags of engines that look for them by their braces: Hexo's in prose, Hugo's shortcodes in prose and code.
import { visit } from "unist-util-visit";
import { parseDocument } from "../markdown/parse.ts";
import { type Check, type Finding, lineAt, withoutCode } from "./finding.ts";

/** https://hexo.io/docs/tag-plugins, as of version 8 (its video tags are gone since 7). */
const hexoTags = new Set(
  "asset_img asset_link asset_path blockquote quote code codeblock iframe image img include_code include-code link post_link post_path pullquote url raw endraw if endif else elif for endfor set".split(
    " ",
  ),
);
/** https://gohugo.io/shortcodes/, those that have been there since 0.111. */
const shortcodes = new Set("figure gist highlight instagram param ref relref tweet vimeo youtube".split(" "));

/** Tags in prose that Hexo does not bring, and tags that are never closed. */
export const checkHexo: Check = (body) => {
  const prose = withoutCode(body);
  return findTags(
    prose,
    /\{%-?\s*(?:end)?([\w-]*)([^}]*?%\})?/g,
    (name) => hexoTags.has(name) || hexoTags.has(`end${name}`),
  );
};

/** A blog's own shortcodes are not known here, so one that Hugo does not bring is named but may well be there. */
export const checkHugo: Check = (body) => [
  ...findTags(body, /\{\{[<%](?!\/\*)\s*\/?\s*([\w/.-]*)([\s\S]*?[>%]\}\})?/g, (name) => shortcodes.has(name)),
  ...droppedHtml(body),
];

function findTags(body: string, pattern: RegExp, isKnown: (name: string) => boolean): Finding[] {
  return [...body.matchAll(pattern)].flatMap(({ 0: whole, 1: name = "", 2: rest, index }): Finding[] => {
    const line = lineAt(body, index);
    if (rest === undefined || name === "") return [{ kind: "openTag", line, detail: whole.slice(0, 40) }];
    return isKnown(name) ? [] : [{ kind: "unknownTag", line, detail: name }];
  });
}

/** Goldmark leaves HTML out unless the blog allows it; comments are no loss. What looks like a tag and is none stays. */
function droppedHtml(body: string): Finding[] {
  const blank = (found: string) => found.replace(/[^\n]/g, " ");
  const found: Finding[] = [];
  visit(parseDocument(body.replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, blank)), "html", ({ value, position }) => {
    const line = position?.start.line ?? 1;
    if (!value.startsWith("<!--")) found.push({ kind: "droppedHtml", line, detail: value.slice(0, 40) });
  });
  return found.slice(0, 1);
}
