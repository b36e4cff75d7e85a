// A deck's slides as small pictures to choose from. A picture that does not load leaves its number, still to be chosen.
import { useEffect, useRef, useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import type { Slide } from "@/lib/model/index.ts";
import { firstWords } from "./first-words.ts";
import { usePictureAddress } from "./stored-pictures.ts";
import "./slide-strip.css";

interface Props {
  slides: Slide[];
  /** 1-based; absent when the note is on the whole talk. */
  chosen?: number;
  /** How many notes each slide has, by its number. */
  noteCounts: ReadonlyMap<number, number>;
  onChoose: (number: number) => void;
  /** Enter: back to the text. */
  onLeave: () => void;
}

function describe(slide: Slide, count: number, notes: number): string {
  const words = firstWords(slide.text ?? "");
  const parts = [t("slideOf", slide.number, count), words, notes > 0 ? plural("notes", notes) : ""];
  return parts.filter(Boolean).join(", ");
}

/** The slide's picture, or nothing where there is none or it does not load; its number stands beside it. */
export function SlidePicture({ address }: { address?: string }) {
  const shown = usePictureAddress(address);
  const [missing, setMissing] = useState<string>();
  return (
    <span class="slide-picture">
      {shown && shown !== missing && (
        <img
          src={shown}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setMissing(shown)}
        />
      )}
    </span>
  );
}

export function SlideStrip({ slides, chosen, noteCounts, onChoose, onLeave }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const typed = useRef({ digits: "", at: 0 });
  const current = slides.find((slide) => slide.number === chosen);
  useEffect(() => {
    const option = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // The second place, so that the slide before stays in sight.
    if (option && strip.current) strip.current.scrollLeft = option.offsetLeft - option.offsetWidth - 6;
  }, [chosen]);
  const go = (number: number) => onChoose(Math.min(Math.max(number, 1), slides.length));
  /** @param at when the key was pressed, in milliseconds: a busy page hears of it later */
  const typeDigit = (digit: string, at: number) => {
    const digits = at - typed.current.at < 1000 ? typed.current.digits + digit : digit;
    typed.current = { digits, at };
    go(Number(digits));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
      PageDown: 5,
      PageUp: -5,
    };
    const step = steps[event.key];
    if (step !== undefined) go((chosen ?? 0) + step);
    else if (event.key === "Home") go(1);
    else if (event.key === "End") go(slides.length);
    else if (event.key === "Enter") onLeave();
    else if (/^\d$/.test(event.key)) typeDigit(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };
  const words = current && firstWords(current.text ?? "");
  return (
    <section class="slide-strip" aria-label={t("slidesLabel")}>
      <p class="slide-strip-caption">
        {current ? t("slideOf", current.number, slides.length) : plural("slides", slides.length)}
        {words && <span class="slide-strip-words" dir="auto">{` · ${words}`}</span>}
      </p>
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
        {slides.map((slide) => {
          const notes = noteCounts.get(slide.number) ?? 0;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
            <div
              key={slide.number}
              id={`slide-${slide.number}`}
              class="slide-strip-slide"
              role="option"
              tabIndex={-1}
              aria-selected={slide.number === chosen}
              aria-label={describe(slide, slides.length, notes)}
              onClick={() => onChoose(slide.number)}
            >
              <SlidePicture address={slide.image} />
              <span class={`slide-strip-number ${notes > 0 ? "has-notes" : ""}`}>{slide.number}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
