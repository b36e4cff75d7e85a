// The popup: a header that says which conference, the talk that was captured or why it was not, a footer.
import { BookOpen, Ellipsis } from "lucide";
import { useEffect, useState } from "preact/hooks";
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
import { addTalk } from "@/lib/notebook/talks";
import { explainFailure } from "@/lib/notebook/write";
import { readAuthorClock } from "../browser/author-clock";
import { showFailed, showNoteCount } from "../browser/badge";
import { database } from "../browser/database";
import { openNotebook } from "../browser/open-page";
import { type Save, TalkScreen } from "./talk-screen";
import { useCapture } from "./use-capture";
import { useExport } from "./use-export";
import { usePageTalks } from "./use-page-talks";
import { useUndo } from "./use-undo";

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
  // A topic added here, or the talk that the captured one was joined with: shown in its stead.
  const [shownId, setShownId] = useState<Id>();
  const [failure, setFailure] = useState<string>();
  const undo = useUndo();
  const talkId = shownId ?? capture.talkId;
  const { value: header, error } = useLiveQuery(() => readHeader(talkId), [talkId]);
  useEffect(() => {
    const refusal = capture.failure ? explain(capture.failure) : t(capture.refusal ?? "problemPageUnreadable");
    if (capture.tab && capture.phase === "problem") void showFailed(capture.tab.id, refusal);
    else if (capture.tab && header?.record && !shownId) void showNoteCount(capture.tab.id, header.record.notes.length);
  }, [capture.tab?.id, capture.phase, capture.refusal, header?.record?.notes.length]);
  const exporting = useExport(header?.conference?.id);
  const pageTalks = usePageTalks(
    capture.phase === "saved" ? capture.tab?.id : undefined,
    header?.conference?.id ?? undecided,
  );
  const picker = useLoaded(() => import("@/components/talk-picker"), pageTalks.pickable !== undefined);

  const attempt: Save = async (work) => {
    try {
      await work();
      setFailure(undefined);
    } catch (problem) {
      const sentence = explain(explainFailure(problem));
      setFailure(sentence);
      return sentence;
    }
  };
  const fileUnder = async (id: Id) => {
    if (!talkId) return;
    const { fileTalk } = await import("@/lib/notebook/join");
    const { into, undo: journal } = await fileTalk(database, talkId, id);
    if (into === talkId) return;
    // The conference has this page already: the two talks are one now.
    setShownId(into);
    undo.show(t("talksJoined"), async () => {
      const { takeBack } = await import("@/lib/notebook/undo");
      await takeBack(database, journal);
      setShownId(undefined);
    });
  };
  const choose = (id: Id) =>
    attempt(async () => {
      await chooseConference(database, id);
      await fileUnder(id);
    });
  const start = (fields: Parameters<typeof startConference>[1]) =>
    attempt(async () => {
      const id = await startConference(database, fields, readAuthorClock());
      await fileUnder(id);
    });
  const addTopic = (title: string) =>
    attempt(async () => setShownId(await addTalk(database, header?.conference?.id ?? undecided, { title })));
  const showNotebook = () => attempt(() => openNotebook({ conference: header?.conference?.id, talk: talkId }));

  const { record } = header ?? {};
  const notice = pageTalks.notice ?? exporting.notice;
  const isUnreadable = capture.phase === "problem" && !shownId;
  const unreadable = useLoaded(() => import("./unreadable-screen"), isUnreadable);
  const menu = [
    { label: t("openNotebook"), icon: BookOpen, onChoose: showNotebook },
    ...exporting.actions,
    ...pageTalks.actions,
  ];
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
            onOpen={setShownId}
          />
        )}
        {pageTalks.pickable && picker && (
          <picker.TalkPicker talks={pageTalks.pickable} onAdd={pageTalks.add} onCancel={pageTalks.close} />
        )}
        {!isUnreadable && header && !pageTalks.pickable && (
          <TalkScreen
            record={record}
            capture={capture}
            isFirst={header.conferences.length === 0}
            onStartConference={start}
            undo={undo}
            save={attempt}
            hasFailed={failure !== undefined}
            onReadAgain={readAgain}
            onJoin={setShownId}
          />
        )}
      </main>
      <div class="popup-bottom">
        <div role="status">
          {notice && (
            <div class="popup-notice">
              <Notice tone={notice.tone}>{notice.text}</Notice>
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
