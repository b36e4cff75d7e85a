// What the talk is introduced by in the post's list: its title, or the person's own words.
import { useMemo } from "preact/hooks";
import { Segments } from "@/components/controls/segments.tsx";
import { useSettled } from "@/components/controls/use-settled.ts";
import { t } from "@/lib/browser/words.ts";
import type { TalkOpening, TalkRecord } from "@/lib/model/index.ts";
import { usePostTools } from "../state/use-post-tools.ts";
import { nameKey } from "./link-keys.ts";
import "./talk-introduction.css";

interface Props {
  record: TalkRecord;
  onChange: (introducedBy: TalkOpening) => void;
}

export function TalkIntroduction({ record, onChange }: Props) {
  const tools = usePostTools();
  // What was typed is read for the guess, which can wait until the letter is stored and drawn.
  const notes = useSettled(record.notes);
  const { talk, sources } = record;
  const opening = useMemo(() => tools?.openingOf({ talk, sources, notes }), [tools, talk, sources, notes]);
  if (!opening || !record.notes.some(({ markdown }) => markdown.trim() !== "")) return null;
  const { by, guessedFrom, isLinked } = opening;
  const reasons = { link: t("guessedByLink"), name: t("guessedByName"), topic: t("guessedByTopic"), nothing: "" };
  const isLinkWanted = by === "words" && !isLinked && record.sources.length > 0;
  const help = guessedFrom ? reasons[guessedFrom] : isLinkWanted ? t("introduceByWordsHelp", nameKey("K")) : "";
  return (
    <section class="talk-introduction" aria-label={t("introduceBy")}>
      <div class="talk-introduction-row">
        <span aria-hidden="true">{t("introduceBy")}</span>
        <Segments
          label={t("introduceBy")}
          options={[
            { value: "title", label: t("byItsTitle") },
            { value: "words", label: t("byMyWords") },
          ]}
          value={by}
          onChange={onChange}
        />
      </div>
      {help && <p role="status">{help}</p>}
    </section>
  );
}
