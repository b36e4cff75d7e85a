// What the popup shows in a talk's place: why the page cannot be read, what a programme is kept as, the talks to choose from. Loaded
// when one of them is needed.
import type { Desk } from "@/entrypoints/desk/talk/use-desk.ts";
import type { Id } from "@/lib/model/index.ts";
import type { CaptureState } from "./capture-state.ts";
import type { PopupView } from "./popup-view.ts";
import { ProgrammeScreen } from "./programme-screen.tsx";
import { TalkPicker } from "./talk-picker.tsx";
import { UnreadableScreen } from "./unreadable-screen.tsx";
import type { PageTalks } from "./use-page-talks.ts";

interface Props {
  view: PopupView;
  capture: CaptureState;
  desk: Desk;
  pageTalks: PageTalks;
  /** Reads the page again: as what it is, or as a talk's page whatever it is. */
  onRead: (as?: "talk") => void;
  onOpen: (talkId: Id) => void;
}

export function OtherScreens({ view, capture, desk, pageTalks, onRead, onOpen }: Props) {
  const { source, programme } = capture;
  const { pickable, add, close, bringIn, open, keep } = pageTalks;
  return (
    <>
      {view.isUnreadable && (
        <UnreadableScreen
          capture={capture}
          conferenceId={desk.conferenceId}
          onRetry={() => onRead()}
          onAddTopic={desk.addTopic}
          onOpen={onOpen}
        />
      )}
      {view.isProgramme && source && programme && (
        <ProgrammeScreen
          source={source}
          programme={programme}
          desk={desk}
          onSchedule={() => bringIn(source)}
          onTalks={open}
          onLink={() => keep(source)}
          onTalk={() => onRead("talk")}
          onOpen={onOpen}
        />
      )}
      {pickable && <TalkPicker talks={pickable} onAdd={add} onCancel={close} />}
    </>
  );
}
