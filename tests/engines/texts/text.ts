// What a hostile text is: what a person typed, and what a reader has to find.

export interface HostileText {
  name: string;
  /** What the person typed. */
  markdown: string;
  /** What a reader has to find on the page; several when something else may stand between them. */
  text: string | string[];
  /** Addresses of the links that have to work. */
  links?: string[];
}

/** A text whose every character is meant. */
export const same = (name: string, text: string): HostileText => ({ name, markdown: text, text });

/** Lines of which each is meant as it is typed, in one paragraph. */
export const lines = (name: string, ...typed: string[]): HostileText => ({
  name,
  markdown: typed.join("\n"),
  text: typed.join(" "),
});
