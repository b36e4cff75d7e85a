// A post edited by hand meets a new assembly of its talks: a three-way merge, both sides kept where they differ.
import type { EditedText, PlacedTalk, SettledConflict } from "@/lib/model/index.ts";
import { markdownOf, readBody } from "../markdown/blocks.ts";
import { type Edit, type Merge, makeEdits } from "../markdown/edit.ts";
import { changesBetween, type TextChange } from "./match.ts";
import { passageKey, textOf } from "./passages.ts";
import { placeChanges } from "./place.ts";
import { changeTalks, type TalksToday } from "./talk-changes.ts";

/** The merged body, and where the talks stand in it as far as that is known. */
export interface MergedText extends Merge {
  talks?: PlacedTalk[];
}

/**
 * The hand-edited body with the changes that the talks had since, and with what is settled of them as the person wants it.
 * @param edited the body as edited, and the assembly it was based on
 * @param assembled the assembly of today
 * @param today the talks of today, where it is known how they stand in the body: what happened to them is done there first
 */
export function mergeEdited(edited: EditedText, assembled: string, today?: TalksToday): MergedText {
  if (!edited.talks || !today) return mergeTexts(edited, assembled, []);
  const { body, questions, placed, removed } = changeTalks(edited.body, edited.talks, today);
  const base = withoutTaken(edited.base, removed, body, today.kept);
  return { ...mergeTexts({ ...edited, body, base }, today.kept, questions), talks: placed };
}

/** How often each passage stands in a text. */
function countPassages(texts: string[]): Map<string, number> {
  const keys = texts.flatMap((text) => textOf(text).passages.map(passageKey));
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, { length }]) => [key, length]));
}

/**
 * The base without what went out of the body with a talk though another talk has it today, as one that the talk was joined with: it
 * has to come again, where that one stands.
 */
function withoutTaken(base: string, removed: string[], body: string, assembled: string): string {
  if (removed.length === 0) return base;
  const [gone, here, now] = [countPassages(removed), countPassages([body]), countPassages([assembled])];
  const there = countPassages([base]);
  const isTaken = (key: string) => {
    const mine = here.get(key) ?? 0;
    return (gone.get(key) ?? 0) > 0 && (there.get(key) ?? 0) > mine && (now.get(key) ?? 0) > mine;
  };
  let kept = base;
  let isBehind = false;
  let next = base.length;
  for (const passage of textOf(base).passages.toReversed()) {
    const key = passageKey(passage);
    // The talk's own heading, of which neither side has anything, would be what stands for it.
    isBehind = isTaken(key) || (isBehind && !here.has(key) && !now.has(key));
    if (isBehind) {
      for (const counts of [gone, there]) counts.set(key, (counts.get(key) ?? 0) - 1);
      kept = kept.slice(0, passage.start) + kept.slice(next);
    }
    next = passage.start;
  }
  return kept;
}

function mergeTexts({ body, base, settled = [] }: EditedText, assembled: string, questions: Edit[]): Merge {
  if (assembled === base && questions.length === 0) return { body, conflicts: [] };
  const lines = questions.length === 0 ? mergeLines(body, base, assembled) : undefined;
  if (lines !== undefined) return { body: lines, conflicts: [] };
  const edits = assembled === base ? questions : [...mergePassages(body, base, assembled), ...questions];
  return makeEdits(
    body,
    edits.map((edit) => settleEdit(edit, settled)),
  );
}

/**
 * The edited text with one more of its conflicts settled. While others wait, that is only noted: on today's assembly as its base
 * nothing would be left to differ. With the last one the merged body is the person's text, based on that assembly, and the notes end:
 * a text that was given up is in no later conflict, when the talk changes again.
 * @param assembled the assembly of today
 * @param today the talks of today, as for `mergeEdited`
 */
export function settleConflict(
  edited: EditedText,
  assembled: string,
  conflict: SettledConflict,
  today?: TalksToday,
): EditedText {
  const noted = { ...edited, settled: [...(edited.settled ?? []), conflict] };
  const { body, conflicts, talks } = mergeEdited(noted, assembled, today);
  if (conflicts.length > 0) return noted;
  const { editedAt } = edited;
  return { body, base: assembled, ...(talks && { talks }), ...(editedAt && { editedAt }) };
}

