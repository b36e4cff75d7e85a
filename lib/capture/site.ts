// What a site is to the reader, and which site a page belongs to. The folder `sites` is the registry.
import type { ProblemKey } from "@/lib/model/problem.ts";
import { isUnder } from "./page/address.ts";
import type { Readings } from "./page/fields.ts";
import type { Page } from "./page/page.ts";

/** What is on screen right now: the slide shown, the second the player stands at. */
export interface Position {
  /** 1-based. */
  slide?: number;
  seconds?: number;
}

/** What knows how to read the pages of one host. A file in `sites` exports one as `site`. */
export interface Site {
  /** As people write it, "Speaker Deck". */
  name: string;
  /** Hosts in small letters; each stands for itself and for every host under it. Empty if only `matches` decides. */
  hosts: string[];
  /** Recognises what any host may serve (reveal.js, PeerTube) by the page's content. Asked after all hosts. */
  matches?(page: Page): boolean;
  /** The sentence for a page that is not what it looks like: an error, a sign-in or a consent page. */
  refuses?(page: Page): ProblemKey | undefined;
  /** What the generic reader gets wrong or cannot know; further requests by page.ts's `request` only. */
  read(page: Page): Promise<Readings>;
  /** What is on screen, where address and player of the generic reader are not enough. */
  position?(page: Page): Position | undefined;
}

const files = import.meta.glob<{ site: Site }>("./sites/*.ts", { eager: true });

/** Every site, in order of the file names. */
export const sites: Site[] = Object.keys(files)
  .sort()
  .flatMap((file) => files[file]?.site ?? []);

/** The site of a page: by the longest matching host, else by content. */
export function findSite(page: Page): Site | undefined {
  const host = page.url.hostname.replace(/\.$/, "");
  const fits = sites.flatMap((site) =>
    site.hosts.filter((domain) => isUnder(host, domain)).map((domain) => ({ site, domain })),
  );
  const [best] = fits.sort((one, other) => other.domain.length - one.domain.length);
  return best?.site ?? sites.find((site) => site.matches?.(page));
}
