// Counts what rendering a template takes, so that one which never ends is stopped at the same step on every machine. What
// the filters make and use is counted by the template language itself (its memoryLimit).
import { Context, type Liquid } from "liquidjs";

/** A loop over 300 talks within another one is less (held by a test), and the notebook can be typed in meanwhile. */
const mostSteps = 300_000;
/** How much is read about as fast as one part of a template is rendered. */
const readInOneStep = { letters: 1_000, entries: 100 };

/** A step is a part of the template rendered once: a text, a tag, an output. What is read counts by its size. */
export class CountedContext extends Context {
  private steps = 0;

  /** @param variables what the template can name */
  constructor(variables: object, liquid: Liquid) {
    super(variables, liquid.options, { sync: true }, { liquid });
    // The library looks here at the clock before whatever it renders.
    this.renderLimit.check = () => this.count(1);
  }

  /** Every use of a variable comes by here: comparing, searching or reversing a long one takes longer. */
  override *_getFromScope(...wanted: Parameters<Context["_getFromScope"]>) {
    const value: unknown = yield* super._getFromScope(...wanted);
    if (typeof value === "string") this.count(value.length / readInOneStep.letters);
    else if (Array.isArray(value)) this.count(value.length / readInOneStep.entries);
    return value;
  }

  private count(steps: number) {
    this.steps += steps;
    if (this.steps > mostSteps) throw new Error("step limit exceeded");
  }
}
