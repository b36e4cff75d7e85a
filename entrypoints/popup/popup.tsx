// The popup: a header that says which conference, the talk that was captured or why it was not, a footer.
import { BookOpen, Ellipsis } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { ConferenceChooser } from "@/components/conference-chooser";
import type { ConferenceDraft } from "@/components/conference-form";
import { Menu } from "@/components/menu";
import { Notice } from "@/components/notice";
import { PopupFooter } from "@/components/popup-footer";
import { useLoaded } from "@/components/use-loaded";
import { explain, t } from "@/components/words";
import { type Id, undecided } from "@/lib/model";
import { addTalk } from "@/lib/notebook/talks";
import { explainFailure } from "@/lib/notebook/write";
import { showFailed, showNoteCount } from "../browser/badge";
import { database } from "../browser/database";
import { openNotebook } from "../browser/open-page";
import { type Save, TalkScreen } from "./talk-screen";
import { useCapture } from "./use-capture";
import { useExport } from "./use-export";
import { useFiling } from "./use-filing";
import { usePageTalks } from "./use-page-talks";
import { usePopupData } from "./use-popup-data";
import { useUndo } from "./use-undo";

export function Popup() {
  const [capture, readAgain] = useCapture();
  // A topic added here, or the talk that the captured one was joined with: shown in its stead.
  const [shownId, setShownId] = useState<Id>();
  const [failure, setFailure] = useState<string>();
  const undo = useUndo();
  const talkId = shownId ?? capture.talkId;
  const { value: data, error } = usePopupData(talkId);
  useEffect(() => {
    const refusal = capture.failure ? explain(capture.failure) : t(capture.refusal ?? "problemPageUnreadable");
    if (capture.tab && capture.phase === "problem") void showFailed(capture.tab.id, refusal);
    else if (capture.tab && data?.record && !shownId) void showNoteCount(capture.tab.id, data.record.notes.length);
  }, [capture.tab?.id, capture.phase, capture.refusal, data?.record?.notes.length]);
  const exporting = useExport(data?.conference?.id);
  const pageTalks = usePageTalks(
    capture.phase === "saved" ? capture.tab?.id : undefined,
    data?.conference?.id ?? undecided,
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
  const filing = useFiling(talkId, setShownId, undo);
  const choose = (id: Id) => attempt(() => filing.choose(id));
  const start = (draft: ConferenceDraft) => attempt(() => filing.start(draft));
  const addTopic = (title: string) =>
    attempt(async () => setShownId(await addTalk(database, data?.conference?.id ?? undecided, { title })));
  const showNotebook = () => attempt(() => openNotebook({ conference: data?.conference?.id, talk: talkId }));

  const { record } = data ?? {};
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
          conferences={data?.conferences ?? []}
          current={data?.conference}
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
            conferenceId={data?.conference?.id ?? undecided}
            onRetry={readAgain}
            onAddTopic={addTopic}
            onOpen={setShownId}
          />
        )}
        {pageTalks.pickable && picker && (
          <picker.TalkPicker talks={pageTalks.pickable} onAdd={pageTalks.add} onCancel={pageTalks.close} />
        )}
        {!isUnreadable && data && !pageTalks.pickable && (
          <TalkScreen
            record={record}
            capture={capture}
            isFirst={data.conferences.length === 0}
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
          talks={data?.counts.talks ?? 0}
          notes={data?.counts.notes ?? 0}
          onExport={data?.conference && exporting.download}
          onNotebook={showNotebook}
        />
      </div>
    </div>
  );
}