/** A place that has another text since is a conflict again. */
function settleEdit(edit: Edit, settled: SettledConflict[]): Edit {
  const { start, end, sides } = edit;
  const choice = settled.find(({ edited, assembled }) => edited === sides?.edited && assembled === sides.assembled);
  if (!sides || !choice) return edit;
  return { start, end, text: choice.kept === "both" ? edit.text : sides[choice.kept] };
}

/** Line by line, where no change touches a line that is not as it was. */
function mergeLines(body: string, base: string, assembled: string): string | undefined {
  // Words written by hand may refer to a link by its number.
  if (isRenumbered(base, assembled) || hasOtherNumbers(body, base, assembled)) return undefined;
  const [mine, then, now] = [linesOf(body), linesOf(base), linesOf(assembled)];
  const own = changesBetween(then, mine);
  const saidOf = ({ base: [from, end], now: [first, last] }: TextChange, lines: string[]) =>
    `${from} ${end} ${lines.slice(first, last).join("")}`;
  const known = new Set(own.map((change) => saidOf(change, mine)));
  // The same change on both sides is made already.
  const others = changesBetween(then, now).filter((change) => !known.has(saidOf(change, now)));
  const merged: string[] = [];
  let at = 0;
  let next = 0;
  for (const change of others) {
    // Mine before it are kept as they are; one that meets it is no matter of lines.
    for (; (own[next]?.base[1] ?? Number.POSITIVE_INFINITY) < change.base[0]; next++) {
      merged.push(...takeChange(own[next], then, mine, at));
      at = own[next]?.base[1] ?? at;
    }
    if ((own[next]?.base[0] ?? Number.POSITIVE_INFINITY) <= change.base[1]) return undefined;
    merged.push(...takeChange(change, then, now, at));
    at = change.base[1];
  }
  for (const change of own.slice(next)) {
    merged.push(...takeChange(change, then, mine, at));
    at = change.base[1];
  }
  return [...merged, ...then.slice(at)].join("");
}

/** The lines from a place up to a change that stayed, and what stands for the change. */
function takeChange(change: TextChange | undefined, then: string[], lines: string[], from: number): string[] {
  return change ? [...then.slice(from, change.base[0]), ...lines.slice(...change.now)] : [];
}

/** Lines with the blank ones behind them: many like lines, as blank ones are, make the comparison slow. */
function linesOf(body: string): string[] {
  return body.match(/[^\n]+\n*|\n+/g) ?? [];
}

function isRenumbered(base: string, assembled: string): boolean {
  const now = new Set(numbersOf(assembled));
  return numbersOf(base).some((definition) => !now.has(definition));
}

/** Whether new numbers of the assembly would be others in the body. */
function hasOtherNumbers(body: string, base: string, assembled: string): boolean {
  const [before, now] = [numbersOf(base), numbersOf(assembled)];
  return before.length !== now.length && before.join("\n") !== numbersOf(body).join("\n");
}

/** The definitions of the links by number. */
function numbersOf(body: string): string[] {
  return body.match(/^\[\d+\]: .*$/gm) ?? [];
}

/** Passage by passage, with the line breaks that the body has. */
function mergePassages(body: string, base: string, assembled: string): Edit[] {
  const lineEnd = /\r?\n/.exec(body)?.[0] ?? "\n";
  const edits = placeChanges(body, withInlineLinks(base), withInlineLinks(assembled));
  const written = (text: string) => text.replace(/\r?\n/g, lineEnd);
  return edits.map(({ text, sides, ...place }) => ({
    ...place,
    text: written(text),
    ...(sides && { sides: { edited: sides.edited, assembled: written(sides.assembled) } }),
  }));
}

/** Numbers of links are an assembly's own: in a body with numbers of its own they would lead elsewhere. */
function withInlineLinks(markdown: string): string {
  if (numbersOf(markdown).length === 0) return markdown;
  const body = readBody(markdown);
  return markdownOf(body, body.tree.children);
}
