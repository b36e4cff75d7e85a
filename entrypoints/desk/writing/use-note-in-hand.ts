// The note that is being written: for which place it is, and the video that waits for it.
import { useEffect, useState } from "preact/hooks";
import type { TypedNote } from "@/components/note/composer.tsx";
import { stepPlace } from "@/components/note/place-steps.ts";
import { nameAdded } from "@/components/wording/place-name.ts";
import type { Place, Settings, Source, TalkRecord } from "@/lib/model/index.ts";
import type { PageBeside } from "./page-beside.ts";
import { type Player, usePlayer } from "./use-player.ts";
import { useWriting, type Writing } from "./use-writing.ts";
import { placeInHand } from "./writing-steps.ts";

export interface NoteInHand {
  writing: Writing;
  player: Player;
  place: Place;
  choosePlace: (place: Place) => void;
  type: (typed: TypedNote) => void;
  /** To the place after or before. */
  step: (direction: -1 | 1) => void;
  add: () => Promise<void>;
}

/**
 * @param source the page that is written about
 * @param page what is beside the screen, which may show another one
 * @param announce speaks a sentence
 */
export function useNoteInHand(
  record: TalkRecord,
  source: Source | undefined,
  page: PageBeside,
  settings: Settings,
  announce: (sentence: string) => void,
): NoteInHand {
  const [isChosen, setChosen] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const isBeside = source?.id === page.sourceId;
  const writing = useWriting(record, source?.id, (isBeside && page.position) || {});
  const player = usePlayer(source?.kind === "video" && isBeside ? page.tab?.id : undefined);
  useEffect(() => setChosen(false), [source?.id]);
  const { draft } = writing;
  const place = placeInHand({ draft, player: player.state, isChosen, settings });
  const choosePlace = (next: Place) => {
    setChosen(true);
    writing.choosePlace(next);
  };
  return {
    writing,
    player,
    place,
    choosePlace,
    type: (typed) => {
      writing.type(typed, place);
      // Asked of the player itself at the first letter: what was seen of it last may be half a second old.
      if (settings.isPausingWhileTyping && player.state && !draft.markdown) {
        void player.setPaused(true).then((wasPlaying) => setWaiting((before) => before || wasPlaying));
      }
    },
    step: (direction) => {
      const next = stepPlace(place, direction, source?.slides?.length || undefined);
      if (next) choosePlace(next);
    },
    add: async () => {
      if (!(await writing.add())) return;
      announce(nameAdded(place));
      setChosen(false);
      if (isWaiting) void player.setPaused(false);
      setWaiting(false);
    },
  };
}
