// Posts made to be long, one of each kind that once took more time than its length asks for.

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join("");
const id = (index: number) => String(index).padStart(11, "0");

/** A post of a kind, about so long. */
export interface PostKind {
  name: string;
  /** @param letters how long about @param word one that stands in every part: with another one nothing of it was read before */
  write(letters: number, word: string): string;
}

const kindOf = (name: string, part: (index: number, word: string) => string, opening = ""): PostKind => ({
  name,
  write: (letters, word) => opening + repeat(Math.ceil(letters / part(100, word).length), (at) => part(at, word)),
});

export const postKinds: PostKind[] = [
  kindOf("bullets", (at, word) => `- [${word} ${at}](https://youtu.be/${id(at)}) by Ada Quill: bright\n`, "Talks:\n\n"),
  kindOf("headings", (at, word) => `## ${word} ${at}\n\nBy Ada Quill.\n\nA bright talk, and *long*.\n\n`),
  kindOf("quotes", (at, word) => `> ${word} number ${at}\n\n`),
  kindOf("code after bullets", (at, word) => `- ${word} ${at}\n\n\`\`\`sh\ntrim ${at}\n\`\`\`\n\n`),
  kindOf(
    "prose",
    (at, word) => `Ada Quill gave a talk on [${word} ${at}](https://youtu.be/${id(at)}). It was *bright*.\n\n`,
  ),
];
