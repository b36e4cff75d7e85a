// Headings that are talks because the text above them says that talks follow: "Below I've summarised a few of my favourite talks."
import type { List, ListItem, RootContent } from "mdast";
import { plainText } from "../markdown/tree.ts";
import type { PostChapter } from "./chapters.ts";
import { isBesideTalks, wordCount } from "./heading-kinds.ts";

const announcing = new RegExp(
  `(?<!\\p{L})(?:${[
    "below|here(?:['’]s| is| are| come| follow)|following|in no particular order|one by one",
    "I(?:['’]ll|['’]m going to| will| want to| am going to) (?:\\p{Ll}+ ){0,3}?(?:summari[sz]e|share|write|list|describe|cover|go (?:over|through))",
    "I(?:['’]ve| have) (?:\\p{Ll}+ )?(?:summari[sz]ed|listed|written)",
    "hier (?:sind|ist|kommen|folgen|eine?)|im folgenden|nachfolgend|voici|ci-dessous|a continuación|est[ao]s son|aquí|a seguir|abaixo|ecco|di seguito|hieronder|hier zijn|här är",
  ].join("|")})(?!\\p{L})`,
  "iu",
);
const talks =
  /(?<!\p{L})(?:talks|sessions|presentations|keynotes|lectures|vorträgen?|conférences|présentations|charlas|ponencias|palestras|apresentações|interventi|presentazioni|lezingen|presentaties|föredrag(?:en)?)(?!\p{L})/iu;
/** "Here are the ideas that I took from the talks." */
const ofOther =
  /(?<!\p{L})(?:ideas?|lessons?|things|tips|take-?aways?|learnings|points|quotes|themes|topics|trends|tools|links|photos|pictures|people|insights|reasons|questions|rules|statistics|erkenntnisse|ideen|themen|idées|leçons|thèmes|ideas|lecciones|temas|ideias|lições|idee|temi)(?!\p{L})/iu;

/** The last sentence of a paragraph; "" of anything else. */
function lastSentence(block: RootContent | undefined): string {
  const said = block?.type === "paragraph" ? plainText(block).trim() : "";
  return said.split(/(?<=[.!?。])\s+/).at(-1) ?? "";
}

/** "The three best talks were:", above a list of titles and nothing else. */
export function opensTitles(opener: RootContent | undefined, list: List): boolean {
  const sentence = lastSentence(opener);
  const isOpening = /[:：]$/.test(sentence) && talks.test(sentence) && !ofOther.test(sentence);
  return isOpening && !/(?:about|on|covered|like)\W*$/i.test(sentence) && areTitles(list, 1);
}

/** Whether that share of the bullets are some words each that are no sentence. */
export const areTitles = ({ children }: List, share: number) =>
  children.filter(isTitle).length >= children.length * share;

/** A bullet of several words that are no sentence. */
function isTitle({ children: [only, ...more] }: ListItem): boolean {
  const said = only?.type === "paragraph" && more.length === 0 ? plainText(only) : "";
  return (
    wordCount(said) > 2 &&
    said.length <= 120 &&
    /^[\p{Lu}\p{N}"“„«]/u.test(said) &&
    !/[.!?:;,]\s*$|[.!?] \p{Lu}/u.test(said)
  );
}

/** Whether one of the last paragraphs says that talks follow. */
function announcesTalks(blocks: RootContent[]): boolean {
  const sentences = blocks
    .filter(({ type }) => type === "paragraph")
    .slice(-2)
    .flatMap((block) => plainText(block).split(/(?<=[.!?])\s+/));
  return sentences.some((said) => announcing.test(said) && talks.test(said) && !ofOther.test(said));
}

/** What ends a post: "See you next year". */
const farewell =
  /(?<!\p{L})(?:see you|see ya|next (?:year|time|up)|until|bye|goodbye|that['’]s (?:all|it|a wrap)|my own|bis)(?!\p{L})/iu;

/**
 * The chapters of the talks' depth below such a text: those with headings of three words or more, which name more than a part of the
 * post.
 * @param blocks the body's
 */
export function announcedTalks(blocks: RootContent[], chapters: PostChapter[], depth: number): PostChapter[] {
  let above = blocks.slice(0, chapters[0]?.at);
  // "Intro", before all others, as well as a heading above them.
  const firstOther = chapters.findIndex(({ title }) => !isBesideTalks(title));
  return chapters.filter((chapter, index) => {
    if (chapter.depth < depth || index < firstOther) above = chapter.blocks;
    const { title } = chapter;
    const isTitle = wordCount(title) > 2 && !farewell.test(title);
    return chapter.depth === depth && isTitle && announcesTalks(above);
  });
}

/** "My favourite talks:", "What I liked:", "In order of joy:" */
export function saysTalks(opener: RootContent): boolean {
  const sentence = lastSentence(opener);
  return talkWords.test(sentence) && !endsInOther.test(sentence);
}

/** "I liked it so much that I wrote down the rules." */
const endsInOther =
  /(?<!\p{L})(?:rules?|lessons?(?: learned)?|principles?|ideas?|insights?|points?|tips?|tools?|books?|links|take-?aways?|learnings?|learned|quotes?|people|companies|sponsors|projects|libraries|things|steps|reasons|questions|erkenntnisse|ideen|punkte|werkzeuge|tipps|gedanken|idées|leçons|outils|points clés|ideas clave|lecciones|aprendizajes|herramientas|ideias|lições|ferramentas|idee|strumenti|мысли|идеи|выводы)\P{L}*$/iu;

const talkWords =
  /\b(?:talks?|sessions?|presentations?|keynotes?|highlights?|favou?rites?|liked|enjoyed|loved|stood out|standouts?|worth (?:watching|seeing)|attended|i saw|we saw|speakers|slides|videos|recordings|vorträge|conférences|présentations|charlas|ponencias|palestras|apresentações|presentazioni|lezingen|presentaties|доклад\w*)\b|議程|セッション|発表|доклад/i;

/** Whether a paragraph ends in a colon. */
export function isLead(block: RootContent): boolean {
  return block.type === "paragraph" && /[:：]\s*$/.test(plainText(block));
}

/** "My favourite talks were:", above the headings of these talks. */
export const opensTalks = (block: RootContent | undefined) => block !== undefined && isLead(block) && saysTalks(block);

/** "Several talks were about lamps:", above a list of them under a heading that is none itself. */
export function opensTalkList(block: RootContent | undefined): boolean {
  if (!opensTalks(block)) return false;
  const sentence = lastSentence(block);
  return talks.test(sentence) && !ofOther.test(sentence);
}
