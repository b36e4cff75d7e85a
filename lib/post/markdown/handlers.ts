// How single nodes are written where mdast-util-to-markdown's own way would escape too much or suit one parser only.
import type { Break, Definition, Delete, Image, Link, Raw, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import {
  defaultHandlers,
  type Handle,
  type Handlers,
  type Info,
  type Options,
  type State,
} from "mdast-util-to-markdown";
import { handleCode, handleInlineCode } from "./code.ts";
import type { Dialect, MarkdownStyle } from "./dialect.ts";
import { characterReference, encodeHazards, escapeDestination, makePortable, readsBack } from "./escape.ts";
import { plainText, signature } from "./tree.ts";

export interface Writing {
  dialect: Dialect;
  style: MarkdownStyle;
}

/** The handlers for one dialect and style. */
export function createHandlers({ dialect, style }: Writing): Partial<Handlers> {
  const encode = (markdown: string, info: Info) =>
    encodeHazards(makePortable(markdown), dialect.hazards, info.before === "" || /[\r\n]$/.test(info.before));
  const safe = (state: State, value: string, info: Info) => encode(state.safe(value, info), info);

  const title = (state: State, value: string | null | undefined, info: Info) =>
    value ? ` "${safe(state, value, { ...info, before: '"', after: '"' }).replace(/(?<!\\)"/g, "&quot;")}"` : "";

  const text: Handle = (node: Text, parent, state, info) => {
    const isOneLine = !dialect.hasLongQuotes && state.stack.includes("blockquote");
    if (isOneLine && node.value.includes("\n")) {
      return text({ ...node, value: node.value.replace(/\s*\n\s*/g, " ") }, parent, state, info);
    }
    const written = asTyped(node) ?? (isPlain(node, state) ? node.value : undefined);
    if (written !== undefined) return encode(written, info);
    const escaped = endSafely(defaultHandlers.text(node, parent, state, info), node.value);
    return encode(dialect.hasFragileLabels && state.stack.includes("label") ? withoutEscapes(escaped) : escaped, info);
  };

  const link: Handle = (node: Link, _parent, state, info) => {
    if (isAutolink(node) && dialect.autolinks !== "inline") return `<${node.url.replace(/^mailto:/, "")}>`;
    const exit = state.enter("link");
    const leave = state.enter("label");
    const label = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
    leave();
    const value = `[${label}](${escapeDestination(node.url)}${title(state, node.title, info)})`;
    exit();
    return value;
  };

  const image: Handle = (node: Image, _parent, state, info) => {
    const exit = state.enter("image");
    const leave = state.enter("label");
    const isPlainAlt = dialect.hasPlainAlt && readsBack(node.alt ?? "") && !/[[\]]/.test(node.alt ?? "");
    const alt = isPlainAlt ? node.alt : safe(state, node.alt ?? "", { ...info, before: "[", after: "]" });
    leave();
    exit();
    return `![${alt}](${escapeDestination(node.url)}${title(state, node.title, info)})`;
  };

  const strike: Handle = (node: Delete, _parent, state, info) => {
    const children = state.containerPhrasing(node, { ...info, before: ">", after: "<" });
    return `<del>${children}</del>`;
  };

  const definition: Handle = (node: Definition, _parent, state, info) =>
    `${style.definitionIndent}[${node.label ?? node.identifier}]: ${escapeDestination(node.url)}${title(state, node.title, info)}`;

  const raw: Handle = (node: Raw) => node.value;
  const hardBreak: Handle = (node: Break, parent, state, info) =>
    // Two spaces are a line break everywhere, a backslash is not one in Python-Markdown.
    defaultHandlers.break(node, parent, state, info).replace("\\\n", "  \n");

  return {
    text,
    link: Object.assign(link, { peek: () => "[" }),
    image: Object.assign(image, { peek: () => "!" }),
    definition,
    ...(dialect.hasStrikethrough ? {} : { delete: strike }),
    raw: Object.assign(raw, { peek: (node: Raw) => node.value.charAt(0) }),
    break: hardBreak,
    code: handleCode(dialect),
    inlineCode: handleInlineCode(dialect, tableInlineCode),
  };
}

/** The text's Markdown as it was typed, if it still says that. */
function asTyped(node: Text): string | undefined {
  const typed = node.data?.typed;
  return typed && !node.data?.mustEscape && signature(node) === typed.signature ? typed.raw : undefined;
}

/** A backslash at the end would escape what follows, a link's bracket say. */
function endSafely(markdown: string, value: string): string {
  const [run = ""] = /\\*$/.exec(value) ?? [];
  return run === "" ? markdown : markdown.replace(/\\+$/, characterReference("\\").repeat(run.length));
}

/** Brackets and backticks as character references. */
function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([[\]`])/g, (_, character: string) => characterReference(character));
}

/** Whether the text needs no escape: it is read back as it is, and stands where no bracket or bar ends something. */
function isPlain(node: Text, state: State): boolean {
  if (node.data?.mustEscape || state.stack.includes("tableCell")) return false;
  if (state.stack.includes("label") && /[[\]]/.test(node.value)) return false;
  return !node.value.endsWith("\\") && readsBack(node.value);
}

/** The one of the table extension: it escapes bars in cells. */
const tableInlineCode = findHandler(gfmToMarkdown(), "inlineCode") ?? defaultHandlers.inlineCode;

function findHandler(extension: Options, name: keyof Handlers): Handle | undefined {
  const nested = extension.extensions?.map((inner) => findHandler(inner, name)).find(Boolean);
  return extension.handlers?.[name] ?? nested;
}

/** A link to the address that it shows. */
export function isAutolink(node: Link): boolean {
  const shown = plainText(node);
  return !node.title && (shown === node.url || `mailto:${shown}` === node.url);
}
