// The title that a file's name gives where a page has no other for it.

const deckFile = /\.(?:pdf|pptx?|ppsx?|key|odp)$/i;

/** Whether a file of that name is likely slides; a PDF may also be a paper. */
export function isDeckFile(name: string): boolean {
  return deckFile.test(name);
}

/** The name of the file that an address leads to, readable; undefined where the path ends in a slash. */
export function fileNameOf(url: URL): string | undefined {
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || undefined;
  } catch {
    return last;
  }
}

/** "Wicks at Scale" of "Wicks_at_Scale.pdf". @param name readable, without escapes */
export function titleOfFile(name: string): string {
  const bare = name.replace(deckFile, "");
  // "Wicks - at scale" and "C++ at sea" were typed; what stands between two words in a space's place was not.
  return bare.replace(/(?<!\s)[-_+]+(?!\s)|_+/g, " ").trim();
}
