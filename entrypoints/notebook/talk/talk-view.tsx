// The middle column when a talk is chosen: what it is, its sources, its notes.
import { useMemo, useState } from "preact/hooks";
import { FileDrop } from "@/components/controls/file-drop.tsx";
import { TagField } from "@/components/controls/tag-field.tsx";
import { MarkChoice } from "@/components/talk/mark-choice.tsx";
import { nameTalk } from "@/components/talk/talk-name.ts";
import { database } from "@/entrypoints/desk/database.ts";
import { JoinQuestion, MoveQuestion } from "@/entrypoints/desk/talk/talk-question.tsx";
import { nameTalkChange } from "@/entrypoints/desk/work/action-names.ts";
import { attempt } from "@/entrypoints/desk/work/outcome.ts";
import { useLiveQuery } from "@/entrypoints/desk/work/use-live-query.ts";
import { act } from "@/entrypoints/desk/work/use-undo.ts";
import { t } from "@/lib/browser/words.ts";
import { describeUnreadable } from "@/lib/capture/unreadable.ts";
import type { Conference, EmbedStyle, Source, Talk, TalkRecord } from "@/lib/model/index.ts";
import { Problem } from "@/lib/model/problem.ts";
import { countTags } from "@/lib/notebook/overviews.ts";
import { addSource, binSource } from "@/lib/notebook/sources.ts";
import { changeTalk } from "@/lib/notebook/talks.ts";
import { doWithUndo, saveFields } from "../state/screen.ts";
import { usePostTools } from "../state/use-post-tools.ts";
import { LinkMenu, type LinkPlace } from "./link-menu.tsx";
import { listTargets } from "./link-targets.ts";
import { addPdf, choosePdf } from "./pdf-slides.ts";
import { PictureChoices } from "./picture-choices.tsx";
import { listPictures } from "./picture-list.ts";
import { SourceCards } from "./source-cards.tsx";
import { joinWith, moveToConference, talkActions, useFormerReading, withKnownPage } from "./talk-actions.ts";
import { TalkHeading } from "./talk-heading.tsx";
import { TalkIntroduction } from "./talk-introduction.tsx";
import { Abstract, TalkComposer, TalkNotes } from "./talk-notes.tsx";
import "./talk-view.css";

interface Props {
  record: TalkRecord;
  /** Every talk of the conference, in order. */
  all: TalkRecord[];
  conferences: Conference[];
  /** How slides and videos stand in the post; absent where there is none. */
  embeds?: EmbedStyle;
  /** Whether the post has lists in which a talk is introduced. */
  isIntroduced: boolean;
  /** Exports this talk alone; absent where there is no post. */
  onExport?: () => void;
}

/** Adds a page by its address alone; a later capture of that page completes it. */
function addLink(talkId: string, address: string): Promise<string | undefined> {
  return attempt(async () => {
    const { source } = describeUnreadable(address.trim(), "");
    if (!source) throw new Problem("problemForeignLink");
    await act({ name: t("didAddPage") }, () => addSource(database, talkId, source));
  });
}

function removeSource(source: Source): void {
  doWithUndo(`bin of source ${source.id}`, { name: t("didRemovePage"), said: t("sourceRemoved") }, () =>
    binSource(database, source.id),
  );
}

function Dialogs({
  record,
  all,
  conferences,
  asked,
  onClose,
}: Props & { asked?: "move" | "join"; onClose: () => void }) {
  const { talk } = record;
  if (asked === "move") {
    return (
      <MoveQuestion
        talk={talk}
        conferences={conferences}
        onMove={(id) => moveToConference(talk.id, id)}
        onClose={onClose}
      />
    );
  }
  if (asked !== "join") return null;
  return (
    <JoinQuestion
      talk={talk}
      talks={all.map((other) => other.talk)}
      onJoin={(id) => joinWith(talk.id, id)}
      onClose={onClose}
    />
  );
}

function TalkPictures({ record, embeds }: { record: TalkRecord; embeds: EmbedStyle }) {
  const tools = usePostTools();
  const { talk, sources, notes } = record;
  // What is typed into a note changes none of them.
  const places = JSON.stringify(notes.map(({ id, sourceId, place, frame }) => [id, sourceId, place, frame]));
  const pictures = useMemo(
    () => (tools ? listPictures(tools, record, embeds) : []),
    [tools, talk, sources, places, embeds],
  );
  if (pictures.length === 0) return null;
  return <PictureChoices heading={t("pictures")} talk={nameTalk(record.talk)} pictures={pictures} />;
}

/** What words of a note can link to, once that is known. */
function NoteLinks({ record, all, conferences, place, onClose }: Props & { place: LinkPlace; onClose: () => void }) {
  const tools = usePostTools();
  const conference = conferences.find(({ id }) => id === record.talk.conferenceId);
  if (!tools) return null;
  const targets = listTargets({ record, all, conference, pagesOf: tools.pagesOf });
  return <LinkMenu place={place} targets={targets} onClose={onClose} />;
}

export function TalkView(props: Props) {
  const { record, all } = props;
  const { talk, sources } = record;
  const [asked, setAsked] = useState<"move" | "join">();
  const [linked, setLinked] = useState<LinkPlace>();
  const { value: tags } = useLiveQuery(() => countTags(database), []);
  const change = (changes: Partial<Talk>) =>
    saveFields(
      `talk ${talk.id} ${Object.keys(changes)}`,
      nameTalkChange(changes),
      { id: talk.id, fields: changes },
      (fields) => changeTalk(database, talk.id, fields),
    );
  return (
    <FileDrop class="talk-file-drop" sentence={t("dropPdf")} onFile={(file) => addPdf(talk.id, file)}>
      <div class="middle-scroll" data-scroller>
        <div class="talk-view">
          <TalkHeading
            record={record}
            actions={talkActions(record, all, setAsked, props.onExport)}
            onTitle={(title) => change({ title })}
            onSpeakers={(speakers) => change({ speakers })}
          />
          <MarkChoice name="mark" value={talk.mark} onChange={(mark) => void change({ mark })} />
          <TagField
            label={t("tags")}
            tags={talk.tags}
            suggestions={tags ?? []}
            placeholder={t("addTag")}
            onChange={(next) => void change({ tags: next })}
          />
          <SourceCards
            sources={sources}
            awaited={talk.awaited}
            isNotRecorded={talk.slot?.isNotRecorded}
            onAdd={(address) => addLink(talk.id, address)}
            onChoosePdf={() => choosePdf(talk.id)}
            onRemove={removeSource}
            onUseAgain={useFormerReading}
            onAwaited={(awaited) => change({ awaited: withKnownPage(awaited, talk, all) })}
          />
          {props.isIntroduced && (
            <TalkIntroduction record={record} onChange={(introducedBy) => void change({ introducedBy })} />
          )}
          {props.embeds && <TalkPictures record={record} embeds={props.embeds} />}
          {talk.abstract && <Abstract markdown={talk.abstract} />}
          <TalkNotes record={record} onLink={setLinked} />
        </div>
      </div>
      <div class="middle-foot">
        <TalkComposer record={record} onLink={setLinked} />
      </div>
      {linked && <NoteLinks {...props} place={linked} onClose={() => setLinked(undefined)} />}
      <Dialogs {...props} asked={asked} onClose={() => setAsked(undefined)} />
    </FileDrop>
  );
}
