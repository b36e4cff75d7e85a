// The pictures that go with a post: which, and from which hosts the browser lets Wrapup load them.
import { Check, ImageOff, Link, Lock } from "lucide";
import { Icon } from "@/components/controls/icon.tsx";
import { SlidePicture } from "@/components/talk/slide-picture.tsx";
import { plural, t } from "@/lib/browser/words.ts";
import "./picture-box.css";

export interface PictureHost {
  host: string;
  count: number;
  isAllowed: boolean;
}

const mostShown = 6;

interface Props {
  addresses: string[];
  hosts: PictureHost[];
  /** Whether the pictures' files are saved with the post. */
  areSaved: boolean;
}

export function PictureBox({ addresses, hosts, areSaved }: Props) {
  // Pictures of no host are kept frames.
  const frameCount = addresses.length - hosts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="picture-box">
      <div class="picture-row">
        {addresses.slice(0, mostShown).map((address) => (
          <SlidePicture key={address} address={address} instead={<Icon of={ImageOff} size={14} />} />
        ))}
      </div>
      {areSaved && hosts.some(({ isAllowed }) => !isAllowed) && <p class="picture-reason">{t("hostsReason")}</p>}
      {!areSaved && frameCount > 0 && <p class="picture-reason">{plural("framesStayOut", frameCount)}</p>}
      <ul class="picture-hosts">
        {hosts.map(({ host, count, isAllowed }) => (
          <li key={host} class="picture-host">
            <Icon of={areSaved ? (isAllowed ? Check : Lock) : Link} size={14} />
            <span>{host}</span>
            <span>{plural("images", count)}</span>
            {areSaved ? (
              <span class={isAllowed ? "is-allowed" : ""}>{t(isAllowed ? "allowed" : "browserWillAsk")}</span>
            ) : (
              <span class="is-allowed">{t("shownFromSite")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
