// A conference's programme in front: it is kept as no talk. What to do with it is chosen here, and nothing is stored before.
import { CalendarDays, type IconNode, Link, ListChecks } from "lucide";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { awaitField, enterField } from "@/components/controls/coming-field.ts";
import { Icon } from "@/components/controls/icon.tsx";
import type { Desk } from "@/entrypoints/desk/talk/use-desk.ts";
import { LooseNote } from "@/entrypoints/desk/writing/loose-note.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import type { Programme } from "@/lib/capture/listed/programme.ts";
import type { CapturedSource, Id } from "@/lib/model/index.ts";
import "@/entrypoints/desk/talk/talk-card.css";
import "./programme-screen.css";

type Way = "schedule" | "talks" | "link";

interface Props {
  source: CapturedSource;
  programme: Programme;
  desk: Desk;
  onSchedule: () => void;
  onTalks: () => void;
  onLink: () => void;
  /** It is a talk's page after all. */
  onTalk: () => void;
  onOpen: (talkId: Id) => void;
}

interface WayFacts {
  way: Way;
  icon: IconNode;
  name: string;
  help: string;
}

function listWays({ talkCount, hasSchedule }: Programme, conference: string | undefined): WayFacts[] {
  const schedule = {
    way: "schedule" as const,
    icon: CalendarDays,
    name: t("bringInProgramme"),
    help: talkCount > 0 ? plural("programmeTalks", talkCount) : t("programmeUncounted"),
  };
  const talks = { way: "talks" as const, icon: ListChecks, name: t("chooseTalks"), help: t("chooseTalksHelp") };
  const link = {
    way: "link" as const,
    icon: Link,
    name: t("keepAsLink"),
    help: conference ? t("keepAsLinkHelp", conference) : t("keepAsLinkAlone"),
  };
  return [...(hasSchedule ? [schedule] : []), ...(talkCount > 0 ? [talks] : []), link];
}

function Ways({ ways, chosen, onChoose }: { ways: WayFacts[]; chosen: Way; onChoose: (way: Way) => void }) {
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (first.current && !hasTyped()) enterField(first.current);
  }, []);
  return (
    <div class="programme-ways" role="radiogroup" aria-label={t("isProgramme")}>
      {ways.map(({ way, icon, name: words, help }) => (
        <label key={way} class="programme-way">
          <input
            ref={way === chosen ? first : undefined}
            class="visually-hidden"
            type="radio"
            name={name}
            checked={way === chosen}
            onChange={() => onChoose(way)}
          />
          <Icon of={icon} />
          <span>
            <b>{words}</b>
            <small>{help}</small>
          </span>
        </label>
      ))}
    </div>
  );
}

/** Whether keys were pressed before this screen was there: what takes them has the focus then. */
function hasTyped(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.value !== "";
}

/** Letters mean a note: it gets a place as soon as the first is typed. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== " " && key !== "?" && !ctrlKey && !metaKey && !altKey;
}

export function ProgrammeScreen({ source, programme, desk, onSchedule, onTalks, onLink, onTalk, onOpen }: Props) {
  const ways = listWays(programme, desk.data?.conference?.name);
  const [chosen, setChosen] = useState<Way>(ways[0]?.way ?? "link");
  const [isWriting, setWriting] = useState(hasTyped);
  const act = { schedule: onSchedule, talks: onTalks, link: onLink }[chosen];
  const onKeyDown = (event: KeyboardEvent) => {
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === "radio";
    if (!isRadio) return;
    if (event.key === "Enter") act();
    else if (isLetter(event)) {
      awaitField();
      setWriting(true);
    }
  };
  return (
    <>
      <section class="talk-card programme-card">
        <div class="talk-picture">
          <Icon of={CalendarDays} size={20} />
        </div>
        <div class="reading-head">
          <h1 class="reading-title" dir="auto">
            {source.title}
          </h1>
          {programme.talkCount > 0 && <p>{plural("talks", programme.talkCount)}</p>}
          <p class="reading-facts">{t("programmeOf", source.site)}</p>
        </div>
      </section>
      <hr class="screen-line" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are the radios' within */}
      <div class="programme" onKeyDown={onKeyDown}>
        <div>
          <h2>{t("isProgramme")}</h2>
          <p>{t("isProgrammeHelp")}</p>
        </div>
        <Ways ways={ways} chosen={chosen} onChoose={setChosen} />
        <div class="programme-verbs">
          <Button kind="primary" onClick={act}>
            {ways.find(({ way }) => way === chosen)?.name}
          </Button>
          <Button kind="quiet" onClick={onTalk}>
            {t("saveAsTalk")}
          </Button>
        </div>
        {isWriting && (
          <LooseNote
            isFocused
            conferenceId={desk.conferenceId}
            talks={[]}
            onFiled={onOpen}
            onAddTopic={desk.addTopic}
          />
        )}
      </div>
    </>
  );
}
