// Events of schema.org in JSON-LD, as a conference's data lists them: one after another, in a graph, or within a conference's
// `subEvent`. https://schema.org/Event
import { readBeginning } from "@/lib/model/time-zone.ts";
import { isCancelledState, splitCancelled } from "../cancelled.ts";
import { asObject, asObjects, type DataObject, jsonOf } from "../json.ts";
import type { Content, ReadEntry, ScheduleFormat } from "../schedule.ts";
import {
  isBreakTitle,
  omitUnknown,
  readAddress,
  readLanguage,
  readLine,
  readLink,
  readText,
  secondsBetween,
} from "../texts.ts";

type Graph = Map<string, DataObject>;

/** More levels than any programme has. */
const deepest = 8;

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}

/** The objects of a value, each by what the graph says of its id. */
function objectsOf(value: unknown, graph: Graph): DataObject[] {
  return listOf(value)
    .map(asObject)
    .map((object) => graph.get(String(object["@id"])) ?? object);
}

function isEvent(object: DataObject): boolean {
  return listOf(object["@type"]).some((type) => /(?:^|[/:])\w*Event$/.test(String(type))) && "startDate" in object;
}

function partsOf(event: DataObject, graph: Graph): DataObject[] {
  return ["subEvent", "subEvents", "hasPart"].flatMap((role) => objectsOf(event[role], graph));
}

/** The events that have no others within them. @param above how many levels are above */
function leavesOf(object: DataObject, graph: Graph, above = 0): DataObject[] {
  const parts =
    above < deepest ? partsOf(object, graph).filter((part) => isEvent(part) || partsOf(part, graph).length > 0) : [];
  if (parts.length > 0) return parts.flatMap((part) => leavesOf(part, graph, above + 1));
  return isEvent(object) ? [object] : [];
}

function objectsIn(content: Content): { all: DataObject[]; graph: Graph } {
  const value = jsonOf(content);
  const top = Array.isArray(value) ? asObjects(value) : [asObject(value)];
  const all = top.flatMap((object) => [
    object,
    ...asObjects(object["@graph"]),
    ...asObjects(object.itemListElement).flatMap((one) => [one, asObject(one.item)]),
  ]);
  const named = all.filter((object) => typeof object["@id"] === "string" && Object.keys(object).length > 1);
  return { all, graph: new Map(named.map((object) => [String(object["@id"]), object])) };
}

function eventsOf(content: Content): { talks: DataObject[]; graph: Graph; whole: DataObject } {
  const { all, graph } = objectsIn(content);
  const whole = all.find((object) => partsOf(object, graph).some(isEvent)) ?? {};
  const talks = [...new Set(all.flatMap((object) => leavesOf(object, graph)))];
  return { talks: talks.filter((talk) => talk !== whole), graph, whole };
}

function nameOf(value: unknown, graph: Graph): string | undefined {
  return (
    readLine(value) ??
    objectsOf(value, graph)
      .map((object) => readLine(object.name))
      .find(Boolean)
  );
}

/** Seconds of "PT45M". */
function readIsoDuration(value: unknown): number | undefined {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/i.exec(readLine(value) ?? "") ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 || undefined;
}

function readEvent(event: DataObject, graph: Graph): ReadEntry | undefined {
  const summary = readLine(event.name);
  const start = readBeginning(readLine(event.startDate) ?? "")?.text;
  if (!summary || !start) return undefined;
  const { title, isCancelled } = splitCancelled(summary);
  const people = ["performer", "performers", "actor", "speaker", "author"].map((role) =>
    listOf(event[role]).flatMap((one) => nameOf(one, graph) ?? []),
  );
  const speakers = (people.find(({ length }) => length > 0) ?? []).map((name) => ({ name }));
  const recorded = ["recordedIn", "workFeatured"].flatMap((role) => objectsOf(event[role], graph));
  const state = (readLine(event.eventStatus) ?? "").replace(/^.*[/:]Event/, "");
  return {
    slot: {
      guid: readLine(event["@id"]) ?? readLine(event.identifier) ?? "",
      start,
      ...omitUnknown({
        durationSeconds: secondsBetween(start, event.endDate) ?? readIsoDuration(event.duration),
        room: nameOf(event.location, graph),
        track: nameOf(event.about, graph),
        isCancelled: isCancelledState(state) ?? isCancelled,
      }),
    },
    title,
    speakers,
    ...omitUnknown({
      abstract: readText(event.description),
      url: readAddress(event.url),
      language: readLanguage(nameOf(event.inLanguage, graph)),
    }),
    links: recorded.flatMap((one) => readLink(one.url ?? one.contentUrl, one.name, "page")),
    isBreak: isBreakTitle(title, speakers),
  };
}

export const format: ScheduleFormat = {
  name: "schema.org events",
  open: (content) => {
    const { talks, graph, whole } = eventsOf(content);
    if (talks.length === 0) return undefined;
    const url = readAddress(whole.url);
    return {
      conference: { name: readLine(whole.name) ?? "", ...(url && { url }) },
      parts: talks.map((talk) => () => readEvent(talk, graph)),
    };
  },
};
