// Tells a person's name from the other words that stand in its place: what programs write for want of one, a byline's own
// words ("Published", "5 min read"), jobs and organizations. Takes lists of nothing but names apart; taking names out of a longer text is
// left to who reads it.

/** Words that programs write for want of a name, and the word before a name whose name is missing. */
const placeholders =
  /^(?:by|par|von|por|admin|administrator|root|user|users?name|guest|guest author|contributor|unknown|anonymous|editor|editors|staff|webmaster|n\/?a|none|null|undefined|nan|test|default|\[?object object\]?|your name|author name|t\.?b\.?[adc]\.?|to be (?:announced|determined|confirmed)|various|organi[sz]ation|person|others?|(?:\d+|many|several) (?:others?|more)|(?:various|several|multiple) (?:speakers|authors)|everyone|all)$/i;

/** What stands in a byline beside the names; a text of nothing but these and numbers is no name. */
const bylineWords = new Set(
  (
    "published posted updated modified edited written created added uploaded reviewed first last originally on at in by the an " +
    "and of to for from from under min mins minute minutes hour hours day days week weeks month months year years sec ago today " +
    "yesterday read reads reading time comment comments reply replies response responses view views like likes share shares " +
    "claps date author authors speaker speakers presenter presenters presented filed tagged tags tag category categories topic " +
    "leave add no post posts article articles blog news words more this page print email save follow subscribe listen permalink " +
    "null undefined none nan utc gmt am pm est edt pst pdt cet cest bst ist " +
    "a estimated about veröffentlicht geschrieben aktualisiert erstellt am um von uhr vom lesezeit lesedauer minuten kommentar kommentare autor autorin " +
    "publié publiée mis à jour le par lecture temps de commentaires auteur " +
    "publicado publicada actualizado el por lectura tiempo comentarios autor escrito " +
    "公開日 投稿日 更新日 最終更新 最終更新日 作成日 掲載日 发布于 发布时间 发表于 发表时间 更新于 등록일 작성일 수정일 기사입력 입력 기사수정 " +
    "pubblicato aggiornato il di da commenti geplaatst gepubliceerd op door leestijd reacties"
  ).split(" "),
);

/** Whether every word is a byline's own, a number, or a name's unit: "12 Comments", "Last updated", "1.2K views". */
function isBylineTalk(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => bylineWords.has(word) || /^\p{N}+(?:st|nd|rd|th|k|m|min|h|x)?$/u.test(word))
  );
}

/** Whether a text can be a person's name: no address, no handle, no date, no placeholder, no other words of a byline. */
export function isName(text: string): boolean {
  const line = text.trim();
  if (line === "" || line.length >= 300 || placeholders.test(line) || isBylineTalk(line)) return false;
  // ". ." and "-" are written where a system asks for a name and somebody has none to give.
  if (!/\p{L}.*\p{L}|\p{Lo}/u.test(line)) return false;
  return !/^(https?:)?\/\/|^www\.|^@|\S+@\S+\.\S|^#\S/i.test(line);
}

const jobs =
  /\b(?:engineer|developer|programmer|writer|reporter|correspondent|journalist|columnist|contributors?|manager|director|officer|c[etifo]o|vp|president|founder|co-?founder|professor|lecturer|researcher|scientist|analyst|architect|designer|consultant|evangelist|photographer|maintainer|specialist|strategist|coordinator|administrator|instructor|librarian|postdoc|phd|editor|keeper of|head of|lead of|senior|junior|principal)\b/i;
const organizations =
  /\b(?:university|universität|université|universidad|institute?|institut|college|school|inc|ltd|llc|gmbh|plc|corp|corporation|company|labs?|foundation|technolog(?:y|ies)|systems|solutions|software|group|team|studios?|press|news|newsroom|magazine|media|department|academy|cent(?:er|re)|laborator(?:y|ies)|research|hospital|project|society|association|agency|ministry|council|committee|network|consulting|industries|partners|ventures|blog|weblog|times|journal|daily|weekly|engineering|staff|editors|editorial|community|conference|desk|docs|documentation|digital|online|services|cloud|security|podcast|radio|review|library|museum)\b/i;

/** Whether a text names what somebody works as: "Senior Engineer". */
export function isJob(text: string): boolean {
  return jobs.test(text);
}

/** Whether a text names a job or an organization, as it stands after a name: "Senior Engineer", "University of Wicks". */
export function isRole(text: string): boolean {
  return jobs.test(text) || organizations.test(text);
}

/** "Jr." and its like, which a comma may set off from the name that they belong to. */
const generation = "(?:[JS]r(?![\\p{L}])\\.?|(?:II|III|IV)(?![\\p{L}]))";
/** A comma between two names, as part of an expression: not the one before "Jr.". */
export const nameComma = `[,，、،](?!\\s*${generation})`;
const withoutGeneration = new RegExp(`,?\\s+${generation}$`, "u");

