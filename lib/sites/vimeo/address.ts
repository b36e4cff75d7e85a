// The addresses of Vimeo. A video that is not listed has a key, without which it is not found.
import type { PageForm, SiteAddress } from "../site-address.ts";

const second = { hash: "t=", unit: "s" } as const;
const plain = {
  kind: "video",
  url: "vimeo.com/$1",
  embed: "player.vimeo.com/video/$1",
  id: "$1",
  second,
} satisfies Partial<PageForm>;
/** Shortcodes have no place for the key. */
const unlisted = {
  kind: "video",
  url: "vimeo.com/$1/$2",
  embed: "player.vimeo.com/video/$1?h=$2",
  second,
} satisfies Partial<PageForm>;

export const address: SiteAddress = {
  name: "Vimeo",
  hosts: ["vimeo.com"],
  query: ["h"],
  accounts: "channels",
  pages: [
    { ...unlisted, at: /^player\.vimeo\.com\/video\/(\d+)(?:\/|\?h=)([\da-f]{8,})$/ },
    { ...plain, at: /^player\.vimeo\.com\/video\/(\d+)/ },
    {
      ...unlisted,
      at: /^vimeo\.com\/(?:(?:channels|groups)\/[^/]+\/(?:videos?\/)?|(?:album|showcase)\/\w+\/(?:video\/)?|videos?\/|ondemand\/[^/]+\/)?(\d+)(?:\/|\?h=)([\da-f]{8,})$/,
    },
    {
      ...plain,
      at: /^vimeo\.com\/(?:(?:channels|groups)\/[^/]+\/(?:videos?\/)?|(?:album|showcase)\/\w+\/video\/|videos?\/|ondemand\/[^/]+\/)?(\d+)(?:\?|$)/,
    },
    {
      at: /^vimeo\.com\/(?!(?:about|album|blog|categories|channels|create|enterprise|event|features|groups|help|join|jobs|live|log_in|manage|ondemand|privacy|search|settings|showcase|solutions|stock|terms|upgrade|upload|watch)(?:\/|$))([a-z][\w-]*)(?:\/(?:videos|about|collections|likes))?$/i,
      kind: "person",
      url: "vimeo.com/$1",
    },
    { at: /^vimeo\.com/, kind: "article" },
  ],
  shortcode: { name: "vimeo", url: "vimeo.com/$1" },
};
