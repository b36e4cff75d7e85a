// Compares the words of an address with a page's title: whether "wicks-at-scale" is what "Wicks at scale" is called.

/** Words that titles share whatever they are about, and those by which sites call their sections. */
const empty = new Set(
  (
    "a an and are as at be by do for from how in is it its of on or our that the this to we what when why with you your " +
    "abstract about agenda archive article articles blog conference detail details event events home index lecture lectures list news " +
    "closing keynote keynotes lightning opening page panel paper papers post posts presentation presentations program programm " +
    "programme schedule session sessions slides speaker speakers talk talks timetable track video videos view watch welcome " +
    "workshop workshops"
  ).split(" "),
);

function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** German writes "Öl" as "oel" where only plain letters stand. */
const spellOut = (text: string) =>
  text.toLowerCase().normalize("NFC").replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");

const isTelling = (word: string) => !empty.has(word) && !/^\d+$/.test(word);

/**
 * How many telling words a slug shares with a title; 0 where they do not say the same, and where the slug names a year (it
 * is an event's then) or a part's number that the title does not have. A single word counts if the title begins with it,
 * as two if it is all that the title says.
 * @param slug a segment of a path, decoded
 */
export function agreementOf(slug: string, title: string): number {
  const spellings = [wordsOf(title), wordsOf(spellOut(title))];
  const known = new Set(spellings.flat());
  const words = wordsOf(slug.replace(/\.\w{2,5}$/, ""));
  const isOther = words.some((word) => /^(?:19|20)\d\d$/.test(word) || (/^\d{1,2}$/.test(word) && !known.has(word)));
  const telling = [...new Set(words.filter(isTelling))];
  const shared = telling.filter((word) => known.has(word));
  if (isOther || shared.length < telling.length * 0.6) return 0;
  if (telling.length !== 1) return shared.length;
  const said = spellings.map((spelling) => spelling.filter(isTelling)).find(([first]) => first === shared[0]);
  return said === undefined ? 0 : said.length === 1 ? 2 : 1;
}
