// Reads a post of Reddit, in its present form (elements of its own with what they show as attributes) and in the old one.
import { statusLinks, statusText } from "@/lib/capture/generic/status.ts";
import { readDate } from "@/lib/capture/page/date.ts";
import { first, from, type Readings } from "@/lib/capture/page/fields.ts";
import { find, type Page } from "@/lib/capture/page/page.ts";
import { lineText } from "@/lib/capture/page/text.ts";
import { toldBySite } from "../addresses.ts";
import type { Site } from "../site.ts";
import { address } from "./address.ts";

interface Post {
  title: string | undefined;
  author: string | undefined;
  day: string | undefined;
  /** What the post itself says. */
  body: Element | null;
  /** Where a post that is a link leads. */
  target: string | null;
}

/** `<shreddit-post post-title author created-timestamp content-href>`. */
function readPresent(page: Page): Post | undefined {
  const post = find(page, "shreddit-post[post-title]");
  return (
    post && {
      title: post.getAttribute("post-title") ?? undefined,
      author: post.getAttribute("author") ?? undefined,
      day: readDate(post.getAttribute("created-timestamp") ?? undefined),
      body: post.querySelector("[slot=text-body]"),
      target: post.getAttribute("content-href"),
    }
  );
}

function readOld(page: Page): Post | undefined {
  const post = find(page, "#siteTable > .thing[data-author]");
  return (
    post && {
      title: lineText(post.querySelector("a.title")),
      author: post.getAttribute("data-author") ?? undefined,
      day: readDate(post.querySelector(".tagline time[datetime]")?.getAttribute("datetime") ?? undefined),
      body: post.querySelector(".usertext-body"),
      target: post.getAttribute("data-url"),
    }
  );
}

/** A link's text is where the reader looks for links, so the target gets an element of its own. */
function anchorsOf(page: Page, { body, target }: Post): Element[] {
  const anchor = page.document.createElement("a");
  anchor.setAttribute("href", target ?? "");
  return [...(target ? [anchor] : []), ...(body?.querySelectorAll("a[href]") ?? [])];
}

export const site: Site = {
  ...address,
  async read(page): Promise<Readings> {
    const post = toldBySite(page.url.href).kind === "status" ? (readPresent(page) ?? readOld(page)) : undefined;
    if (!post) return {};
    const { title, author, day, body } = post;
    const isGone = author === undefined || author === "[deleted]";
    return {
      title: first(from("dom", title)),
      authors: from("dom", isGone ? [] : [{ name: author, url: `https://www.reddit.com/user/${author}` }]) ?? null,
      publishedOn: from("dom", day),
      description: from("dom", statusText(body)) ?? null,
      links: from("dom", statusLinks(page, anchorsOf(page, post))),
      language: null,
    };
  },
};
