// Which of a talk's pages the post shows in place, and how they come through Markdown, which has no form for that. What an engine
// writes for one is the engine's.
import type { Embed, Nodes, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { ConferenceRecord, EmbedStyle, Source, TalkRecord } from "@/lib/model/index.ts";
import { embedAddress } from "@/lib/sites/embeds.ts";
import { remembered } from "../markdown/pieces.ts";
import { linkNode, oneLine, paragraph, plainText, textNode, walk } from "../markdown/tree.ts";

/** The deck or video in place, if the post is to show it so and its site has an iframe for it. */
export function embedOf(source: Source, { talk }: TalkRecord, embeds: EmbedStyle): Embed | undefined {
  if (embeds !== "embed" || (source.kind !== "deck" && source.kind !== "video")) return undefined;
  const address = embedAddress(source);
  const title = oneLine(source.title || talk.title) || source.url;
  return address ? { type: "embed", url: source.url, title, address } : undefined;
}

/** Whether a piece of a post is an embed, or has one in it. */
export const hasEmbed = remembered((piece) => {
  let isFound = false;
  walk(piece, ({ type }) => {
    isFound ||= type === "embed";
  });
  return isFound;
});

/** A copy in which every embed is what `write` makes of it. */
export function replaceEmbeds<Kind extends Nodes>(node: Kind, write: (embed: Embed) => RootContent): Kind {
  if (!("children" in node)) return node;
  const children = node.children.map((child) =>
    child.type === "embed" ? write(child) : replaceEmbeds(child as Nodes, write),
  );
  return { ...node, children };
}

/** What stands for an embed in a template's Markdown: a link to its iframe, which `restoreEmbeds` knows by its title. */
export function embedAsLink({ address, title }: Embed): RootContent {
  return paragraph([{ ...linkNode(address, [textNode(title)]), title }]);
}

/** Makes embeds of their links where these are paragraphs, in place. Within a line of a template they stay links. */
export function restoreEmbeds(root: Root, { talks, post }: ConferenceRecord) {
  const all = talks.flatMap((talk) => talk.sources.flatMap((source) => embedOf(source, talk, post.embeds) ?? []));
  visit(root, "paragraph", (node, index, parent) => {
    const [only, ...more] = node.children;
    if (only?.type !== "link" || more.length > 0 || index === undefined || !parent) return;
    const embed = all.find(
      ({ address, title }) => only.url === address && only.title === title && plainText(only) === title,
    );
    if (embed) parent.children.splice(index, 1, embed);
  });
}
