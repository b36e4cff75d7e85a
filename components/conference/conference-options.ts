// What may be chosen in the conference chooser for what is typed there.
import { normalise } from "@/lib/model/alike.ts";
import type { Conference, ConferenceFacts } from "@/lib/model/index.ts";
import { findSameConference, type OtherConference } from "@/lib/model/other-conference.ts";
import { checkConference } from "./conference-facts.ts";

export type ConferenceOption = (
  | { is: "known"; conference: Conference }
  /** The talks that wait for a conference. */
  | { is: "undecided" }
  | { is: "new"; facts: ConferenceFacts }
) & {
  /** What the page in front says. */
  isSaid?: true;
};

function optionOf(said: OtherConference | undefined): ConferenceOption[] {
  if (said?.is === "known") return [{ ...said, isSaid: true }];
  return said?.is === "new" ? [{ is: "new", facts: said.guess, isSaid: true }] : [];
}

/**
 * The conferences whose names contain what was typed, in their order, and what may be chosen besides.
 * @param said what the page in front says, if that is not the current conference: stands first
 */
export function listConferenceOptions(
  typed: string,
  conferences: Conference[],
  said?: OtherConference,
): ConferenceOption[] {
  const started = checkConference({ name: typed });
  const wanted = "name" in started ? started.name : "";
  // The same name in other letters is no other conference.
  const same = wanted === "" ? undefined : findSameConference({ name: wanted }, conferences);
  const alike = conferences.filter((one) => one !== same && normalise(one.name).includes(normalise(wanted)));
  const known = same ? [same, ...alike] : alike;
  const options = known.map((conference): ConferenceOption => ({ is: "known", conference }));
  if (wanted !== "") return same ? options : [...options, { is: "new", facts: { name: wanted } }];
  const first = optionOf(said);
  const others = options.filter(
    (option) => said?.is !== "known" || option.is !== "known" || option.conference !== said.conference,
  );
  return [...first, ...others, ...(conferences.length > 0 ? [{ is: "undecided" as const }] : [])];
}
