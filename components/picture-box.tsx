// The pictures that go with a post: which, and from which hosts the browser lets Wrapup load them.
import { Check, Lock } from "lucide";
import { Icon } from "./icon";
import { SlidePicture } from "./slide-strip";
import { plural, t } from "./words";
import "./picture-box.css";

export interface PictureHost {
  host: string;
  count: number;
  isAllowed: boolean;
}

const mostShown = 6;

export function PictureBox({ addresses, hosts }: { addresses: string[]; hosts: PictureHost[] }) {
  return (
    <div class="picture-box">
      <div class="picture-row">
        {addresses.slice(0, mostShown).map((address) => (
          <SlidePicture key={address} address={address} />
        ))}
      </div>
      {hosts.some(({ isAllowed }) => !isAllowed) && <p class="picture-reason">{t("hostsReason")}</p>}
      <ul class="picture-hosts">
        {hosts.map(({ host, count, isAllowed }) => (
          <li key={host} class="picture-host">
            <Icon of={isAllowed ? Check : Lock} size={14} />
            <span>{host}</span>
            <span>{plural("images", count)}</span>
            <span class={isAllowed ? "is-allowed" : ""}>{t(isAllowed ? "allowed" : "browserWillAsk")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
