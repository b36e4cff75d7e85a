// The account that uploaded a talk's page, who becomes its speaker by a click.
import { t } from "@/lib/browser/words.ts";
import type { Person, Source, Talk } from "@/lib/model/index.ts";
import "../controls/notice.css";
import "./uploader-line.css";

interface Props {
  talk: Pick<Talk, "speakers">;
  sources: Pick<Source, "uploader">[];
  onSpeakers: (speakers: Person[]) => unknown;
}

export function UploaderLine({ talk, sources, onSpeakers }: Props) {
  const { speakers } = talk;
  const uploader = sources.find((source) => source.uploader)?.uploader;
  if (!uploader || speakers.some(({ name }) => name === uploader.name)) return null;
  return (
    <p class="uploader-line">
      <span class="uploader-line-name" dir="auto" title={uploader.name}>
        {t("uploadedBy", uploader.name)}
      </span>
      <button type="button" class="link-button" onClick={() => void onSpeakers([...speakers, uploader])}>
        {t("useAsSpeaker")}
      </button>
    </p>
  );
}