const surnameFirst = /^(?<last>[^\s,;&]+)\s*,\s*(?<first>[^\s,;&]+(?:\s+[^\s,;&]+){0,2})$/u;
/** "van der Berg, Jan Peter"; with a capital before a single name alone, since "Al Dorn, Cy Moreno" are two. */
const particleFirst =
  /^(?<last>(?:(?:van|von|de|del|della|di|da|dos|du|le|la|ter|ten|der|den|al|el|bin|ibn|st\.?)\s+){1,3}[^\s,;&]+)\s*,\s*(?<first>[^\s,;&]+(?:\s+[^\s,;&]+){0,2})$/iu;

/** The name that "Lovelace, Ada" writes with its last part first; undefined for a text that does not look like one. */
function turnedName(text: string): string | undefined {
  const bare = text.replace(withoutGeneration, "");
  const particled = particleFirst.exec(bare)?.groups;
  const isSure = particled && (/^\p{Ll}/u.test(bare) || !/\s/.test(particled.first ?? ""));
  const { last = "", first = "" } = (isSure ? particled : surnameFirst.exec(bare)?.groups) ?? {};
  // Scripts without capitals write the last name first and no comma.
  if (last === "" || /^\p{Lo}/u.test(last) || isRole(first)) return undefined;
  return `${first} ${last}${text.slice(bare.length)}`;
}

const betweenTurned = /\s*[;；\n|]\s*|\s+(?:and|und|et|y|&)\s+/;

/** The names of persons who are all written with the last part first, "Lovelace, Ada; Quill, Cy"; undefined for any other text. */
export function turnedNames(text: string): string[] | undefined {
  const names = text.split(betweenTurned).filter(Boolean).map(turnedName);
  return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}

const betweenNames = new RegExp(`\\s*(?:${nameComma}|[;；\\n|&])\\s*(?:and\\s+)?|\\s+(?:and|und|et)\\s+`, "u");

/** The names of a text that is a list of nothing but names: "Ada Quill, Cy Moreno", "Quill, Ada; Moreno, Cy", "Cy Moreno, Jr.". */
export function namesInList(list: string): string[] {
  // Long rows of blanks take the expressions below very long.
  const text = list.replace(/[^\S\n]+/g, " ").replace(/\n\s*/g, "\n");
  const turned = turnedNames(text);
  if (turned) return turned;
  const isOfGroups = /[;；\n|]/.test(text);
  return text
    .split(isOfGroups ? /[;；\n|]/ : betweenNames)
    .map((name) => name.trim())
    .filter(Boolean);
}

const calendarWord =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember|day|nesday|urday)?\.?$/i;
const particle = /^(?:van|von|vom|zu|de|del|della|der|den|di|da|dos|du|le|la|ter|ten|el|al|bin|ibn|y|e|’t|'t)$/;
/** What headings and buttons say beside a talk, each with a capital as a name has. */
const pageWords =
  /\b(?:related|previous|next|read|more|share|sign|log|menu|search|home|about|contact|subscribe|newsletter|contents?|download|slides?|video|videos|watch|recording|abstract|description|introduction|summary|overview|conclusions?|keynotes?|sessions?|talks?|speakers?|schedule|programme?|agenda|tickets?|register|registration|sponsors?|room|hall|stage|track|level|beginner|intermediate|advanced|tags?|topics?|add|calendar|view|all|back|show|the|our|your|open|source|workshop|tutorial|panel|location|venue|lunch|break|coffee)\b/i;

/**
 * Whether a text has the shape of a person's full name: two to five words with capitals ("Ada Quill", "Ludwig van der
 * Berg", "A. B. Quill"), or a name in a script without them, and no word of a job, an organization or a page's furniture.
 */
export function looksLikeName(text: string): boolean {
  const line = text.trim().replace(withoutGeneration, "");
  if (line.length > 60 || !isName(line) || isRole(line) || pageWords.test(line)) return false;
  // Han, kana, Hangul, Arabic, Hebrew: one word may be the whole name; a sentence is longer.
  if (/^[\p{Lo}\p{M}ー・·\s]{2,20}$/u.test(line)) return true;
  const words = line.split(/\s+/);
  const isProper = (word: string) => /^["“(]?\p{Lu}[\p{L}\p{M}'’.-]*["”)]?$/u.test(word);
  const proper = words.filter(isProper).length;
  if (words.length < 2 || words.length > 5 || proper < 2 || words.every((word) => calendarWord.test(word)))
    return false;
  return words.every((word) => isProper(word) || particle.test(word));
}
