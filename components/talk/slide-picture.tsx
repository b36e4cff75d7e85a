// A slide's picture, or a kept frame; where there is none or it does not load, something in its place.
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePictureAddress } from "./stored-pictures.ts";
import "./slide-picture.css";

/** What is left of a picture's address when a second reading may have changed its query. */
export const withoutQuery = (address: string) => address.replace(/\?.*$/, "");

interface SlidePictureProps {
  address?: string;
  /** Another query in its address is no other picture. */
  isFileOfItsOwn?: boolean;
  /** What stands there where there is no picture or it does not load: the slide's first words, or an icon. */
  instead?: ComponentChildren;
}

/** Decorative: what it shows is said in words beside it. */
export function SlidePicture({ address, isFileOfItsOwn, instead }: SlidePictureProps) {
  const stated = usePictureAddress(address);
  const [missing, setMissing] = useState<string>();
  const asked = useRef(stated);
  // A second reading may name the same file with another query: what has been asked for is not asked for again.
  const isSame = (one: string, other: string) => withoutQuery(one) === withoutQuery(other);
  const isAsked = asked.current && stated && isSame(asked.current, stated) && asked.current !== missing;
  const shown = isFileOfItsOwn && isAsked ? asked.current : stated;
  asked.current = shown;
  return (
    <span class="slide-picture">
      {shown && shown !== missing ? (
        <img
          src={shown}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setMissing(shown)}
        />
      ) : (
        <span class="slide-picture-instead" dir="auto" aria-hidden="true">
          {instead}
        </span>
      )}
    </span>
  );
}
