// The popup: a header that says which conference, the talk that was captured or why it was not, a footer.
import { BookOpen, Ellipsis } from "lucide";
import { useState } from "preact/hooks";
import { ConferenceChooser } from "@/components/conference-chooser";
import { Menu } from "@/components/menu";
import { Notice } from "@/components/notice";
import { PopupFooter } from "@/components/popup-footer";
import { useLiveQuery } from "@/components/use-live-query";
import { useLoaded } from "@/components/use-loaded";
import { explain, t } from "@/components/words";
import { type Id, undecided } from "@/lib/model";
import { chooseConference, listConferences, readCurrentConference, startConference } from "@/lib/notebook/conferences";
import { countTalks, readTalkRecord } from "@/lib/notebook/records";
import { addTalk, fileTalk } from "@/lib/notebook/talks";
import { explainFailure } from "@/lib/notebook/write";
import { readAuthorClock } from "../browser/author-clock";
import { database } from "../browser/database";
import { openNotebook } from "../browser/open-page";
import { TalkScreen } from "./talk-screen";
import { useCapture } from "./use-capture";
import { useExport } from "./use-export";

async function readHeader(talkId: Id | undefined) {
  const [conferences, current, record] = await Promise.all([
    listConferences(database),
    readCurrentConference(database),
    talkId === undefined ? undefined : readTalkRecord(database, talkId),
  ]);
  // A talk that is known from another conference shows that one.
  const own = conferences.find(({ id }) => id === record?.talk.conferenceId);
  const conference = record ? own : current;
  const counts = await countTalks(database, conference?.id ?? undecided);
  return { conferences, conference, record, counts };
}

export function Popup() {
  const [capture, readAgain] = useCapture();
  const [topicId, setTopicId] = useState<Id>();
  const [failure, setFailure] = useState<string>();
  const talkId = topicId ?? capture.talkId;
  const { value: header, error } = useLiveQuery(() => readHeader(talkId), [talkId]);
  const exporting = useExport(header?.conference?.id);

  const attempt = (work: () => Promise<unknown>) => {
    setFailure(undefined);
    work().catch((problem) => setFailure(explain(explainFailure(problem))));
  };
  const choose = (id: Id) =>
    attempt(async () => {
      await chooseConference(database, id);
      if (talkId) await fileTalk(database, talkId, id);
    });
  const start = (fields: Parameters<typeof startConference>[1]) =>
    attempt(async () => {
      const id = await startConference(database, fields, readAuthorClock());
      if (talkId) await fileTalk(database, talkId, id);
    });
  const addTopic = (title: string) =>
    attempt(async () => setTopicId(await addTalk(database, header?.conference?.id ?? undecided, { title })));
  const showNotebook = () => attempt(() => openNotebook({ conference: header?.conference?.id, talk: talkId }));

  const { record } = header ?? {};
  const isUnreadable = capture.phase === "problem" && !topicId;
  const unreadable = useLoaded(() => import("./unreadable-screen"), isUnreadable);
  const menu = [{ label: t("openNotebook"), icon: BookOpen, onChoose: showNotebook }, ...exporting.actions];
  return (
    <div class="popup">
      <header class="popup-header">
        <ConferenceChooser
          conferences={header?.conferences ?? []}
          current={header?.conference}
          onChoose={choose}
          onStart={(name) => start({ name })}
        />
        <Menu label={t("popupMenu")} icon={Ellipsis} actions={menu} />
      </header>
      <main
        class="popup-main"
        data-state={record ? "saved" : capture.phase === "saved" ? "reading" : capture.phase}
        data-settled={capture.isSettled}
      >
        {(failure || error !== undefined) && <Notice tone="error">{failure ?? explain(explainFailure(error))}</Notice>}
        {isUnreadable && unreadable && (
          <unreadable.UnreadableScreen
            capture={capture}
            conferenceId={header?.conference?.id ?? undecided}
            onRetry={readAgain}
            onAddTopic={addTopic}
            onOpen={setTopicId}
          />
        )}
        {!isUnreadable && header && (
          <TalkScreen
            key={talkId}
            record={record}
            capture={capture}
            isFirst={header.conferences.length === 0}
            onStartConference={start}
            onReadAgain={readAgain}
          />
        )}
      </main>
      <div class="popup-bottom">
        <div role="status">
          {exporting.notice && (
            <div class="popup-notice">
              <Notice tone={exporting.notice.tone}>{exporting.notice.text}</Notice>
            </div>
          )}
        </div>
        <PopupFooter
          talks={header?.counts.talks ?? 0}
          notes={header?.counts.notes ?? 0}
          onExport={header?.conference && exporting.download}
          onNotebook={showNotebook}
        />
      </div>
    </div>
  );
}
