// What is asked about a conference wherever one is started or changed, and whether it may be stored.
import type { ConferenceFacts } from "@/lib/model/index.ts";
import { isWebAddress } from "@/lib/model/web-address.ts";

/** The facts that are typed. */
export type ConferenceField = Exclude<keyof ConferenceFacts, "timeZone">;

/** What has to be corrected first, and where. */
export interface ConferenceFault {
  field: ConferenceField;
  problem: "conferenceNeedsName" | "linkExpected";
}

/** @returns the facts as they are stored, without spaces around them, or what is wrong with them */
export function checkConference(typed: ConferenceFacts): ConferenceFacts | ConferenceFault {
  const facts: ConferenceFacts = { ...typed, name: typed.name.trim() };
  for (const field of ["url", "place"] as const) facts[field] = typed[field]?.trim() || undefined;
  if (facts.name === "") return { field: "name", problem: "conferenceNeedsName" };
  if (facts.url !== undefined && !isWebAddress(facts.url)) return { field: "url", problem: "linkExpected" };
  return facts;
}
