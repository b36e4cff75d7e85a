// A talk's title and speakers, to be corrected where they stand, and what can be done with the whole talk.
import { Ellipsis } from "lucide";
import { EditableText } from "@/components/controls/editable-text.tsx";
import { Menu } from "@/components/controls/menu.tsx";
import type { MenuAction } from "@/components/controls/menu-actions.ts";
import type { Keep } from "@/components/controls/use-typed-text.ts";
import { formatSpeakers, readSpeakers } from "@/components/talk/speakers.ts";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { UploaderLine } from "@/components/talk/uploader-line.tsx";
import { formatSlot } from "@/components/wording/slot-words.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id, Person, TalkRecord } from "@/lib/model/index.ts";
import "./talk-heading.css";

interface Props {
  record: TalkRecord;
  actions: MenuAction[];
  /** Absent, as the other, where the talk is to be read alone. */
  onTitle?: Keep;
  onSpeakers?: (speakers: Person[]) => ReturnType<Keep>;
}

/** What `goToField` finds a talk's title by. */
export const nameTitle = (talkId: Id) => `title ${talkId}`;

export function TalkHeading({ record, actions, onTitle, onSpeakers }: Props) {
  const { talk, sources } = record;
  const known = [...talk.speakers, ...sources.flatMap(({ authors }) => authors)];
  return (
    <header class="talk-heading" lang={sources[0]?.language}>
      <h1>
        <EditableText
          name={nameTitle(talk.id)}
          look="heading"
          label={t("title")}
          value={onTitle ? talk.title : nameTalk(talk)}
          onChange={onTitle}
        />
      </h1>
      <div class="talk-heading-speakers">
        <EditableText
          label={t("speakers")}
          placeholder={t("addSpeakers")}
          value={formatSpeakers(talk.speakers)}
          onChange={onSpeakers && ((text) => onSpeakers(readSpeakers(text, known)))}
        />
        {onSpeakers && <UploaderLine talk={talk} sources={sources} onSpeakers={onSpeakers} />}
      </div>
      {talk.slot && <p class="talk-heading-facts">{formatSlot(talk.slot)}</p>}
      {actions.length > 0 && <Menu label={t("talkMenu")} icon={Ellipsis} groups={[{ actions }]} />}
    </header>
  );
}
