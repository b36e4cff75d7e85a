// Tells that a line of a schedule does not take place: by its state, or by a word before its title.
import { readLine } from "./texts.ts";

const words = "cancell?ed|abgesagt|annulée?|cancelad[oa]|cancellat[oa]|entf[äa]llt|geannuleerd|中止";
const before = new RegExp(
  `^\\s*(?:[\\[(*]+\\s*)?(?:${words})(?:\\s*[\\])*]+)?\\s*(?:[:!–—-]+\\s*|(?<=[\\])*]\\s*))(?=\\S)`,
  "iu",
);
const after = new RegExp(`\\s*(?:[–—-]\\s+|[\\[(]\\s*)(?:${words})\\s*[\\])]?\\s*$`, "iu");

/** Undefined where it takes place, since a slot then says nothing of it. */
export function isCancelledState(state: unknown): true | undefined {
  return /^cancell?ed$/i.test(readLine(state) ?? "") || undefined;
}

/** "CANCELLED: Oil", "Oil [abgesagt]": the title alone, and whether such a word stood beside it. */
export function splitCancelled(title: string): { title: string; isCancelled: true | undefined } {
  const bare = title.replace(before, "").replace(after, "").trim();
  return bare === "" || bare === title ? { title, isCancelled: undefined } : { title: bare, isCancelled: true };
}
