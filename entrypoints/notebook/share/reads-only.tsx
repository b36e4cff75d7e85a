// Where one would write in a conference that is here to be read alone: why one cannot, and a copy in which one can.
import { Eye } from "lucide";
import { useRef } from "preact/hooks";
import { goToField } from "@/components/controls/coming-field.ts";
import { Icon } from "@/components/controls/icon.tsx";
import { database } from "@/entrypoints/desk/database.ts";
import { nameComposer } from "@/entrypoints/desk/writing/composer-name.ts";
import { t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import { go, route } from "../state/route.ts";
import { offerUndo, save } from "../state/screen.ts";
import { useTeam } from "./team.tsx";
import "./reads-only.css";

interface Props {
  conferenceId: Id;
  /** The talk that is shown. */
  talkId?: Id;
}

/** Stands in a sentence where its link goes. */
const gap = "\uFFFC";

/** Goes to the copy, at the same talk; what takes the copy back leads here again. */
async function copyAndGo(conferenceId: Id, talkId: Id | undefined): Promise<void> {
  const { copyConference } = await import("@/lib/notebook/copy-conference.ts");
  const before = route.value;
  const { conference, undo, newId } = await copyConference(database, conferenceId);
  const talk = talkId === undefined ? undefined : newId(talkId);
  const after = { view: "post" as const, conference: conference.id, talk };
  const onTurned = (isDone: boolean) => go(isDone ? after : before);
  go(after);
  if (talk !== undefined) goToField(nameComposer(talk));
  await offerUndo({ name: t("didCopyConference"), said: t("conferenceCopied", conference.name), onTurned }, undo);
}

export function ReadsOnly({ conferenceId, talkId }: Props) {
  const inviter = useTeam()?.room.invitedBy;
  const isCopying = useRef(false);
  const copy = async () => {
    if (isCopying.current) return;
    isCopying.current = true;
    await save(`copy of ${conferenceId}`, () => copyAndGo(conferenceId, talkId));
    isCopying.current = false;
  };
  const [before, after] = (inviter ? t("readsOnlyAsk", inviter, gap) : t("readsOnly", gap)).split(gap);
  return (
    <div class="reads-only middle-foot">
      <Icon of={Eye} />
      <p dir="auto">
        {before}
        <button type="button" class="reads-only-copy" onClick={() => void copy()}>
          {t("copyTheConference")}
        </button>
        {after}
      </p>
    </div>
  );
}
