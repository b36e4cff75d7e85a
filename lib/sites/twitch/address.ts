// The addresses of Twitch's recordings.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Twitch",
  hosts: ["twitch.tv"],
  accounts: "channels",
  pages: [
    {
      at: /^twitch\.tv\/(?:[^/]+\/v(?:ideo)?|videos)\/(\d+)/,
      kind: "video",
      url: "www.twitch.tv/videos/$1",
      second: { query: "t", unit: "s" },
    },
    { at: /^twitch\.tv\/(?:directory|downloads|jobs|p|search|settings)(?:\/|$)/, kind: "article" },
    { at: /^twitch\.tv\/(\w+)$/i, kind: "person", url: "www.twitch.tv/$1" },
  ],
};
