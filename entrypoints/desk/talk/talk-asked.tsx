// The dialogs of the menu's talk, which ask where it belongs and what it is joined with.
import type { Talk } from "@/lib/model/index.ts";
import { listTalks } from "@/lib/notebook/talk-list.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "../work/use-live-query.ts";
import { JoinQuestion, MoveQuestion } from "./talk-question.tsx";
import type { Desk } from "./use-desk.ts";

export type TalkQuestion = "move" | "join";

interface Props {
  asked: TalkQuestion;
  talk: Talk;
  desk: Desk;
  onClose: () => void;
}

export function TalkAsked({ asked, talk, desk, onClose }: Props) {
  const { value: talks } = useLiveQuery(() => listTalks(database, talk.conferenceId), [talk.conferenceId]);
  if (!talks) return null;
  if (asked === "join")
    return <JoinQuestion talk={talk} talks={talks} onJoin={(from) => void desk.join(from)} onClose={onClose} />;
  const conferences = desk.data?.conferences ?? [];
  return <MoveQuestion talk={talk} conferences={conferences} onMove={(id) => void desk.move(id)} onClose={onClose} />;
}
