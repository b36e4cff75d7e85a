// One talk of a list, as its page links to it.
export interface TalkLink {
  title: string;
  /** http or https, without tracking parameters. */
  url: string;
  /** Names, where the list states them. */
  speakers?: string[];
}
