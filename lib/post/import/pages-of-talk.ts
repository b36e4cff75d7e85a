// Whether an address is that of a page of some talk.
import type { RootContent } from "mdast";
import { describeAddress } from "@/lib/sites/addresses.ts";
import { linksIn } from "../markdown/links.ts";
import { oneLine, plainText } from "../markdown/tree.ts";

const kindOf = (url: string) => {
  if (!URL.canParse(url)) return "article";
  const { kind } = describeAddress(url);
  return kind === "article" && sessionInQuery.test(url) ? "talk" : kind;
};

/** "?m=2025/session/a1": one page that shows the session that its address names. */
const sessionInQuery = /[?&][\w-]+=(?:[^&#]*\/)?(?:sessions?|talks?|presentations?|proposals?)\/[^&#]+/i;

/** Slides, a video or a talk's own page. */
export function isOfTalk(url: string): boolean {
  return ["deck", "video", "talk"].includes(kindOf(url));
}

/** A talk's own page, in a schedule. */
export const isTalkPage = (url: string) => kindOf(url) === "talk";

/** Somebody's page or account. */
export const isPerson = (url: string) => kindOf(url) === "person";

/** Whether a paragraph is one link to a talk's page, slides or video, and attributes behind it. */
export function isPageAlone(block: RootContent): boolean {
  const [link, ...more] = block.type === "paragraph" ? linksIn(block) : [];
  if (!link || more.length > 0 || !isOfTalk(link.url)) return false;
  return oneLine(plainText(block).replace(/\{:[^{}]*\}/g, "")) === oneLine(link.text);
}
