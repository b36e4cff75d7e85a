// What may be chosen in the conference chooser for what is typed there.
import type { Conference } from "@/lib/model/index.ts";
import { checkConference } from "./conference-facts.ts";

export type ConferenceOption =
  | { is: "known"; conference: Conference }
  /** The talks that wait for a conference. */
  | { is: "undecided" }
  | { is: "new"; name: string };

/**
 * The conferences whose names contain what was typed, in their order, and what may be chosen besides.
 * @param undecidedCount how many talks wait for a conference
 */
export function listConferenceOptions(
  typed: string,
  conferences: Conference[],
  undecidedCount: number,
): ConferenceOption[] {
  const started = checkConference({ name: typed });
  const wanted = "name" in started ? started.name : "";
  const known = conferences.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const options = known.map((conference): ConferenceOption => ({ is: "known", conference }));
  if (wanted === "") return undecidedCount > 0 ? [...options, { is: "undecided" }] : options;
  return known.some(({ name }) => name === wanted) ? options : [...options, { is: "new", name: wanted }];
}
