// The middle column when the talk that is chosen is here to be read alone: all that talk-view.tsx shows, as text.
import { SortingText } from "@/components/talk/sorting-text.tsx";
import type { TalkRecord } from "@/lib/model/index.ts";
import { ReadSourceCards } from "./source-cards.tsx";
import { exportAction } from "./talk-actions.ts";
import { TalkHeading } from "./talk-heading.tsx";
import { Abstract, ReadNotes } from "./talk-notes.tsx";
import "./talk-view.css";

interface Props {
  record: TalkRecord;
  /** Exports this talk alone; absent where there is no post. */
  onExport?: () => void;
}

/** The browser would open a file that is dropped in the notebook's place. */
function refuseFile(event: DragEvent): void {
  event.preventDefault();
}

export function TalkReading({ record, onExport }: Props) {
  const { talk, sources } = record;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing can be dropped here
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and has nothing else to focus is scrolled by keys
    <div class="middle-scroll" data-scroller tabIndex={0} onDragOver={refuseFile} onDrop={refuseFile}>
      <div class="talk-view">
        <TalkHeading record={record} actions={onExport ? [exportAction(onExport)] : []} />
        <SortingText talk={talk} />
        <ReadSourceCards sources={sources} />
        {talk.abstract && <Abstract markdown={talk.abstract} />}
        <ReadNotes record={record} />
      </div>
    </div>
  );
}
