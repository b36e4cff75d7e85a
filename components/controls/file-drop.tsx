// Where a file is dropped: anywhere on its part of the page, which says so while one is held over it.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import "./file-drop.css";

interface Props {
  /** The part's own class; it has to be positioned. */
  class: string;
  /** "Drop the schedule here" */
  sentence: string;
  onFile: (file: File) => void;
  children: ComponentChildren;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

export function FileDrop({ class: name, sentence, onFile, children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the button beside it is everybody's
    <div
      class={name}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      }}
    >
      {children}
      {isOver && <p class="file-drop">{sentence}</p>}
    </div>
  );
}
