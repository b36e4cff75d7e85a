// Brackets that close nothing are text at once. The parser looks for what each may close through everything before it
// (micromark-core-commonmark 2, label-end.js), which takes minutes for a text with a hundred thousand of them; and it puts the pieces
// of text that they leave together in a time that grows with the square of their number.
import type { gfm } from "micromark-extension-gfm";

type Extension = ReturnType<typeof gfm>;
type Construct = Extract<NonNullable<NonNullable<Extension["text"]>[number]>, { tokenize: unknown }>;
type Tokenize = Construct["tokenize"];
type Event = Parameters<NonNullable<Construct["resolveTo"]>>[0][number];

const [exclamation, opening, closing] = ["!", "[", "]"].map((sign) => sign.charCodeAt(0)) as [number, number, number];

const otherSigns = Array.from("*_~", (sign) => sign.charCodeAt(0));

/** How many brackets are open in each text that is being read; one too many only costs time. */
const open = new WeakMap<object, number>();

/** Whether the last two pieces of what was read are text side by side. */
function endsInPieces(events: Event[]): boolean {
  const [before, , last] = events.slice(-3);
  return before?.[0] === "exit" && before[1].type === "data" && last?.[0] === "exit" && last[1].type === "data";
}

/**
 * Brackets that are text become pieces of the text beside them. The parser puts them together in the end, for each moving all that
 * follows (micromark 4, initialize/text.js): here it is done where they are read. In place: who asked for the events has this array.
 */
const joinPieces: NonNullable<Construct["resolveTo"]> = (events) => {
  while (endsInPieces(events)) {
    const [before, , last] = events.slice(-3);
    if (before && last) before[1].end = last[1].end;
    events.length -= 2;
  }
  return events;
};

/** Counts "[", and leaves it to what reads it; before that it is found without a sign of its own where there are pieces to join. */
const countOpening: Tokenize = function (_effects, ok, nok) {
  return (code) => {
    if (endsInPieces(this.events)) return ok(code);
    open.set(this, (open.get(this) ?? 0) + 1);
    return nok(code);
  };
};

/** Joins the pieces before a sign that may be more than text, and leaves the sign to what reads it. */
const joinBefore: Tokenize = function (_effects, ok, nok) {
  return (code) => (endsInPieces(this.events) ? ok(code) : nok(code));
};

/** Counts "![" likewise. */
const countPicture: Tokenize = function (effects, ok, nok) {
  return (code) => {
    if (endsInPieces(this.events)) return ok(code);
    effects.enter("data");
    effects.consume(code);
    effects.exit("data");
    return (next) => {
      if (next === opening) open.set(this, (open.get(this) ?? 0) + 1);
      return nok(next);
    };
  };
};

/** "]" with nothing open is text; whether it closes what is open or not, that is done with then. */
const closeOrText: Tokenize = function (effects, ok, nok) {
  return (code) => {
    const count = open.get(this) ?? 0;
    if (count > 0) {
      open.set(this, count - 1);
      return nok(code);
    }
    effects.enter("data");
    effects.consume(code);
    effects.exit("data");
    return ok;
  };
};

/** To stand behind the others, whose constructs for the same signs it comes before. */
export const closingBrackets: Extension = {
  text: {
    ...Object.fromEntries(
      otherSigns.map((sign) => [sign, { name: "joinBefore", tokenize: joinBefore, resolveTo: joinPieces }]),
    ),
    [exclamation]: { name: "countPicture", tokenize: countPicture, resolveTo: joinPieces },
    [opening]: { name: "countOpening", tokenize: countOpening, resolveTo: joinPieces },
    [closing]: { name: "closeOrText", tokenize: closeOrText, resolveTo: joinPieces },
  },
};
