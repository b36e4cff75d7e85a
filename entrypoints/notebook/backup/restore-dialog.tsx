// What a backup would add and what it would leave, before it does; and which part of it is wanted.
import { useState } from "preact/hooks";
import { Button } from "@/components/controls/button.tsx";
import { Dialog } from "@/components/controls/dialog.tsx";
import { Notice } from "@/components/controls/notice.tsx";
import { formatBytes } from "@/components/wording/bytes.ts";
import { formatMomentWithin, isMoment } from "@/components/wording/moments.ts";
import { language, plural, t } from "@/lib/browser/words.ts";
import type { Id } from "@/lib/model/index.ts";
import type { AddedHere, RestorePreview } from "@/lib/notebook/backup/preview.ts";
import type { RestoreSource } from "./restore-work.ts";
import "./restore-dialog.css";

/** What is wanted of it. */
export interface RestoreChoice {
  conferences: Set<Id>;
  hasPictures: boolean;
}

interface Props {
  source: RestoreSource;
  preview: RestorePreview;
  /** Bytes the browser still grants, when it says so. */
  free?: number;
  /** Undo is offered afterwards. */
  hasUndo: boolean;
  onRestore: (choice: RestoreChoice) => void;
  onClose: () => void;
}

const number = (count: number) => count.toLocaleString(language());

function Row({ label, counts, bytes }: { label: string; counts: AddedHere; bytes?: number }) {
  const added = bytes ? t("countAndSize", number(counts.added), formatBytes(bytes)) : number(counts.added);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="restore-added">{added}</td>
      <td>{number(counts.here)}</td>
    </tr>
  );
}

function Counts({ preview, hasPictures }: { preview: RestorePreview; hasPictures: boolean }) {
  const { conferences, talks, notes, tags, pictures } = preview;
  return (
    <table class="restore-counts">
      <thead>
        <tr>
          <th scope="col">{t("whatIsInFile")}</th>
          <th scope="col">{t("willBeAdded")}</th>
          <th scope="col">{t("isHereAlready")}</th>
        </tr>
      </thead>
      <tbody>
        <Row label={t("conferences")} counts={conferences} />
        <Row label={t("talksTitle")} counts={talks} />
        <Row label={t("notesLabel")} counts={notes} />
        <Row label={t("tags")} counts={tags} />
        {hasPictures && <Row label={t("pictures")} counts={pictures} bytes={pictures.bytes} />}
      </tbody>
    </table>
  );
}

/** The notes that differ, each as it stands here and in the file. */
function Differing({ differing }: Pick<RestorePreview, "differing">) {
  const [isShown, show] = useState(false);
  if (differing.length === 0) return null;
  return (
    <>
      <Notice action={{ label: t(isShown ? "hideThem" : "showThem"), onClick: () => show(!isShown) }}>
        {plural("notesDiffer", differing.length)}
      </Notice>
      {isShown &&
        differing.map(({ here, file }) => (
          <dl key={here.id} class="restore-differing">
            <dt>{t("yours")}</dt>
            <dd dir="auto">{here.markdown}</dd>
            <dt>{t("inTheFile")}</dt>
            <dd dir="auto">{file.markdown}</dd>
          </dl>
        ))}
    </>
  );
}

interface CheckProps {
  isOn: boolean;
  isDisabled?: boolean;
  label: string;
  help: string;
  onChange: (isOn: boolean) => void;
}

function Check({ isOn, isDisabled, label, help, onChange }: CheckProps) {
  return (
    <label class="restore-check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <b dir="auto">{label}</b> <small>{help}</small>
      </span>
    </label>
  );
}

function describeConference({ isHere, isLocked, talks, notes }: RestorePreview["perConference"][number]): string {
  if (isLocked) return t("restoreConferenceLocked");
  const counts = [plural("talks", talks), plural("notes", notes)] as const;
  return t(isHere ? "restoreConferenceHere" : "restoreConferenceNew", ...counts);
}

function describePictures({ pictures }: RestorePreview, free: number | undefined): string {
  const size = formatBytes(pictures.bytes);
  if (free === undefined) return t("picturesToAdd", number(pictures.added), size);
  if (pictures.bytes > free) return t("picturesWithoutRoom", size, formatBytes(free));
  return t("picturesToAddRoom", number(pictures.added), size, formatBytes(free));
}

function describeSaving(savedAt: string, savedBy: string | undefined): string {
  if (!isMoment(savedAt)) return t("savedUnknown");
  const moment = formatMomentWithin(savedAt, new Date());
  return savedBy ? t("savedOnBy", moment, savedBy) : t("savedOn", moment);
}

/** When it was saved and what it holds. */
function Source({ source, preview }: Pick<Props, "source" | "preview">) {
  const { savedAt, savedBy, size, isCopy } = source;
  const all = ({ added, here }: AddedHere) => added + here;
  const counts = [
    plural("conferencesCount", all(preview.conferences)),
    plural("talks", all(preview.talks)),
    plural("notes", all(preview.notes)),
    ...(isCopy ? [] : [plural("picturesCount", all(preview.pictures))]),
    formatBytes(size),
  ];
  return (
    <div>
      <p>{describeSaving(savedAt, savedBy)}</p>
      <p class="restore-size">{counts.join(", ")}</p>
    </div>
  );
}

export function RestoreDialog({ source, preview, free, hasUndo, onRestore, onClose }: Props) {
  const hasFile = source.pictures.length > 0;
  const hasRoom = free === undefined || preview.pictures.bytes <= free;
  const [chosen, choose] = useState(() => new Set(preview.perConference.map(({ id }) => id)));
  const [hasPictures, setPictures] = useState(hasFile && hasRoom);
  const toggle = (id: Id, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <Dialog
      heading={t("restoreFrom", source.name)}
      onClose={onClose}
      foot={
        <>
          <span class="dialog-foot-note">
            {t("nothingOverwritten")} {hasUndo && t("undoTakesAllBack")}
          </span>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" onClick={() => onRestore({ conferences: chosen, hasPictures })}>
            {t("restoreVerb")}
          </Button>
        </>
      }
    >
      <Source source={source} preview={preview} />
      <Counts preview={preview} hasPictures={hasFile} />
      {preview.binned > 0 && <Notice>{plural("restoreBinned", preview.binned)}</Notice>}
      <Differing differing={preview.differing} />
      <div class="restore-checks">
        {preview.perConference.map((one) => (
          <Check
            key={one.id}
            isOn={chosen.has(one.id) && !one.isLocked}
            isDisabled={one.isLocked}
            label={one.name || t("noConference")}
            help={describeConference(one)}
            onChange={(isOn) => toggle(one.id, isOn)}
          />
        ))}
        {hasFile && (
          <Check
            isOn={hasPictures}
            isDisabled={!hasRoom}
            label={t("withPictures")}
            help={describePictures(preview, free)}
            onChange={setPictures}
          />
        )}
      </div>
    </Dialog>
  );
}
