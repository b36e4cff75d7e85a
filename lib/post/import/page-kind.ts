// What kind of page an address leads to, as far as the address itself tells.
import type { SourceKind } from "@/lib/model/index.ts";

/** By host and path; the first that fits. */
const rules: [SourceKind, RegExp][] = [
  ["status", /^(?:twitter|x)\.com\/[^/]+\/status(?:es)?\/\d|^bsky\.app\/profile\/[^/]+\/post\/|^[^/]+\/@[^/]+\/\d+$/],
  [
    "person",
    /^(?:(?:twitter|x|instagram|facebook|github|gitlab|speakerdeck|slideshare|medium|vimeo)\.(?:com|net))\/@?[A-Za-z][\w.-]*\/?$/,
  ],
  ["person", /\/speakers?\/[^/]+\/?$/i],
  ["person", /^bsky\.app\/profile\/[^/]+$|^(?:\w+\.)?linkedin\.com\/in\/|^[^/]+\/@[^/]+\/?$/],
  [
    "project",
    /^(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)\/[^/]+\/[^/]+|^(?:www\.)?npmjs\.com\/package\/|^pypi\.org\/project\/|^crates\.io\/crates\//,
  ],
  [
    "deck",
    /^(?:speakerdeck\.com|(?:\w+\.)?slideshare\.net|slides\.com|slid\.es|noti\.st|(?:\w+\.)?noti\.st|prezi\.com|pitch\.com)\/./,
  ],
  ["deck", /^docs\.google\.com\/presentation\/|\.(?:pdf|pptx?|key|odp)$/i],
  [
    "video",
    /^(?:m\.)?youtube(?:-nocookie)?\.com\/(?:watch|live|shorts|embed|playlist|v\/)|^youtu\.be\/|^vimeo\.com\/(?:.*\/)?\d|^player\.vimeo\.com\//,
  ],
  [
    "video",
    /^media\.ccc\.de\/v\/|^(?:www\.)?confreaks\.(?:com|tv|net)\/|^pyvideo\.org\/|^video\.fosdem\.org\/|^ted\.com\/talks\/|^wordpress\.tv\/\d|^channel9\.msdn\.com\/|^(?:\w+\.)?infoq\.com\/presentations\/|^(?:www\.)?bilibili\.com\/video\/|^(?:www\.)?twitch\.tv\/videos\/|\.(?:mp4|webm|ogv)$/i,
  ],
  ["event", /^(?:lanyrd\.com|meetup\.com|songkick\.com|eventbrite\.\w+|lu\.ma|[\w-]+\.connpass\.com)\//],
  [
    "talk",
    /^(?:[\w-]+\.)?sched\.(?:co|com|org)\/|\/(?:schedule|sessions?|talks?|presentations?|program(?:me)?|agenda|proposals?)\/./i,
  ],
];

/** "article" when the address does not tell. */
export function kindOfPage(url: URL): SourceKind {
  const address = url.hostname.replace(/^www\./, "") + url.pathname;
  return rules.find(([, pattern]) => pattern.test(address))?.[0] ?? "article";
}
