// Tags of engines that look for them by their braces: Hexo's in prose, Hugo's shortcodes in prose and code.
import { visit } from "unist-util-visit";
import { parseDocument } from "../../markdown/parse.ts";
import { blank, type Check, excerptOf, type Finding, findOutput, lineAt, withoutCode } from "./finding.ts";

interface Tag {
  name: string;
  isEnd: boolean;
  /** It ends itself. */
  isWhole: boolean;
  line: number;
  text: string;
}

interface TagSet {
  names: Set<string>;
  /** Those that must be closed. */
  paired: Set<string>;
  /** Those that name a file, post or value of the blog, without which the build fails. */
  naming: Set<string>;
  /** Whether a tag may fail as it runs, for what it asks for or how it is given it. */
  isCode?: (tag: Tag) => boolean;
}

const words = (text: string) => new Set(text.split(" "));

/** https://hexo.io/docs/tag-plugins, as of version 8 (its video tags are gone since 7); which of them fail is measured. */
const hexoTags: TagSet = {
  names: words(
    "asset_img asset_link asset_path blockquote quote code codeblock iframe image img include_code include-code link post_link post_path pullquote url raw if elif else for set",
  ),
  paired: words("blockquote quote code codeblock pullquote if for"),
  naming: words("post_link"),
};

/** https://gohugo.io/shortcodes/, those that have been there since 0.111; which of them fail is measured. */
const shortcodes: TagSet = {
  names: words("figure gist highlight instagram param ref relref tweet vimeo youtube"),
  paired: words("highlight"),
  naming: words("param ref relref"),
  isCode: isShortcodeCode,
};

/** A tweet and an image of Instagram are asked for while the blog is built; values have names, or none has (measured with 0.111). */
function isShortcodeCode({ name, isEnd, isWhole, text }: Tag): boolean {
  if (isEnd) return false;
  const given = text.replace(/^\{\{[<%]\s*[\w/.-]*|[>%]\}\}$/g, "");
  if (isWhole || /^(?:tweet|instagram)$/.test(name) || (name === "highlight" && given.trim() === "")) return true;
  const value = String.raw`(?:[^\s"'\`<>=]+|"(?:\\.|[^"\\])*"|\`[^\`]*\`)`;
  return !new RegExp(String.raw`^(?:(?:\s+${value})*|(?:\s+[\w-]+=${value})*)\s*$`).test(given);
}

/** Tags in prose. What begins like one and does not end is text to Hexo unless the post has another (measured with 8.1). */
export const checkHexo: Check = (body) => {
  if (!/\{[{%]|\uFFFC/.test(body)) return [];
  const prose = withoutCode(body).replace(/\{%\s*raw\s*%\}[\s\S]*?\{%\s*endraw\s*%\}/g, blank);
  const tags = [...prose.matchAll(/\{%-?\s*(end)?([\w-]*)[^}]*?%\}/g)].map(
    ({ 0: text, 1: end, 2: name = "", index }): Tag => {
      return { name, isEnd: end !== undefined, isWhole: false, line: lineAt(prose, index), text };
    },
  );
  const findings = [...findPlaceholder(body), ...findTags(tags, hexoTags), ...findHexoOutput(prose)];
  const unclosed = /\{%(?![^}]*%\})/.exec(prose);
  if (!unclosed || (tags.length === 0 && findings.length === 0)) return findings;
  return [{ kind: "openTag", line: lineAt(prose, unclosed.index), detail: excerptOf(prose.slice(unclosed.index)) }];
};

/** https://mozilla.github.io/nunjucks/templating.html#builtin-filters */
const hexoFilters = words(
  "abs batch capitalize center d default dictsort dump e escape first float forceescape groupby indent int join last length list lower nl2br random reject rejectattr replace reverse round safe select selectattr slice sort string striptags sum title trim truncate upper urlencode urlize wordcount",
);

