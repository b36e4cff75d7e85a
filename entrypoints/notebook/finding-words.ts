// What the check before the export found, as a sentence with its line.
import { t } from "@/components/words";
import type { BuildCheck, BuildProblem } from "@/lib/post/check";
import type { MessageKey } from "@/lib/problem";

const words: Record<BuildProblem["kind"], MessageKey> = {
  unknownTag: "findingUnknownTag",
  openTag: "findingOpenTag",
  code: "findingCode",
  droppedHtml: "findingDroppedHtml",
  missingPicture: "findingMissingPicture",
  header: "findingHeader",
  noDate: "findingNoDate",
  futureDate: "findingFutureDate",
};

/** "This post will build with Jekyll.", or the first line that will not. */
export function describeCheck({ engine, problems }: BuildCheck): { isFine: boolean; text: string } {
  const [first] = problems;
  if (!first) return { isFine: true, text: t("willBuild", engine) };
  return { isFine: false, text: t("willNotBuild", first.line, engine, t(words[first.kind], first.detail)) };
}
