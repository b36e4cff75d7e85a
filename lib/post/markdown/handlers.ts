// How single nodes are written where mdast-util-to-markdown's own way would escape too much or suit one parser only.
import type { Break, Definition, Image, Link, Raw } from "mdast";
import { defaultHandlers, type Handle, type Handlers, type Info, type State } from "mdast-util-to-markdown";
import { handleCode, inlineCode } from "./code.ts";
import type { Dialect, MarkdownStyle } from "./dialect.ts";
import { escapeDestination, isPlain, isPlainAddress, withoutEscapes } from "./escape.ts";
import { encode, handleText } from "./text.ts";
import { plainText } from "./tree.ts";

export interface WritingStyle {
  dialect: Dialect;
  style: MarkdownStyle;
}

/** The handlers for one dialect and style. */
export function createHandlers({ dialect, style }: WritingStyle): Partial<Handlers> {
  return {
    text: handleText(dialect),
    link: Object.assign(handleLink(dialect), { peek: () => "[" }),
    image: Object.assign(handleImage(dialect), { peek: () => "!" }),
    definition: handleDefinition(dialect, style),
    raw: Object.assign(raw, { peek: (node: Raw) => node.value.charAt(0) }),
    break: hardBreak,
    code: handleCode(dialect),
    inlineCode: Object.assign(inlineCode, { peek: () => "`" }),
  };
}

function safe(value: string, dialect: Dialect, state: State, info: Info): string {
  return encode(state.safe(value, info), dialect, state, info);
}

/** What follows the address between the parentheses. */
function titleAfter(title: string | null | undefined, dialect: Dialect, state: State, info: Info): string {
  if (!title) return "";
  // What is escaped in text is escaped here, in the title of a definition as well.
  const exit = state.enter("phrasing");
  const written = safe(title.replace(/\s+/g, " "), dialect, state, { ...info, before: '"', after: '"' });
  exit();
  // kramdown and Python-Markdown show backslashes there.
  return ` "${withoutEscapes(written).replaceAll('"', "&quot;")}"`;
}

function handleLink(dialect: Dialect): Handle {
  return (node: Link, _parent, state, info) => {
    if (isAutolink(node) && dialect.autolinks !== "inline" && isPlainAddress(node.url)) {
      return `<${node.url.replace(/^mailto:/, "")}>`;
    }
    const exit = state.enter("link");
    const leave = state.enter("label");
    const label = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
    leave();
    const value = `[${label}](${escapeDestination(node.url)}${titleAfter(node.title, dialect, state, info)})`;
    exit();
    return value;
  };
}

function handleImage(dialect: Dialect): Handle {
  return (node: Image, _parent, state, info) => {
    const exit = state.enter("image");
    const leave = state.enter("label");
    const alt = node.alt ?? "";
    const written = isPlain(alt, dialect) ? alt : safe(alt, dialect, state, { ...info, before: "[", after: "]" });
    leave();
    exit();
    // Descriptions show backslashes in some Markdowns.
    return `![${withoutEscapes(written)}](${escapeDestination(node.url)}${titleAfter(node.title, dialect, state, info)})`;
  };
}

function handleDefinition(dialect: Dialect, style: MarkdownStyle): Handle {
  return (node: Definition, _parent, state, info) => {
    const label = `${style.definitionIndent}[${node.label ?? node.identifier}]`;
    return `${label}: ${escapeDestination(node.url)}${titleAfter(node.title, dialect, state, info)}`;
  };
}

const raw: Handle = (node: Raw) => node.value;

/** Two spaces are a line break everywhere, a backslash is not one in Python-Markdown. */
const hardBreak: Handle = (node: Break, parent, state, info) =>
  defaultHandlers.break(node, parent, state, info).replace("\\\n", "  \n");

/** A link to the address that it shows. */
export function isAutolink(node: Link): boolean {
  const shown = plainText(node);
  return !node.title && (shown === node.url || `mailto:${shown}` === node.url);
}
