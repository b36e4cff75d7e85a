// What an address alone tells of the page behind it: site, kind, and the form under which the site's reader keeps it. For
// links that are kept without a visit. Light on purpose: the readers themselves are not loaded for it.
import type { SourceKind } from "@/lib/model/index.ts";
import { isUnder, withoutTracking } from "./page/address.ts";

export interface KnownAddress {
  url: string;
  /** As people write it, or the host. */
  site: string;
  kind: SourceKind;
}

interface KnownSite {
  name: string;
  /** As in the site's reader. */
  hosts: string[];
  /** By path, the first that matches; a page of no known kind counts as an article. */
  kinds: [RegExp, SourceKind][];
  /** The address under which the reader keeps such a page, where it is another one. */
  canonical?(url: URL): string | undefined;
}

/** `/user/title`, but not the sites' own pages of two parts. */
const userAndTitle =
  /^\/(?!(?:c|p|player|features?|search|explore|users|templates|categor\w+|pricing)\/)[^/]+\/[^/]+\/?$/;

function canonicalVideo(url: URL): string | undefined {
  const inPath = /^\/(?:live|shorts|embed|v)\/([\w-]{11})/.exec(url.pathname)?.[1];
  const short = url.hostname === "youtu.be" ? url.pathname.slice(1, 12) : undefined;
  const id = short ?? inPath ?? (url.pathname === "/watch" ? url.searchParams.get("v") : undefined);
  return id && /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

const sites: KnownSite[] = [
  {
    name: "Speaker Deck",
    hosts: ["speakerdeck.com"],
    kinds: [
      [/^\/player\/./, "deck"],
      [userAndTitle, "deck"],
    ],
    canonical: (url) => (userAndTitle.test(url.pathname) ? `https://speakerdeck.com${url.pathname}` : undefined),
  },
  {
    name: "SlideShare",
    hosts: ["slideshare.net"],
    kinds: [
      [/^\/slideshow\/./, "deck"],
      [userAndTitle, "deck"],
    ],
  },
  { name: "Slides", hosts: ["slides.com", "slid.es"], kinds: [[userAndTitle, "deck"]] },
  { name: "Google Slides", hosts: ["docs.google.com"], kinds: [[/\/presentation\/(?:u\/\d+\/)?d\/./, "deck"]] },
  { name: "Notist", hosts: ["noti.st"], kinds: [[/^\/[^/]+\/[A-Za-z0-9]{5,8}(?:\/|$)/, "deck"]] },
  {
    name: "YouTube",
    hosts: ["youtube.com", "youtu.be", "youtube-nocookie.com"],
    kinds: [
      [/^\/(?:watch$|(?:live|shorts|embed|v)\/.)/, "video"],
      [/^\/(?:@|(?:channel|c|user)\/)./, "person"],
      [/^\/[\w-]{11}$/, "video"],
    ],
    canonical: canonicalVideo,
  },
  { name: "Vimeo", hosts: ["vimeo.com"], kinds: [[/(?:^|\/)\d{3,}(?:\/[\da-f]{8,})?\/?$/, "video"]] },
  { name: "media.ccc.de", hosts: ["media.ccc.de"], kinds: [[/^\/v\/./, "video"]] },
  { name: "TED", hosts: ["ted.com"], kinds: [[/^\/talks\/./, "video"]] },
  { name: "InfoQ", hosts: ["infoq.com"], kinds: [[/^\/presentations\/./, "video"]] },
  { name: "WordPress.tv", hosts: ["wordpress.tv"], kinds: [[/^\/\d{4}\/\d{2}\/\d{2}\/./, "video"]] },
  { name: "PyVideo", hosts: ["pyvideo.org"], kinds: [[/^\/(?!events|speaker|tag|pages)[^/]+\/[^/]+\.html$/, "video"]] },
  {
    name: "RubyEvents",
    hosts: ["rubyevents.org"],
    kinds: [
      [/^\/talks\/./, "video"],
      [/^\/events\/./, "event"],
      [/^\/(?:speakers|profiles)\/./, "person"],
    ],
  },
  { name: "Internet Archive", hosts: ["archive.org"], kinds: [] },
  { name: "Lanyrd", hosts: ["lanyrd.com"], kinds: [[/^\/(?:\d{4}|series)\/[^/]+\/?$/, "event"]] },
  { name: "Meetup", hosts: ["meetup.com"], kinds: [[/\/events\/\w+\/?$/, "event"]] },
  {
    name: "X",
    hosts: ["x.com", "twitter.com"],
    kinds: [
      [/^\/(?:i\/(?:web\/)?|\w{1,20}\/)status(?:es)?\/\d/, "status"],
      [/^\/(?!(?:home|explore|search|settings|login|signup|i|about|tos|privacy)\/?$)\w{1,20}\/?$/, "person"],
    ],
  },
  {
    name: "Bluesky",
    hosts: ["bsky.app"],
    kinds: [
      [/^\/profile\/[^/]+\/post\/./, "status"],
      [/^\/profile\/[^/]+\/?$/, "person"],
    ],
  },
  {
    name: "GitHub",
    hosts: ["github.com"],
    kinds: [
      [
        /^\/(?!(?:features|topics|orgs|sponsors|marketplace|collections|about)\/)[^/]+\/[^/]+(?:\/(?:(?:tree|blob|releases|wiki)(?:\/.*)?)?)?$/,
        "project",
      ],
    ],
  },
  { name: "npm", hosts: ["npmjs.com"], kinds: [[/^\/package\/./, "project"]] },
  { name: "PyPI", hosts: ["pypi.org"], kinds: [[/^\/project\/./, "project"]] },
  {
    name: "FOSDEM",
    hosts: ["fosdem.org"],
    kinds: [
      [/^\/\d{4}\/(?:schedule\/)?event\/./, "talk"],
      [/^\/\d{4}\/(?:schedule\/)?speaker\/./, "person"],
    ],
  },
  { name: "Sessionize", hosts: ["sessionize.com"], kinds: [[/^\/s\/[\w-]+\/[\w-]+\/\d+\/?$/, "talk"]] },
  {
    name: "Sched",
    hosts: ["sched.com", "sched.org"],
    kinds: [
      [/^\/event\/./, "talk"],
      [/^\/speaker\/./, "person"],
    ],
  },
];

/** @param address http or https, absolute */
export function describeAddress(address: string): KnownAddress {
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/, "");
  const site = sites.find(({ hosts }) => hosts.some((domain) => isUnder(host, domain)));
  const kind = site?.kinds.find(([path]) => path.test(url.pathname))?.[1];
  return {
    url: site?.canonical?.(url) ?? withoutTracking(address),
    site: site?.name ?? host.replace(/^www\./, ""),
    // A conference links its slides as files; that they are no paper is more likely.
    kind: kind ?? (/\.pdf$/i.test(url.pathname) ? "deck" : "article"),
  };
}
