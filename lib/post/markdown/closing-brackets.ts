// Brackets that close nothing are text at once. The parser looks for what each may close through everything before it
// (micromark-core-commonmark 2, label-end.js), which takes minutes for a text with a hundred thousand of them.
import type { gfm } from "micromark-extension-gfm";

type Extension = ReturnType<typeof gfm>;
type Construct = Extract<NonNullable<NonNullable<Extension["text"]>[number]>, { tokenize: unknown }>;
type Tokenize = Construct["tokenize"];

const [exclamation, opening, closing] = ["!", "[", "]"].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** How many brackets are open in each text that is being read; one too many only costs time. */
const open = new WeakMap<object, number>();

/** Counts "[", and leaves it to what reads it. */
const countOpening: Tokenize = function (_effects, _ok, nok) {
  return (code) => {
    open.set(this, (open.get(this) ?? 0) + 1);
    return nok(code);
  };
};

/** Counts "![" likewise. */
const countPicture: Tokenize = function (effects, _ok, nok) {
  return (code) => {
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
    [exclamation]: { name: "countPicture", tokenize: countPicture },
    [opening]: { name: "countOpening", tokenize: countOpening },
    [closing]: { name: "closeOrText", tokenize: closeOrText },
  },
};
