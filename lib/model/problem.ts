// The one kind of error a person is meant to read: a sentence of the catalogue and what fills its gaps.
import type messages from "@/public/_locales/en/messages.json";

export type MessageKey = keyof typeof messages;
/** The catalogue's sentences about something that went wrong. */
export type ProblemKey = Extract<MessageKey, `problem${string}`>;

/** Thrown by lib when something went wrong that a person can do something about. */
export class Problem extends Error {
  override name = "Problem";
  readonly key: ProblemKey;
  readonly values: string[];

  /** @param values what stands for $1, $2, ... in the sentence */
  constructor(key: ProblemKey, values: string[] = [], options?: ErrorOptions) {
    super([key, ...values].join(" "), options);
    this.key = key;
    this.values = values;
  }
}
