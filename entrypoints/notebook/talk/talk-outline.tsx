// The notebook's first column: the post, its talks in order, those left out, and how many have notes.
import { ChevronRight, FileText, Plus, TriangleAlert } from "lucide";
import { useContext } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { PeopleHere } from "@/components/people/people.ts";
import { PersonMark } from "@/components/people/person-mark.tsx";
import { countByAuthor } from "@/entrypoints/desk/share/team.ts";
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
  /** Absent where nothing may be added. */
  onAdd?: () => void;
  onSchedule: () => void;
  /** Absent where the order is to stay. */
  onMove?: (id: Id, before: Id | undefined) => void;
}

function NoTalks({ onAdd, onSchedule, hasPost }: Pick<Props, "onAdd" | "onSchedule" | "hasPost">) {
  return (
    <div class="empty-card">
      <h3>{t("noTalks")}</h3>
      <p>{t("noTalksHelp")}</p>
      <div class="empty-card-actions">
        {hasPost && <Button onClick={onSchedule}>{t("importSchedule")}</Button>}
        {onAdd && (
          <Button kind="quiet" onClick={onAdd}>
            {t("addTopicAction")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Who of a team has written on how many talks, and the way to those that nobody has. */
function CoverageByPerson({ records, chosen, onChoose }: Pick<Props, "records" | "chosen" | "onChoose">) {
  const people = useContext(PeopleHere);
  const counts = countByAuthor(records);
  const uncovered = records.filter(({ notes }) => notes.length === 0);
  if (!people && counts.length === 0) return null;
  const showNext = () => {
    const at = uncovered.findIndex(({ talk }) => talk.id === chosen);
    const next = uncovered[at + 1] ?? uncovered[0];
    if (next) onChoose(next.talk.id, false);
  };
  return (
    <>
      <ul class="talk-outline-people">
        {counts.map(([author, count]) => (
          <li key={author} dir="auto">
            <PersonMark name={author} /> {t("coveredBy", author === people?.you ? t("you") : author, count)}
          </li>
        ))}
      </ul>
      {uncovered.length > 0 && (
        <div class="talk-outline-uncovered">
          <span>
            <Icon of={TriangleAlert} size={14} />
            {plural("coveredByNobody", uncovered.length)}
          </span>
          <button type="button" class="link-button" onClick={showNext}>
            {t("showThem")}
          </button>
        </div>
      )}
    </>
  );
}

/** "12 of 18 talks noted" and the bar that shows it. */
function Coverage(props: Pick<Props, "records" | "chosen" | "onChoose" | "onSchedule">) {
  const { records, onSchedule } = props;
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
      <CoverageByPerson {...props} />
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
          {onAdd && (
            <Button kind="quiet" icon={Plus} onClick={onAdd}>
              {t("add")}
            </Button>
          )}
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
      {hasPost && inPost.length > 0 && (
        <Coverage records={inPost} chosen={chosen} onChoose={onChoose} onSchedule={onSchedule} />
      )}
    </div>
  );
}
