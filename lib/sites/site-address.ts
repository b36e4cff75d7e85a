// What the addresses of one site tell, as data: the light half of what is known of it, which every room and screen may ask
// (addresses.ts, places.ts, embeds.ts). What its pages say is left to its read.ts.
import type { SourceKind } from "@/lib/model/index.ts";

/** How an address names a slide, counted from 1, or a second: `?slide=3`, `&t=90s`, `#page=3`, `#/2`. */
export type PlaceForm = ({ query: string } | { hash: string }) & {
  /** What stands behind the number. */
  unit?: "s";
  /** The number of the first slide where it is not 1. */
  first?: 0;
};

/** One form that addresses of the site have. What `at` caught stands in the texts of the form as $1, $2, ... */
export interface PageForm {
  /**
   * Compared with host and path, "youtube.com/shorts/abc": without the names of copies ("www."), without a slash at the end, of the
   * query only what the site names in `query`. With the flag i, addresses that differ in their case are one page.
   */
  at: RegExp;
  /** Absent where only the page itself tells. */
  kind?: SourceKind;
  /** The page's one address, without its scheme; absent: as it is, without its query unless it is an article. */
  url?: string;
  /** What all addresses of the page have in common, where that is not `url`, or host and path. */
  identity?: string;
  /** The address, without its scheme, that shows the page in an iframe on other sites. */
  embed?: string;
  /** The name that blog engines' shortcodes know the page by. */
  id?: string;
  /** Under what name the account of a status writes, "@$2", where people call it by that. */
  account?: string;
  slide?: PlaceForm;
  second?: PlaceForm;
}

/**
 * Whose accounts upload what the site shows: channels, which show other people's talks as a rule; or people, who upload what they made.
 * On such sites the author that a page states is the account.
 */
export type Accounts = "channels" | "people";

/** A folder's address.ts exports one as `address`. */
export interface SiteAddress {
  /** As people write it, "Speaker Deck". */
  name: string;
  /** In small letters; each stands for itself and for every host under it. Empty: any host may serve such pages. */
  hosts: string[];
  /** First parts of hosts that serve the same pages, "music" or two letters; "www", "m" and "mobile" always do. */
  copies?: RegExp;
  /** Parameters that name a page, in the order in which `at` sees them. */
  query?: string[];
  /** Absent where pages state who speaks, or nobody. */
  accounts?: Accounts;
  /** The first that fits. */
  pages: PageForm[];
  /** The shortcode that blog engines have for the site's videos: its name, and the page of an id, "vimeo.com/$1". */
  shortcode?: { name: string; url: string };
  /** The address that an archive's page is a copy of; the copy is of the same kind and the same page. */
  original?(url: URL): string | undefined;
  /** The script that draws an iframe where it stands, and the page of the id it is given: `<script src=... data-id="$1">`. */
  script?: { src: RegExp; url: string };
  /** The iframe of a page whose own address does not tell it, by the addresses of its pictures and its file. */
  embedByFile?(file: string): string | undefined;
}
