// A deck's slides: a caption that says which one is chosen, and the strip to choose from, or the way to it where there is no room.
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from "lucide";
import { useState } from "preact/hooks";
import { plural, t } from "@/lib/browser/words.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { firstWords } from "./first-words.ts";
import { SlideList, type SlideListProps } from "./slide-list.tsx";
import "./slide-strip.css";

interface StepsProps extends Pick<SlideListProps, "slides" | "chosen" | "onChoose"> {
  /** The strip is shown. */
  isOpen: boolean;
  onToggle: () => void;
}

/** To the slides before and after, and to the strip. */
function Steps({ slides, chosen = 0, onChoose, isOpen, onToggle }: StepsProps) {
  const step = (to: number) => () => onChoose(to);
  const isAtEnd = chosen >= slides.length;
  return (
    <span class="slide-strip-steps">
      {!isOpen && (
        <>
          <Button
            kind="quiet"
            icon={ChevronLeft}
            label={t("slideBefore")}
            isDisabled={chosen <= 1}
            onClick={step(chosen - 1)}
          />
          <Button
            kind="quiet"
            icon={ChevronRight}
            label={t("slideAfter")}
            isDisabled={isAtEnd}
            onClick={step(chosen + 1)}
          />
        </>
      )}
      <Button kind="quiet" isExpanded={isOpen} onClick={onToggle}>
        {t("slidesVerb")}
        <Icon of={isOpen ? ChevronUp : ChevronDown} size={14} />
      </Button>
    </span>
  );
}

interface Props extends Omit<SlideListProps, "hasFocus"> {
  /** There is room for the caption alone, until the strip is asked for. */
  isFolded?: boolean;
}

export function SlideStrip({ isFolded, ...props }: Props) {
  const { slides, chosen } = props;
  const [isOpen, setOpen] = useState(false);
  const current = slides.find((slide) => slide.number === chosen);
  const words = current && firstWords(current.text ?? "");
  return (
    <section class="slide-strip" aria-label={t("slidesLabel")} data-gives-way>
      <div class="slide-strip-head">
        <p class="slide-strip-caption">
          {current ? t("slideOf", current.number, slides.length) : plural("slides", slides.length)}
          {words && <span class="slide-strip-words" dir="auto">{` · ${words}`}</span>}
        </p>
        {isFolded && <Steps {...props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
      </div>
      {(!isFolded || isOpen) && <SlideList {...props} hasFocus={isOpen} />}
    </section>
  );
}
