// Makes what fails as small as it can be: a post of one text, and of that the signs that it takes.
import type { Parser } from "./parsers.ts";
import type { Contents } from "./posts.ts";
import { type Fault, findFaults, makeTrial } from "./trials.ts";

/** What stands where nothing has to. */
const plain = "word";

/** The parts of a post alone; none where it has one only. */
function* parts({ post, fields, talks }: Contents): Generator<Contents> {
  const isPlain = (texts: string[]) => texts.every((text) => text === plain);
  if (Number(!isPlain(post)) + Number(!isPlain(fields)) + talks.length < 2) return;
  yield { post: [plain], fields, talks: [] };
  yield { post, fields: [], talks: [] };
  for (const talk of talks) yield { post: [plain], fields: [], talks: [talk] };
}

/** For what only fails together: a part less, the largest ones first. */
function* fewer({ post, fields, talks }: Contents): Generator<Contents> {
  if (talks.length < 2) return;
  const middle = Math.ceil(talks.length / 2);
  yield { post, fields, talks: talks.slice(0, middle) };
  yield { post, fields, talks: talks.slice(middle) };
}

/** Each list of texts, and the contents with another one in its stead. */
function* lists({ post, fields, talks }: Contents): Generator<[string[], (texts: string[]) => Contents]> {
  yield [post, (texts) => ({ post: texts, fields, talks })];
  yield [fields, (texts) => ({ post, fields: texts, talks })];
  for (const [at, { place, texts: own }] of talks.entries()) {
    yield [own, (texts) => ({ post, fields, talks: talks.with(at, { place, texts }) })];
  }
}

/** With one text less that says something. */
function* plainer(contents: Contents): Generator<Contents> {
  for (const [texts, put] of lists(contents)) {
    for (const [at, text] of texts.entries()) if (text !== plain) yield put(texts.with(at, plain));
  }
}

/** With a piece less of one text, the largest pieces first. */
function* shorter(contents: Contents): Generator<Contents> {
  for (const [texts, put] of lists(contents)) {
    for (const [at, text] of texts.entries()) {
      if (text === plain) continue;
      for (const less of withoutPieces(text)) yield put(texts.with(at, less));
    }
  }
}

function* withoutPieces(text: string): Generator<string> {
  const characters = [...text];
  for (let size = Math.floor(characters.length / 2); size > 0; size = Math.floor(size / 2)) {
    for (let start = 0; start < characters.length; start += size) {
      const left = characters.toSpliced(start, size).join("");
      if (left.trim() !== "") yield left;
    }
  }
}

/** The first of the contents that fails with the same parser in the same arrangement. */
function firstFault(contents: Iterable<Contents>, { trial }: Fault, parser: Parser): Fault | undefined {
  const trials = Array.from(contents, (one) => makeTrial(one, trial.arrangement));
  return findFaults(trials, parser)[0];
}

/** The smallest post that fails as this one does: with the same parser, in the same engine and layout. */
export function shrink(fault: Fault, parser: Parser): Fault {
  let smallest = fault;
  for (const simpler of [parts, fewer, parts, plainer, shorter]) {
    for (let next: Fault | undefined = smallest; next; next = firstFault(simpler(next.trial.contents), next, parser)) {
      smallest = next;
    }
  }
  return smallest;
}
