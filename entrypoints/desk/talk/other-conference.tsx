// Says that the page in front speaks for another conference than the one its talk was filed under. The talk is kept in any case.
import { Info } from "lucide";
import { Button } from "@/components/controls/button.tsx";
import { goToField } from "@/components/controls/coming-field.ts";
import { Icon } from "@/components/controls/icon.tsx";
import { formatDays } from "@/components/wording/days.ts";
import { t } from "@/lib/browser/words.ts";
import { type Conference, type TalkRecord, undecided } from "@/lib/model/index.ts";
import { findOtherConference, type OtherConference } from "@/lib/model/other-conference.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { database } from "../database.ts";
import { nameComposer } from "../writing/composer-name.ts";
import type { Desk } from "./use-desk.ts";
import "@/components/controls/notice.css";
import "./other-conference.css";

/** What the page says: a name or a day. */
function nameOther(other: OtherConference): string {
  if (other.is === "day") return formatDays({ firstDay: other.day }) ?? other.day;
  return other.is === "known" ? other.conference.name : other.guess.name;
}

/** The way there, as its button says it. */
function nameWay(other: OtherConference): string {
  if (other.is === "day") return t("decideLater");
  return t(other.is === "known" ? "moveToNamed" : "startNamed", nameOther(other));
}

interface LineProps {
  other: OtherConference;
  current: Conference;
  onFollow: () => void;
  onKeep: () => void;
}

function Line({ other, current, onFollow, onKeep }: LineProps) {
  const name = nameOther(other);
  const [before, after] = t("pageSays", "\n").split("\n");
  return (
    <section class="notice notice-info other-conference" aria-label={t("perhapsOtherConference")}>
      <Icon of={Info} />
      <div>
        <p>
          {before}
          <b dir="auto">{name}</b>
          {after}
        </p>
        <div class="other-conference-ways">
          <Button onClick={onFollow}>{nameWay(other)}</Button>
          <button type="button" class="link-button" onClick={onKeep}>
            {t("keepNamed", current.name)}
          </button>
        </div>
      </div>
    </section>
  );
}

interface Props {
  record: TalkRecord;
  desk: Pick<Desk, "data" | "undo" | "move" | "start">;
}

export function OtherConferenceLine({ record, desk }: Props) {
  const { talk } = record;
  const { conference: current, conferences = [] } = desk.data ?? {};
  const other = current && current.id === talk.conferenceId && findOtherConference(record, current, conferences);
  // Whoever answers was writing, and goes on.
  const goOn = () => goToField(nameComposer(talk.id));
  const follow = () => {
    if (!other) return;
    if (other.is === "new") void desk.start(other.guess);
    else void desk.move(other.is === "known" ? other.conference.id : undecided);
    goOn();
  };
  const keep = () => {
    void desk.undo.offer(`conference of talk ${talk.id}`, { name: t("didFile") }, () =>
      changeTalk(database, talk.id, { isConferenceSettled: true }),
    );
    goOn();
  };
  return (
    <div class="other-conference-news" role="status">
      {other && current && <Line other={other} current={current} onFollow={follow} onKeep={keep} />}
    </div>
  );
}
