// What a site is to the reader. Which sites there are and which one a page belongs to is told by lib/sites/readers.ts.

import type { Readings } from "@/lib/capture/page/fields.ts";
import type { Page } from "@/lib/capture/page/page.ts";
import type { ProblemKey } from "@/lib/model/problem.ts";
import type { PlaceInPage } from "./places.ts";
import type { SiteAddress } from "./site-address.ts";
import type { TalkLink, TalkList } from "./talk-list.ts";

/**
 * What knows how to read the pages of one site, beside what its addresses tell. The file read.ts in a folder of lib/sites exports
 * one as `site`.
 */
export interface Site extends SiteAddress {
  /** Recognises what any host may serve (reveal.js, PeerTube) by the page's content. Asked after all hosts. */
  matches?(page: Page): boolean;
  /** The sentence for a page that is not what it looks like: an error, a sign-in or a consent page. */
  refuses?(page: Page): ProblemKey | undefined;
  /** The page that an archive's page is a copy of; it is read in its place. */
  copied?(page: Page): Page | undefined;
  /** What the generic reader gets wrong or cannot know; further requests by page.ts's `request` only. */
  read(page: Page): Promise<Readings>;
  /** What is on screen, where address and player of the generic reader are not enough. */
  position?(page: Page): PlaceInPage | undefined;
  /** How its pages draw lists of talks; looked for on every page, since conferences show a site's lists within their own pages. */
  lists?: TalkList[];
  /** The talks of a list that only the page's data has; asked of the site's own pages. */
  listed?(page: Page): TalkLink[];
  /** Addresses of schedule files that the page does not link, absolute or relative to it. */
  schedules?(page: Page): string[];
  /** The schedule that it draws in a page, as a file that lib/schedule reads; asked on every page, as `lists`. */
  drawnSchedule?(page: Page): { name: string; text: string } | undefined;
}
