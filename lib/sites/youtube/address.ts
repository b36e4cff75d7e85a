// The addresses of YouTube: one video has many. https://developers.google.com/youtube/player_parameters
import type { PageForm, SiteAddress } from "../site-address.ts";

const video = {
  kind: "video",
  url: "www.youtube.com/watch?v=$1",
  embed: "www.youtube.com/embed/$1",
  id: "$1",
} satisfies Partial<PageForm>;

export const address: SiteAddress = {
  name: "YouTube",
  hosts: ["youtube.com", "youtu.be", "youtube-nocookie.com"],
  copies: /^(?:music|gaming)$/,
  query: ["v", "list"],
  accounts: "channels",
  pages: [
    { ...video, at: /^youtu\.be\/([\w-]{11})(?![\w-])/, second: { query: "t" } },
    {
      ...video,
      at: /^youtube(?:-nocookie)?\.com\/(?:embed|v|e)\/(?!videoseries|live_stream)([\w-]{11})(?![\w-])/,
      // The player alone reads another name than the page.
      second: { query: "start" },
    },
    {
      ...video,
      at: /^youtube(?:-nocookie)?\.com\/(?:(?:live|shorts|watch)\/|\w*\?v=)([\w-]{11})(?![\w-])/,
      second: { query: "t", unit: "s" },
    },
    {
      at: /^youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?list=([\w-]+)/,
      kind: "article",
      url: "www.youtube.com/playlist?list=$1",
    },
    { at: /^youtube\.com\/(@[^/?]+)/i, kind: "person", url: "www.youtube.com/$1" },
    { at: /^youtube\.com\/((?:channel|c|user)\/[^/?]+)/, kind: "person", url: "www.youtube.com/$1" },
    { at: /./, kind: "article" },
  ],
  shortcode: { name: "youtube", url: "www.youtube.com/watch?v=$1" },
};
