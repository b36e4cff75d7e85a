// A deck's slides as small pictures to choose from. A picture that does not load leaves its number, still to be chosen.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import type { Slide } from "@/lib/model/index.ts";
import { firstWords } from "./first-words.ts";
import { slideOfDigits, slideOfKey, type TypedDigits, typeDigit } from "./slide-keys.ts";
import { SlidePicture, withoutQuery } from "./slide-picture.tsx";

export interface SlideListProps {
  slides: Slide[];
  /** 1-based; absent when the note is on the whole talk. */
  chosen?: number;
  /** How many notes each slide has, by its number. */
  noteCounts: ReadonlyMap<number, number>;
  onChoose: (number: number) => void;
  /** Enter: back to the text. */
  onLeave: () => void;
  /** It was asked for, and is to be chosen from. */
  hasFocus?: boolean;
}

interface StripSlideProps {
  slide: Slide;
  /** For a screen reader. */
  name: string;
  isChosen: boolean;
  hasNotes: boolean;
  isFileOfItsOwn: boolean;
  onChoose: () => void;
}

function describe(slide: Slide, count: number, notes: number): string {
  const words = firstWords(slide.text ?? "");
  const parts = [t("slideOf", slide.number, count), words, notes > 0 ? plural("notes", notes) : ""];
  return parts.filter(Boolean).join(", ");
}

/** Whether each slide's picture is a file of its own, whatever stands in the query of its address. */
function areFilesApart(slides: Slide[]): boolean {
  const files = slides.flatMap(({ image }) => (image === undefined ? [] : [withoutQuery(image)]));
  return new Set(files).size === files.length;
}

/** A slide to choose: its picture, its number, and in words what else there is to it. */
function StripSlide({ slide, name, isChosen, hasNotes, isFileOfItsOwn, onChoose }: StripSlideProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
    <div
      id={`slide-${slide.number}`}
      class="slide-strip-slide"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-label={name}
      onClick={onChoose}
    >
      <SlidePicture address={slide.image} isFileOfItsOwn={isFileOfItsOwn} instead={firstWords(slide.text ?? "", 20)} />
      <span class={`slide-strip-number ${hasNotes ? "has-notes" : ""}`}>{slide.number}</span>
    </div>
  );
}

/** As many as are in sight in the popup, whose note can be typed the sooner the fewer they are. */
const firstDrawn = 6;

/** Milliseconds after which the next slides are drawn even in a browser that has no rest. */
const patience = 500;

/** How many slides to draw: those in sight first, then, whenever the browser has nothing else to do, twice as many until all are there. */
function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(firstDrawn);
  useEffect(() => {
    if (drawn >= count) return;
    const next = requestIdleCallback(() => setDrawn(drawn * 2), { timeout: patience });
    return () => cancelIdleCallback(next);
  }, [drawn, count]);
  return Math.min(drawn, count);
}

export function SlideList({ slides, chosen, noteCounts, onChoose, onLeave, hasFocus }: SlideListProps) {
  const strip = useRef<HTMLDivElement>(null);
  const typed = useRef<TypedDigits>({ digits: "", at: 0 });
  const current = slides.find((slide) => slide.number === chosen);
  const drawn = useGrowing(slides.length);
  useLayoutEffect(() => {
    if (hasFocus) strip.current?.focus();
  }, []);
  const areApart = useMemo(() => areFilesApart(slides), [slides]);
  useEffect(() => {
    const option = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // The second place, so that the slide before stays in sight.
    if (option && strip.current) strip.current.scrollLeft = option.offsetLeft - option.offsetWidth - 6;
  }, [chosen, chosen !== undefined && chosen <= drawn]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = slideOfKey(event.key, chosen, slides.length);
    if (next !== undefined) onChoose(next);
    else if (event.key === "Enter") onLeave();
    else if (/^\d$/.test(event.key)) {
      // By when the key was pressed: a busy page hears of it later.
      typed.current = typeDigit(typed.current, event.key, event.timeStamp);
      onChoose(slideOfDigits(typed.current, slides.length));
    } else return;
    event.preventDefault();
  };
  const notesOn = (slide: Slide) => noteCounts.get(slide.number) ?? 0;
  return (
    <div
      ref={strip}
      class="slide-strip-list"
      role="listbox"
      aria-label={t("slidesLabel")}
      aria-orientation="horizontal"
      tabIndex={0}
      aria-activedescendant={current ? `slide-${current.number}` : undefined}
      onKeyDown={onKeyDown}
    >
      {slides.slice(0, drawn).map((slide) => (
        <StripSlide
          key={slide.number}
          slide={slide}
          name={describe(slide, slides.length, notesOn(slide))}
          isChosen={slide.number === chosen}
          hasNotes={notesOn(slide) > 0}
          isFileOfItsOwn={areApart}
          onChoose={() => onChoose(slide.number)}
        />
      ))}
    </div>
  );
}
