// Which conference the talk on screen belongs to: chosen, started, or taken over with a talk that has the same page.
import type { ConferenceFacts, Id } from "@/lib/model/index.ts";
import { leaving } from "../work/last-texts.ts";
import type { FilingScreen } from "./filing.ts";

const load = () => import("./filing.ts");

/** @param conferenceId what is added here goes there */
export function useFiling(screen: FilingScreen, conferenceId: Id) {
  return {
    addTopic: async (title: string) => {
      const id = crypto.randomUUID();
      return leaving({ begins: "topic", id, title, conferenceId }, async () =>
        (await load()).addTopic(screen, conferenceId, { id, title }),
      );
    },
    /** The talk alone: what is captured next goes where it went before. */
    move: async (id: Id) => (await load()).fileUnder(screen, id),
    join: async (from: Id) => (await load()).joinIn(screen, from),
    choose: async (id: Id) => (await load()).fileUnderChosen(screen, id),
    start: async (facts: ConferenceFacts) => {
      const id = crypto.randomUUID();
      return leaving({ begins: "conference", id, facts, talkId: screen.talkId }, async () =>
        (await load()).fileUnderNew(screen, { ...facts, id }),
      );
    },
  };
}
