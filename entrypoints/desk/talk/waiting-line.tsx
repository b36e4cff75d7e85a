// How a conference is shared, where there is something to say: it is here to be read alone, or so much waits for a screen that sends it.
import { Notice } from "@/components/controls/notice.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { countWaiting } from "@/lib/notebook/shares.ts";
import { database } from "../database.ts";
import { useIsLocked } from "../work/lock.tsx";
import { useLiveQuery } from "../work/use-live-query.ts";

interface Props {
  conferenceId: Id;
  /** Whether this screen sends it, once there is a line. */
  isSending: boolean;
}

export function WaitingLine({ conferenceId, isSending }: Props) {
  const { value: count = 0 } = useLiveQuery(() => countWaiting(database, conferenceId), [conferenceId]);
  const isLocked = useIsLocked(conferenceId);
  if (count === 0 && !isLocked) return null;
  return (
    <div class="screen-notice">
      <Notice>
        {isLocked ? t("sharedForReading") : plural(isSending ? "changesWaiting" : "changesWaitForNotebook", count)}
      </Notice>
    </div>
  );
}
