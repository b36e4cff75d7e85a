// The side panel: the talk that the tab in front was captured as, or the one it was told to stay with.
import { useState } from "preact/hooks";
import { awaitField } from "@/components/controls/coming-field.ts";
import { Notice } from "@/components/controls/notice.tsx";
import { useLoaded } from "@/components/controls/use-loaded.ts";
import { type People, PeopleHere } from "@/components/people/people.ts";
import { ScreenShell } from "@/entrypoints/desk/talk/screen-shell.tsx";
import { listTalkActions } from "@/entrypoints/desk/talk/talk-actions.ts";
import { TalkPart } from "@/entrypoints/desk/talk/talk-part.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { FollowBar } from "./follow-bar.tsx";
import { NoTalkScreen } from "./no-talk-screen.tsx";
import { statePanel } from "./panel-view.ts";
import { usePanel } from "./use-panel.ts";

export function Panel() {
  const { desk, record, former, isLoaded, isStaying, page, news, show, replace, stay, follow } = usePanel();
  const sharing = useLoaded(() => import("@/entrypoints/desk/share/panel-team.tsx"), isLoaded);
  const [people, setPeople] = useState<People>();
  const open = (id: Id) => {
    awaitField();
    show(id);
  };
  return (
    <ScreenShell
      name="panel"
      desk={desk}
      talkActions={listTalkActions(record, desk)}
      state={statePanel(isLoaded, record !== undefined, former !== undefined)}
      isSettled={isLoaded}
      bar={<FollowBar isStaying={isStaying} onStay={record && stay} onFollow={follow} />}
    >
      {sharing && <sharing.PanelTeam record={record} onPeople={setPeople} />}
      <p class="visually-hidden" role="status">
        {news && t(news)}
      </p>
      {record && (
        <PeopleHere.Provider value={people}>
          <TalkPart
            record={record}
            page={page}
            saving={desk.hasFailed ? "failed" : "saved"}
            desk={desk}
            onReplace={replace}
            notices={news && <Notice tone="warning">{t(news)}</Notice>}
          />
        </PeopleHere.Provider>
      )}
      {isLoaded && !record && (
        <NoTalkScreen former={former} conferenceId={desk.conferenceId} onAddTopic={desk.addTopic} onOpen={open} />
      )}
    </ScreenShell>
  );
}
