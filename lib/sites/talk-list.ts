// Lists of talks as pages draw them (a conference's programme, a playlist, a person's decks): how a site's list is built, and
// one talk of it. Finding them in a page is capture's work (listed/talk-links.ts).

/** One talk of a list, as its page links to it. */
export interface TalkLink {
  title: string;
  /** http or https, as the page is kept: without what only tracks or names a place in it. */
  url: string;
  /** Names, where the list states them. */
  speakers?: string[];
}

/** How a site draws a list; the other selectors are within `item`, "" means the item itself. */
export interface TalkList {
  item: string;
  title: string;
  link: string;
  speakers?: string;
  /** Elements with an open shadow tree in which such lists are drawn. */
  shadow?: string;
}
