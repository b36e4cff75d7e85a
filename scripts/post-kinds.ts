// Posts made to be long, one of each kind that once took more time than its length asks for.

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join("");
const id = (index: number) => String(index).padStart(11, "0");

/** A post of a kind, about so long. */
export interface PostKind {
  name: string;
  /** How long it is measured at, in letters, and at twice that. */
  letters: number;
  /** @param letters how long about @param word one that stands in every part: with another one nothing of it was read before */
  write(letters: number, word: string): string;
}

const kindOf = (
  name: string,
  letters: number,
  part: (index: number, word: string) => string,
  opening = "",
): PostKind => ({
  name,
  letters,
  write: (letters, word) => opening + repeat(Math.ceil(letters / part(100, word).length), (at) => part(at, word)),
});

const headings = (at: number, word: string) => `## ${word} ${at}\n\nBy Ada Quill.\n\nA bright talk, and *long*.\n\n`;

/** A post as most are: sections, a paragraph or two to a talk, a list of what it said, a picture now and then. */
const plain = (at: number, word: string) =>
  `## ${word} ${at} by Ada Quill\n\nA talk that began with a *story*, and came to [lamps](https://lamps.example/${at}) soon. ` +
  "What I took home was less about oil than about how long a wick lasts when nobody trims it, and who is to do that.\n\n" +
  `- trim early\n- buy two\n- ask **Cy**\n\n${at % 3 === 0 ? `![The stage](stage-${at}.jpg)\n\n` : ""}`;

export const postKinds: PostKind[] = [
  kindOf("plain post", 23_000, plain, "It was in Leeds, and it rained.\n\n"),
  kindOf(
    "bullets",
    75_000,
    (at, word) => `- [${word} ${at}](https://youtu.be/${id(at)}) by Ada Quill: bright\n`,
    "Talks:\n\n",
  ),
  kindOf("3,000 headings", 171_000, headings),
  kindOf("quotes", 40_000, (at, word) => `> ${word} number ${at}\n\n`),
  kindOf("code after bullets", 75_000, (at, word) => `- ${word} ${at}\n\n\`\`\`sh\ntrim ${at}\n\`\`\`\n\n`),
  kindOf(
    "prose",
    75_000,
    (at, word) => `Ada Quill gave a talk on [${word} ${at}](https://youtu.be/${id(at)}). It was *bright*.\n\n`,
  ),
];
