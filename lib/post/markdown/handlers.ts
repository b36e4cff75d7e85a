// How single nodes are written where mdast-util-to-markdown's own way would escape too much or suit one parser only.
import type { Break, Definition, Image, Link, Raw, Text } from "mdast";
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
import { encodeHazards, escapeDestination, makePortable, readsBack } from "./escape.ts";
import { plainText } from "./tree.ts";

export interface Writing {
  dialect: Dialect;
  style: MarkdownStyle;
}

/** The handlers for one dialect and style. */
export function createHandlers({ dialect, style }: Writing): Partial<Handlers> {
  const { hazards } = dialect;
  const safe = (state: State, value: string, info: Parameters<State["safe"]>[1]) =>
    encodeHazards(makePortable(state.safe(value, info)), hazards);

  const title = (state: State, value: string | null | undefined, info: Info) =>
    value ? ` "${safe(state, value, { ...info, before: '"', after: '"' }).replace(/(?<!\\)"/g, "&quot;")}"` : "";

  const text: Handle = (node: Text, parent, state, info) => {
    const isInLabel = state.stack.includes("label") && /[[\]]/.test(node.value);
    const isPlain = !state.stack.includes("tableCell") && !isInLabel && !node.data?.mustEscape && readsBack(node.value);
    if (isPlain) return encodeHazards(node.value, hazards);
    return encodeHazards(makePortable(defaultHandlers.text(node, parent, state, info)), hazards);
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
    const alt = safe(state, node.alt ?? "", { ...info, before: "[", after: "]" });
    leave();
    exit();
    return `![${alt}](${escapeDestination(node.url)}${title(state, node.title, info)})`;
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
    raw: Object.assign(raw, { peek: (node: Raw) => node.value.charAt(0) }),
    break: hardBreak,
    code: handleCode(dialect),
    inlineCode: handleInlineCode(dialect, tableInlineCode),
  };
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
