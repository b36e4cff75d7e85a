// Links as a page shows them: in a selection, in a list of talks.

export interface PageLink {
  title: string;
  /** http or https, without tracking parameters. */
  url: string;
}

/** One talk of a list, as its page links to it. */
export interface TalkLink extends PageLink {
  /** Names, where the list states them. */
  speakers?: string[];
}
