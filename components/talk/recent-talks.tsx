// Talks to go back to, each with its picture, speakers and number of notes.

import { plural, t } from "@/lib/browser/words.ts";
import type { Id, TalkRecord } from "@/lib/model/index.ts";
import { SlidePicture } from "./slide-picture.tsx";
import { SourceIcon } from "./source-icon.tsx";
import { formatSpeakers } from "./speakers.ts";
import { nameTalk } from "./talk-name.ts";
import "./recent-talks.css";

interface Props {
  talks: TalkRecord[];
  onOpen: (talkId: Id) => void;
}

export function RecentTalks({ talks, onOpen }: Props) {
  if (talks.length === 0) return null;
  return (
    <section class="recent-talks">
      <h2>{t("lastCaptured")}</h2>
      <ul>
        {talks.map(({ talk, sources, notes }) => (
          <li key={talk.id}>
            <button type="button" class="recent-talks-talk" onClick={() => onOpen(talk.id)}>
              <SlidePicture
                address={sources[0]?.image ?? sources[0]?.slides?.[0]?.image}
                instead={<SourceIcon kind={sources[0]?.kind ?? "talk"} />}
              />
              <span>
                <span dir="auto">{nameTalk(talk)}</span>
                <small>
                  {[formatSpeakers(talk.speakers), plural("notes", notes.length)].filter(Boolean).join(", ")}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
