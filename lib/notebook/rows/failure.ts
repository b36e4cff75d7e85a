// Why something could not be stored or read, as a sentence: what browsers call their errors, and what can be done about them.
import { Problem, type ProblemKey } from "@/lib/model/problem.ts";

/** The error and those it wraps: Dexie names the cause `inner`. */
function* causes(error: unknown): Generator<Error> {
  for (
    let next = error;
    next instanceof Error || next instanceof DOMException;
    next = (next as { inner?: unknown }).inner
  )
    yield next;
}

const problemsByName: [name: string, key: ProblemKey][] = [
  ["VersionError", "problemNewerData"],
  ["OpenFailedError", "problemNotesClosed"],
  ["DatabaseClosedError", "problemNotesClosed"],
  ["MissingAPIError", "problemNotesClosed"],
];

/** Whether a browser's error says that the disk is full. Chromium has no name of its own for a log that it could not write on. */
function saysDiskFull({ name, message }: Error): boolean {
  return name === "QuotaExceededError" || (name === "UnknownError" && message.includes("NO_SPACE"));
}

/** No write has worked since one failed for want of room. Browsers close the notebook then and give no reason for what fails next. */
let isDiskFull = false;

/** Takes note of what came of a write. @param problem why it failed, if it did */
export function noticeOutcome(problem?: Problem): void {
  isDiskFull = problem !== undefined && (isDiskFull || problem.key === "problemDiskFull");
}

/**
 * Turns what the database throws into a sentence.
 * @param unknown what to say of an error that nothing is known of
 */
export function explainFailure(error: unknown, unknown: ProblemKey = "problemNotSaved"): Problem {
  const chain = [...causes(error)];
  const problem = chain.find((cause) => cause instanceof Problem);
  if (problem) return problem;
  const known = problemsByName.find(([name]) => chain.some((cause) => cause.name === name))?.[1];
  const isFull = chain.some(saysDiskFull) || (isDiskFull && known !== "problemNewerData");
  return new Problem(isFull ? "problemDiskFull" : (known ?? unknown), [], { cause: error });
}

/** What may go better a moment later; everything else is answered the same again. */
const passing = new Set<ProblemKey>(["problemDiskFull", "problemNotSaved", "problemNotesClosed"]);

/** Whether another try can help. */
export const canPass = ({ key }: Problem): boolean => passing.has(key);
