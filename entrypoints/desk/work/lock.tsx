// Where a conference is here to be read alone, all that would change it is locked: fields and buttons by the fieldset around them, what is
// neither by its keys and drops. Whether that is so is decided here and nowhere else; the write itself is refused as well.
import type { ComponentChildren } from "preact";
import type { Conference, Id } from "@/lib/model/index.ts";
import { listLocked } from "@/lib/notebook/conferences.ts";
import { readShare } from "@/lib/notebook/shares.ts";
import { database } from "../database.ts";
import { useLiveQuery } from "./use-live-query.ts";
import "./lock.css";

/** Whether this notebook may only read a conference. */
export function useIsLocked(conferenceId: Id | undefined): boolean {
  const { value: share } = useLiveQuery(() => readShare(database, conferenceId ?? ""), [conferenceId]);
  return share?.team?.access === "read";
}

/** Those of the conferences that something can be put into: all but what this notebook may only read. */
export function useWritable(conferences: Conference[]): Conference[] {
  const { value: locked } = useLiveQuery(() => listLocked(database), []);
  return conferences.filter(({ id }) => !locked?.has(id));
}

/** Keys that lead from one place to another and change nothing. */
const leading = new Set(["Tab", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]);
const isLeading = ({ key, altKey }: KeyboardEvent) => !altKey && (leading.has(key) || key.startsWith("Page"));

function refuse(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Links can be followed, sections unfolded, text copied and searched. */
function refuseKey(event: KeyboardEvent): void {
  const isCommand = event.ctrlKey || event.metaKey;
  const isOpening = event.target instanceof Element && event.target.closest("a, summary");
  if (!isLeading(event) && !isCommand && !isOpening) refuse(event);
}

const refusals = {
  onKeyDownCapture: refuseKey,
  onBeforeInputCapture: refuse,
  onPasteCapture: refuse,
  onDragEnterCapture: refuse,
  onDragOverCapture: refuse,
  onDropCapture: refuse,
};

interface Props {
  /** Whose rows are changed within. */
  conferenceId: Id | undefined;
  children: ComponentChildren;
}

/** Around what changes a conference. */
export function Lock({ conferenceId, children }: Props) {
  const isLocked = useIsLocked(conferenceId);
  return (
    <fieldset class="lock" role="none" disabled={isLocked} {...(isLocked && refusals)}>
      {children}
    </fieldset>
  );
}
