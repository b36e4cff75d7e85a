// A link as a page shows it, in a selection.

export interface PageLink {
  title: string;
  /** http or https, without tracking parameters. */
  url: string;
}
