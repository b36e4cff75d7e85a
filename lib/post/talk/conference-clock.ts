// The hours of talks as the conference's clock showed them. Pages and schedules that name moments in UTC are moved there; an
// offset that is stated otherwise is a place's own and stays, as it does when a schedule is read.
import type { ConferenceRecord, TalkRecord } from "@/lib/model/index.ts";
import { isTimeZone, readBeginning, settleBeginning } from "@/lib/model/time-zone.ts";

/**
 * The record with the talks' beginnings in the conference's zone; as it is where that is not known.
 * @param told talks in that zone as they were told before
 */
export function tellByClock(record: ConferenceRecord, told: WeakMap<TalkRecord, TalkRecord>): ConferenceRecord {
  const { timeZone } = record.conference;
  if (!timeZone || !isTimeZone(timeZone)) return record;
  const tell = (start: string) => {
    const beginning = readBeginning(start);
    return beginning ? settleBeginning(beginning, timeZone) : start;
  };
  const talks = record.talks.map((talk) => {
    const known = told.get(talk) ?? tellTalk(talk, tell);
    told.set(talk, known);
    return known;
  });
  return { ...record, talks };
}

function tellTalk({ talk, sources, notes }: TalkRecord, tell: (start: string) => string): TalkRecord {
  const { slot } = talk;
  return {
    talk: slot ? { ...talk, slot: { ...slot, start: tell(slot.start) } } : talk,
    sources: sources.map((source) => (source.startsAt ? { ...source, startsAt: tell(source.startsAt) } : source)),
    notes,
  };
}
