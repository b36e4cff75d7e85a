// A small conference with every kind of talk, source and note. Modelled: nobody of these exists.
import type { TalkFacts } from "./build.ts";
import { record } from "./build.ts";

const talks: TalkFacts[] = [
  {
    id: "queues",
    title: "Queues *all* the way down",
    speakers: [{ name: "Ada Quill", url: "https://speakerdeck.com/adaquill" }, { name: "Bo Larsen" }],
    mark: "highlight",
    slot: { guid: "a", start: "2014-05-05T11:00:00-07:00", room: "Main hall" },
    sources: [
      {
        url: "https://speakerdeck.com/adaquill/queues",
        title: "Queues",
        image: "https://files.speakerdeck.com/presentations/0123456789abcdef0123456789abcdef/slide_0.jpg",
        slides: [
          { number: 1, image: "https://files.example/slide_0.jpg", text: "Queues" },
          { number: 7, image: "https://files.example/slide_6.jpg", text: "A queue is\n a promise" },
        ],
      },
      { url: "https://www.youtube.com/watch?v=abcdefghijk", kind: "video", title: "Queues, the film" },
    ],
    notes: [
      { markdown: "Back pressure is a feature.", place: { kind: "time", seconds: 754 }, source: 1 },
      { markdown: "A queue is a promise.", place: { kind: "slide", number: 7 }, source: 0 },
      "The talk of the day.",
      { markdown: "So true.", place: { kind: "quote", text: "Nobody reads\nthe dead letters." }, source: 0 },
    ],
  },
  {
    id: "pagers",
    title: "Sleeping with a pager",
    speakers: [{ name: "Cy Moreno" }],
    slot: { guid: "b", start: "2014-05-05T09:30:00-07:00" },
    sources: [{ url: "https://vimeo.com/123456", kind: "video", title: "Pagers" }],
    notes: ["[Cy Moreno's talk](https://vimeo.com/123456) was calm.", "* one\n* two"],
  },
  {
    id: "postmortems",
    title: "Blameless postmortems",
    speakers: [{ name: "Dee Okafor" }],
    slot: { guid: "c", start: "2014-05-06T09:30:00-07:00" },
    awaited: { slides: true, video: true, url: "https://queuedays.example/videos" },
    notes: ["Dee Okafor reminded us to ask how, not why."],
  },
  { id: "hallway", title: "Hallway", notes: ["Everybody runs their own scheduler."] },
  {
    id: "later",
    title: "What I missed",
    mark: "watch-later",
    sources: [{ url: "https://example.org/missed", kind: "video" }],
  },
  { id: "dull", title: "Sponsored keynote", mark: "left-out", notes: ["Never in the post."] },
];

export const queueDays = record(talks, {
  introduction: "I went to [Queue Days](https://queuedays.example).\n\nIt rained.",
  listOpening: "What I liked:",
  sections: [
    { heading: "People met", markdown: "Half of the [channel](https://chat.example)." },
    { heading: "Things to try", markdown: "" },
  ],
  closing: "See you next year.",
  tags: ["queues", "conference wrapup"],
  categories: ["devops", "presentation"],
});
