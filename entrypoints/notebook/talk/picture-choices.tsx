// A talk's pictures, each to be ticked for the post. They load when the list is opened: a deck may have hundreds.
import { useState } from "preact/hooks";
import { SlidePicture } from "@/components/talk/slide-picture.tsx";
import { formatTime } from "@/components/wording/time-text.ts";
import { t } from "@/lib/browser/words.ts";
import "./picture-choices.css";
import "@/components/controls/form.css";

export interface PictureItem {
  key: string;
  /** The picture's address. */
  url: string;
  /** 1-based. */
  slide?: number;
  /** Of a frame. */
  seconds?: number;
  /** What it shows, in words. */
  description: string;
  isInPost: boolean;
  onChoose: (isInPost: boolean) => void;
}

interface Props {
  /** What stands in the line that opens the list: the talk's title, or what the list is. */
  heading: string;
  /** The talk's title. */
  talk: string;
  pictures: PictureItem[];
}

function nameOf({ slide, seconds }: PictureItem): string {
  if (seconds !== undefined) return t("frameAt", formatTime(seconds));
  return slide === undefined ? t("pagePicture") : t("slideNumber", slide);
}

function Choice({ picture, talk }: { picture: PictureItem; talk: string }) {
  const name = nameOf(picture);
  return (
    <li>
      <label class="picture-choice" title={picture.description}>
        <SlidePicture address={picture.url} instead={picture.description ?? name} />
        <span class="picture-choice-line">
          <input
            class="check-box"
            type="checkbox"
            aria-label={t("pictureOfTalk", name, talk)}
            checked={picture.isInPost}
            onChange={(event) => picture.onChoose(event.currentTarget.checked)}
          />
          {name}
        </span>
      </label>
    </li>
  );
}

export function PictureChoices({ heading, talk, pictures }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chosen = pictures.filter(({ isInPost }) => isInPost).length;
  return (
    <details class="picture-choices" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span dir="auto">{heading}</span>
        <span class="picture-choices-count">{t("picturesInPost", chosen, pictures.length)}</span>
      </summary>
      {isOpen && (
        <ul class="picture-choices-list" aria-label={t("picturesOfTalk", talk)}>
          {pictures.map((picture) => (
            <Choice key={picture.key} picture={picture} talk={talk} />
          ))}
        </ul>
      )}
    </details>
  );
}
