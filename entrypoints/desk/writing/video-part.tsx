// What a video's talk has beside the rest: its time line, keeping a frame, the pause switch, its chapters.
import { Pause } from "lucide";
import { Icon } from "@/components/controls/icon.tsx";
import { Switch } from "@/components/controls/switch.tsx";
import { SecondsBack } from "@/components/note/seconds-back.tsx";
import { t } from "@/lib/browser/words.ts";
import type { Note, Settings, Source } from "@/lib/model/index.ts";
import { changeSettings } from "@/lib/notebook/settings.ts";
import { database } from "../database.ts";
import type { Save } from "../work/use-save.ts";
import { ChapterList } from "./chapter-list.tsx";
import { FrameButton } from "./frame-button.tsx";
import { TimeLine } from "./time-line.tsx";
import type { Player } from "./use-player.ts";

interface Props {
  source: Source;
  notes: Note[];
  player: Player;
}

/** Above the composer. Hidden where the player cannot be reached: the time is typed into the chip then. */
export function VideoLine({ source, notes, player }: Props) {
  const duration = source.durationSeconds ?? player.state?.durationSeconds;
  if (!player.state) return <p class="writing-hint">{t("timeUnknown")}</p>;
  if (!duration) return null;
  const places = notes.flatMap(({ place, sourceId }) =>
    place.kind === "time" && sourceId === source.id ? [place.seconds] : [],
  );
  return (
    <TimeLine
      durationSeconds={duration}
      chapters={source.chapters ?? []}
      notes={[...new Set(places)]}
      present={player.state.seconds}
      onSeek={player.seek}
    />
  );
}

/** In the composer's row. */
export function VideoStepper({ settings, save }: { settings: Settings; save: Save }) {
  return (
    <SecondsBack
      value={settings.secondsBack}
      onChange={(secondsBack) => void save("secondsBack", () => changeSettings(database, { secondsBack }))}
    />
  );
}

interface BelowProps {
  source: Source;
  tabId: number;
  player: Player;
  settings: Settings;
  save: Save;
  /** What was done, to be spoken. */
  onDone: (sentence: string) => void;
}

/** Below the composer. */
export function VideoBelow({ source, tabId, player, settings, save, onDone }: BelowProps) {
  return (
    <>
      <FrameButton source={source} tabId={tabId} onDone={onDone}>
        {player.state?.isPaused && (
          <span class="video-paused">
            <Icon of={Pause} size={14} />
            {t("paused")}
          </span>
        )}
      </FrameButton>
      <Switch
        isOn={settings.isPausingWhileTyping}
        onChange={(isPausingWhileTyping) =>
          void save("isPausingWhileTyping", () => changeSettings(database, { isPausingWhileTyping }))
        }
      >
        {t("pauseWhileTyping")}
      </Switch>
    </>
  );
}

/** Below the notes. */
export function VideoChapters({ source, player }: Pick<Props, "source" | "player">) {
  if (!source.chapters?.length) return null;
  return <ChapterList chapters={source.chapters} present={player.state?.seconds} onSeek={player.seek} />;
}