/** Outputs: of a name or a text, filtered, a value or nothing comes; all else is run, and may fail (measured with 8.1). */
function findHexoOutput(prose: string): Finding[] {
  for (const { 0: text, 1: inner = "", index } of prose.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const [value = "", ...filters] = inner
      .replace(/^-|-$/g, "")
      .split("|")
      .map((part) => part.trim());
    const at = { line: lineAt(prose, index), detail: excerptOf(text) };
    if (!/^(?:[A-Za-z_][\w.]*|\d+|"[^"\\]*"|'[^'\\]*')?$/.test(value)) return [{ kind: "code", ...at }];
    const unknown = filters.find((filter) => !hexoFilters.has(filter.replace(/\(.*$/s, "").trim()));
    if (unknown !== undefined) return [{ kind: "unknownFilter", ...at, detail: unknown }];
  }
  return findOutput(prose);
}

/** What Hexo puts in the place of tags and code while it renders; one that it did not put there fails (measured with 8.1). */
function findPlaceholder(body: string): Finding[] {
  const found = /(?:<|&lt;)\\?!\\?-\\?-(?:code|swig|comment)\uFFFC\d+\\?-\\?-\\?(?:>|&gt;)/.exec(body);
  return found ? [{ kind: "brokenTag", line: lineAt(body, found.index), detail: found[0] }] : [];
}

/** A blog's own shortcodes are not known here, so one that Hugo does not bring is named but may well be there. */
export const checkHugo: Check = (given) => {
  // What stands in backticks within a shortcode is a value.
  const body = given.replace(/\{\{< *figure(?: +\w+=`[^`]*`)+ *>\}\}/g, (found) => found.replace(/`[^`]*`/g, blank));
  const found = body.matchAll(/\{\{[<%](?!\/\*)\s*(\/)?\s*([\w/.-]*)([\s\S]*?(\/\s*)?[>%]\}\})?/g);
  const tags: Tag[] = [];
  for (const { 0: text, 1: end, 2: name = "", 3: rest, 4: whole, index } of found) {
    const line = lineAt(body, index);
    if (rest === undefined) return [{ kind: "openTag", line, detail: excerptOf(body.slice(index)) }];
    const written = given.slice(index, index + text.length);
    tags.push({ name, isEnd: end !== undefined, isWhole: whole !== undefined, line, text: written });
  }
  return [...findTags(tags, shortcodes), ...droppedHtml(body)];
};

/** Ends of pairs count as known; of the findings in a body those of its first tag of each kind are enough. */
function findTags(tags: Tag[], { names, paired, naming, isCode }: TagSet): Finding[] {
  const open: Tag[] = [];
  const findings: Finding[] = [];
  for (const tag of tags) {
    const { name, line } = tag;
    const detail = excerptOf(tag.text);
    const isStray = tag.isEnd && open.at(-1)?.name !== name;
    if (name === "" || (isStray && names.has(name))) findings.push({ kind: "brokenTag", line, detail });
    else if (!names.has(name)) findings.push({ kind: "unknownTag", line, detail: name });
    else if (naming.has(name)) findings.push({ kind: "namedFile", line, detail });
    else if (isCode?.(tag)) findings.push({ kind: "code", line, detail });
    if (tag.isEnd) open.pop();
    else if (paired.has(name) && !tag.isWhole) open.push(tag);
  }
  const left = open.map(({ line, text }): Finding => ({ kind: "openTag", line, detail: excerptOf(text) }));
  return [...left, ...findings];
}

/** Goldmark leaves HTML out unless the blog allows it; comments are no loss. What looks like a tag and is none stays. */
function droppedHtml(body: string): Finding[] {
  if (!body.includes("<")) return [];
  const found: Finding[] = [];
  visit(parseDocument(body.replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, blank)), "html", ({ value, position }) => {
    const line = position?.start.line ?? 1;
    if (!value.startsWith("<!--")) found.push({ kind: "droppedHtml", line, detail: excerptOf(value) });
  });
  return found.slice(0, 1);
}
