// The screen of a notebook that opened with less than it held: what is known of that, and the ways on.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { formatAgo, formatMoment, nameCounts } from "@/components/wording/moments.ts";
import { plural, t } from "@/lib/browser/words.ts";
import type { LastBackup } from "@/lib/model/index.ts";
import type { Copy } from "@/lib/notebook/copies/copy-folder.ts";
import type { Loss } from "@/lib/notebook/copies/find-loss.ts";
import { OpeningScreen } from "./opening-screen.tsx";
import "./recovery.css";

export type WayOn = { kind: "copy"; copy: Copy } | { kind: "file" } | { kind: "empty" };

interface Props {
  loss: Loss;
  /** The newest first. */
  copies: Copy[];
  /** The last one that is known of. */
  lastBackup?: LastBackup;
  /** Why the last try failed. */
  problem?: string;
  isBusy: boolean;
  onGo: (way: WayOn) => void;
  onShow: (copy: Copy) => void;
  /** Absent where the settings are what cannot be shown. */
  onSettings?: () => void;
}

const isSame = (one: WayOn, other: WayOn) =>
  one.kind === other.kind && (one.kind !== "copy" || other.kind !== "copy" || one.copy.name === other.copy.name);

/** What there was and what is there. */
function explainLoss({ kind, known, found }: Loss, now: Date): [heading: string, help: string] {
  const at = formatMoment(known.writtenAt, now);
  if (kind === "empty") return [t("openedEmpty"), t("openedEmptyHelp", at, nameCounts(known.shown))];
  const notes = found.rows.notes;
  const help = kind === "older" ? t("openedOlderHelp", at) : t("openedLessHelp", at, known.rows.notes, notes);
  return [t(kind === "older" ? "openedOlder" : "openedLess"), help];
}

/** What lies between the copy and the last write is not in it. */
function describeCopy(copy: Copy, { known }: Loss): string {
  const isAll = copy.stock.notebookId === known.notebookId && copy.stock.writes >= known.writes;
  const minutes = Math.ceil((Date.parse(known.writtenAt) - Date.parse(copy.savedAt)) / 60_000);
  const lacking = isAll ? [] : [minutes > 0 ? plural("copyLacksMinutes", minutes) : t("copyLacksLast")];
  return [t("sentence", nameCounts(copy.stock.shown)), ...lacking, t("copyLacksPictures")].join(" ");
}

interface RadioProps {
  isChosen: boolean;
  label: string;
  /** What stands at the end of the line. */
  aside?: string;
  isSmall?: boolean;
  children?: ComponentChildren;
  onChoose: () => void;
}

function Choice({ isChosen, label, aside, isSmall, children, onChoose }: RadioProps) {
  const id = useId();
  return (
    <label class={`recovery-choice ${isSmall ? "recovery-small" : ""}`}>
      <input
        type="radio"
        name="way-on"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-aside ${id}-facts`}
        checked={isChosen}
        onChange={onChoose}
      />
      <span class="recovery-words">
        <span class="recovery-line">
          <b id={`${id}-name`}>{label}</b>
          {aside && <small id={`${id}-aside`}>{aside}</small>}
        </span>
        {children && <span id={`${id}-facts`}>{children}</span>}
      </span>
    </label>
  );
}

function Choices({
  loss,
  copies,
  lastBackup,
  way,
  setWay,
}: Pick<Props, "loss" | "copies" | "lastBackup"> & { way: WayOn; setWay: (way: WayOn) => void }) {
  const [newest, ...older] = copies;
  const now = new Date();
  const radio = (of: WayOn) => ({ isChosen: isSame(of, way), onChoose: () => setWay(of) });
  return (
    <div class="recovery-choices" role="radiogroup" aria-label={t("howToGoOn")}>
      {newest && (
        <Choice
          {...radio({ kind: "copy", copy: newest })}
          label={t("bringBackCopyOf", formatMoment(newest.savedAt, now))}
          aside={formatAgo(newest.savedAt, now)}
        >
          {describeCopy(newest, loss)}
        </Choice>
      )}
      {older.length > 0 && (
        <details class="recovery-older">
          <summary>{t("olderCopies")}</summary>
          {older.map((copy) => (
            <Choice
              key={copy.name}
              {...radio({ kind: "copy", copy })}
              label={formatMoment(copy.savedAt, now)}
              aside={nameCounts(copy.stock.shown)}
              isSmall
            />
          ))}
        </details>
      )}
      <Choice {...radio({ kind: "file" })} label={t("restoreFromBackupFile")}>
        {lastBackup?.name && t("theLastBackup", lastBackup.name, formatAgo(lastBackup.at, now))}
      </Choice>
      <Choice {...radio({ kind: "empty" })} label={t(loss.kind === "empty" ? "goOnEmpty" : "goOnSo")}>
        {newest && t("copiesStay")}
      </Choice>
    </div>
  );
}

const verbs = { copy: "bringBackCopy", file: "chooseFile", empty: "goOn" } as const;

export function Recovery(props: Props) {
  const { loss, copies, lastBackup, problem, isBusy, onGo, onShow, onSettings } = props;
  const [newest] = copies;
  const [way, setWay] = useState<WayOn>(newest ? { kind: "copy", copy: newest } : { kind: "file" });
  const [heading, help] = explainLoss(loss, new Date());
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <OpeningScreen kind="tab" problem="problemNotebookLost" name="recovery" onSettings={onSettings}>
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p>{help}</p>
      {copies.length === 0 && <p>{t(loss.kind === "empty" ? "noCopyFoundEmpty" : "noCopyFound")}</p>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Choices loss={loss} copies={copies} lastBackup={lastBackup} way={way} setWay={setWay} />
      <div class="recovery-foot">
        <Button kind="primary" isDisabled={isBusy} onClick={() => onGo(way)}>
          {t(verbs[way.kind])}
        </Button>
        {way.kind === "copy" && (
          <Button kind="quiet" onClick={() => onShow(way.copy)}>
            {t("showWhatIsInIt")}
          </Button>
        )}
        <span role="status">{isBusy ? t("bringingBack") : t("nothingWrittenYet")}</span>
      </div>
      <details class="recovery-why">
        <summary>{t("whyThisHappens")}</summary>
        <p>{t("whyThisHappensHelp")}</p>
      </details>
    </OpeningScreen>
  );
}
