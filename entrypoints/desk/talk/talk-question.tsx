// What is asked before a talk is moved to another conference, or joined with another talk.
import { ChoiceDialog } from "@/components/controls/choice-dialog.tsx";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { t } from "@/lib/browser/words.ts";
import { type Conference, type Id, type Talk, undecided } from "@/lib/model/index.ts";

interface MoveProps {
  talk: Talk;
  conferences: Conference[];
  onMove: (conferenceId: Id) => void;
  onClose: () => void;
}

export function MoveQuestion({ talk, conferences, onMove, onClose }: MoveProps) {
  const others = [
    ...conferences.map(({ id, name }) => ({ value: id, label: name })),
    { value: undecided, label: t("noConference") },
  ].filter(({ value }) => value !== talk.conferenceId);
  return (
    <ChoiceDialog
      heading={t("moveToConferenceHeading")}
      label={t("conference")}
      verb={t("moveVerb")}
      choices={others}
      onChoose={onMove}
      onClose={onClose}
    />
  );
}

interface JoinProps {
  talk: Talk;
  /** All of its conference. */
  talks: Talk[];
  onJoin: (from: Id) => void;
  onClose: () => void;
}

export function JoinQuestion({ talk, talks, onJoin, onClose }: JoinProps) {
  const others = talks.filter(({ id }) => id !== talk.id);
  return (
    <ChoiceDialog
      heading={t("joinTalkHeading")}
      label={t("joinTalkLabel")}
      help={t("joinTalkHelp")}
      verb={t("joinVerb")}
      choices={others.map((other) => ({ value: other.id, label: nameTalk(other) }))}
      onChoose={onJoin}
      onClose={onClose}
    />
  );
}
