// A talk's title and speakers, to be corrected where they stand, and what can be done with the whole talk.
import { Ellipsis } from "lucide";
import { EditableText } from "@/components/editable-text";
import { Menu, type MenuAction } from "@/components/menu";
import { formatSlot } from "@/components/slot-words";
import { formatSpeakers, readSpeakers } from "@/components/speakers";
import type { Keep } from "@/components/use-typed-text";
import { t } from "@/lib/browser/words";
import type { Person, TalkRecord } from "@/lib/model";
import "./talk-heading.css";

interface Props {
  record: TalkRecord;
  actions: MenuAction[];
  onTitle: Keep;
  onSpeakers: (speakers: Person[]) => ReturnType<Keep>;
}

export function TalkHeading({ record, actions, onTitle, onSpeakers }: Props) {
  const { talk, sources } = record;
  const known = [...talk.speakers, ...sources.flatMap(({ authors }) => authors)];
  return (
    <header class="talk-heading" lang={sources[0]?.language}>
      <h1>
        <EditableText look="heading" label={t("title")} value={talk.title} onChange={onTitle} />
      </h1>
      <div class="talk-heading-speakers">
        <EditableText
          label={t("speakers")}
          placeholder={t("addSpeakers")}
          value={formatSpeakers(talk.speakers)}
          onChange={(text) => onSpeakers(readSpeakers(text, known))}
        />
      </div>
      {talk.slot && <p class="talk-heading-facts">{formatSlot(talk.slot)}</p>}
      <Menu label={t("talkMenu")} icon={Ellipsis} actions={actions} />
    </header>
  );
}
