// What the check before the export found, as sentences with their lines.
import { language, plural, t } from "@/lib/browser/words.ts";
import type { MessageKey } from "@/lib/model/problem.ts";
import type { BuildCheck, BuildProblem } from "@/lib/post/check/check.ts";

const words: Record<BuildProblem["kind"], MessageKey> = {
  openTag: "findingOpenTag",
  brokenTag: "findingBrokenTag",
  unknownTag: "findingUnknownTag",
  unknownFilter: "findingUnknownFilter",
  namedFile: "findingNamedFile",
  missingPicture: "findingMissingPicture",
  code: "findingCode",
  filledIn: "findingFilledIn",
  droppedHtml: "findingDroppedHtml",
  header: "findingHeader",
  dateMisread: "findingDateMisread",
  noDate: "findingNoDate",
  dateNeeded: "findingDateNeeded",
  futureDate: "findingFutureDate",
  draftHidden: "findingDraftHidden",
  draftShown: "findingDraftShown",
};

/** So many are named; correcting them shows the next. */
const mostNamed = 3;

/** @param engine its label */
export function describeFinding(engine: string, { kind, line, detail }: BuildProblem): string {
  const day = () => new Date(`${detail}Z`).toLocaleDateString(language(), { dateStyle: "long", timeZone: "UTC" });
  return t(words[kind], engine, line, kind === "futureDate" ? day() : detail);
}

/** "No problem found for Jekyll.", and what it will leave out; or why it will not, or may not. */
export function describeCheck({ engine, builds, problems }: BuildCheck): { isFine: boolean; text: string } {
  const named = problems.slice(0, mostNamed).map((problem) => describeFinding(engine, problem));
  const left = problems.length - named.length;
  const sentences = [
    ...(builds === "yes" ? [t("willBuild", engine)] : []),
    ...(builds === "unneeded" ? [t("willOpen")] : []),
    ...named,
    ...(left > 0 ? [plural("findingsMore", left)] : []),
  ];
  return { isFine: problems.length === 0, text: sentences.join(" ") };
}
