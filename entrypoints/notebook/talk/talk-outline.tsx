// The notebook's first column: the post, its talks in order, those left out, and how many have notes.
import { ChevronRight, FileText, Plus } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import { TalkRows } from "./talk-rows.tsx";
import "./talk-outline.css";

interface Props {
  /** In their order. */
  records: TalkRecord[];
  chosen?: Id;
  /** Whether these talks make a post; those of no conference do not. */
  hasPost: boolean;
  onChoose: (id: Id, isByKey: boolean) => void;
  onChoosePost: () => void;
  onAdd: () => void;
  onSchedule: () => void;
  onMove: (id: Id, before: Id | undefined) => void;
}

function NoTalks({ onAdd, onSchedule, hasPost }: Pick<Props, "onAdd" | "onSchedule" | "hasPost">) {
  return (
    <div class="empty-card">
      <h3>{t("noTalks")}</h3>
      <p>{t("noTalksHelp")}</p>
      <div class="empty-card-actions">
        {hasPost && <Button onClick={onSchedule}>{t("importSchedule")}</Button>}
        <Button kind="quiet" onClick={onAdd}>
          {t("addTopicAction")}
        </Button>
      </div>
    </div>
  );
}

/** "12 of 18 talks noted" and the bar that shows it. */
function Coverage({ records, onSchedule }: Pick<Props, "records" | "onSchedule">) {
  const noted = records.filter(({ notes }) => notes.length > 0).length;
  return (
    <footer class="talk-outline-foot">
      <div class="talk-outline-noted">
        <span>{plural("talksNoted", records.length, noted)}</span>
        <button type="button" class="link-button" onClick={onSchedule}>
          {t("schedule")}
        </button>
      </div>
      <div class="talk-outline-meter" aria-hidden="true">
        <span style={{ width: `${(100 * noted) / records.length}%` }} />
      </div>
    </footer>
  );
}

export function TalkOutline(props: Props) {
  const { records, chosen, hasPost, onChoose, onChoosePost, onAdd, onSchedule, onMove } = props;
  const inPost = records.filter(({ talk }) => talk.mark !== "left-out");
  const leftOut = records.filter(({ talk }) => talk.mark === "left-out");
  return (
    <div class="talk-outline">
      <div class="talk-outline-scroll" data-scroller>
        {hasPost && (
          <button type="button" class="talk-outline-post" aria-current={chosen === undefined} onClick={onChoosePost}>
            <Icon of={FileText} />
            {t("postSettings")}
          </button>
        )}
        <div class="talk-outline-head">
          <h2>{hasPost ? plural("inPost", inPost.length) : plural("talks", inPost.length)}</h2>
          <Button kind="quiet" icon={Plus} onClick={onAdd}>
            {t("add")}
          </Button>
        </div>
        {records.length === 0 && <NoTalks onAdd={onAdd} onSchedule={onSchedule} hasPost={hasPost} />}
        {inPost.length > 0 && (
          <TalkRows label={t("talksTitle")} records={inPost} chosen={chosen} onChoose={onChoose} onMove={onMove} />
        )}
      </div>
      {leftOut.length > 0 && (
        <details class="talk-outline-out" open={leftOut.some(({ talk }) => talk.id === chosen)}>
          <summary>
            <Icon of={ChevronRight} size={14} />
            {t("leftOutCount", leftOut.length)}
          </summary>
          <TalkRows label={t("markLeftOut")} records={leftOut} chosen={chosen} onChoose={onChoose} onMove={onMove} />
        </details>
      )}
      {hasPost && inPost.length > 0 && <Coverage records={inPost} onSchedule={onSchedule} />}
    </div>
  );
}
