// A person's own layout: what is wrong is named with its line, what never ends is stopped, and page texts stay text.
import { describe, expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { record } from "../notebooks/build.ts";
import { queueDays } from "../notebooks/queue-days.ts";

const render = (template: string, made = queueDays) =>
  assemblePost({ ...made, post: { ...made.post, layout: "own", template } }).body;

test("variables", () => {
  const template = `{% for talk in listed -%}
- {{ talk.link }} by {{ talk.byline }}{% for source in talk.sources %} {{ source.link }}{% endfor %}{% for note in talk.notes %} {{ note.link }}{% endfor %}
{% endfor %}`;
  expect(render(template).split("\n")[0]).toBe(
    "*   [Queues \\*all\\* the way down](https://speakerdeck.com/adaquill/queues) by Ada Quill and Bo Larsen " +
      "[slides](https://speakerdeck.com/adaquill/queues) [video](https://www.youtube.com/watch?v=abcdefghijk) " +
      "[12:34](https://www.youtube.com/watch?v=abcdefghijk&t=754s) [Slide 7](https://speakerdeck.com/adaquill/queues?slide=7)",
  );
});

describe("a template that is wrong", () => {
  test.each([
    ["a\n{% nosuch %}", "2", /nosuch/],
    ["a\n\n{% for talk in talks %}", "3", /for/],
    ["{{ talks | nosuch }}", "1", /nosuch/],
    ["{{ 'open", "1", /./],
    ["a\n{% render 'other' %}", "2", /./],
  ])("%j", (template, line, reason) => {
    expect(() => render(template)).toThrow(
      expect.objectContaining({ key: "problemTemplate", values: [line, expect.stringMatching(reason)] }),
    );
  });
});

describe("a template that never ends", () => {
  const long =
    "{% assign long = 'xxxxxxxxxxxxxxxx' %}{% for a in (1..15) %}{% assign long = long | append: long %}{% endfor %}";
  test.each([
    ["loops", "{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}"],
    ["loops without a text", "{% for a in (1..100000) %}{% for b in (1..100000) %}{% endfor %}{% endfor %}"],
    ["numbers", "{% for a in (1..9999999999) %}x{% endfor %}"],
    ["texts that grow", `${long}{% for a in (1..60) %}{% assign long = long | append: long %}{% endfor %}`],
    [
      "texts that grow by being kept",
      "{% capture a %}x{% endcapture %}{% for b in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
    ],
    [
      "a long text searched again and again",
      `${long}{% for a in (1..90000) %}{% if long contains 'y' %}{% endif %}{% endfor %}`,
    ],
    ["a long text written again and again", `${long}{% for a in (1..90000) %}{{ long }}{% endfor %}`],
    [
      "a long text indented again and again",
      `${long}{% for a in (1..90000) %}{% assign b = long | indent: 4 %}{% endfor %}`,
    ],
    [
      "a long list turned again and again",
      "{% assign list = (1..1000000) %}{% for a in (1..90000) %}{% for b in list reversed %}{% break %}{% endfor %}{% endfor %}",
    ],
  ])("%s", (_, template) => {
    expect(() => render(template)).toThrow("problemTemplateEndless");
  });

  test.each([
    ["a megabyte of text", "x".repeat(1_000_000)],
    ["a megabyte of tags", "{{ post.title }}".repeat(65_000)],
    ["ten thousand conditions within one another", `${"{% if talks %}".repeat(10_000)}${"{% endif %}".repeat(10_000)}`],
    ["ten thousand steps into a variable", `{{ post${".title".repeat(10_000)} }}${"x".repeat(200_000)}`],
  ])("%s", (_, template) => {
    expect(() => render(template)).toThrow(
      expect.objectContaining({ key: expect.stringMatching(/^problemTemplate(Endless|Long)$/) }),
    );
  });

  test("a big conference is not too much, however often its talks are gone through", () => {
    const talks = Array.from({ length: 300 }, (_, at) => ({
      title: `Talk ${at}`,
      mark: "highlight" as const,
      notes: ["What was said.", "And what else was said."],
    }));
    const template = `{% for talk in talks %}## {{ talk.title }}

{% for other in talks %}{% if other.title == talk.title %}{{ talk.body }}{% endif %}{% endfor %}

{% endfor %}`;
    expect(render(template, record(talks)).match(/^## /gm)).toHaveLength(300);
  });
});

describe("a template that gives more than a post can be", () => {
  test.each([
    ["paragraphs", "{% for a in (1..30000) %}hi\n\n{% endfor %}"],
    ["one line", "{% for a in (1..50000) %}*hi* {{ a }} {% endfor %}"],
  ])("%s", (_, template) => {
    expect(() => render(template)).toThrow(
      expect.objectContaining({ key: "problemTemplateLong", values: ["200,000", "10,000"] }),
    );
  });

  test("four times the longest post that was collected is not too much", () => {
    const template = "{% for a in (1..600) %}## A {{ a }}\n\n{% for b in (1..45) %}words {% endfor %}\n\n{% endfor %}";
    expect(render(template).split(/\s+/).length).toBeGreaterThan(4 * 6_932);
  });
});

test("texts of pages do not become Markdown, tags or HTML", () => {
  const title = "a *b* [c](javascript:x) <script>x</script> {{ d }} {% e %}";
  const made = record([{ title, sources: [{ url: "https://example.org/x" }] }]);
  const body = render("{% for talk in talks %}{{ talk.title }}{% endfor %}", made);
  expect(body).not.toMatch(/<script|\{\{|\{%|\]\(/);
  const { tree } = assemblePost({ ...made, post: { ...made.post, layout: "own", template: "{{ talks[0].title }}" } });
  expect(tree.children).toMatchObject([{ type: "paragraph", children: [{ type: "text", value: title }] }]);
});

describe("what a template can name", () => {
  const url = "https://frame.invalid/1";
  const at = { kind: "time", seconds: 65 } as const;
  const slides = [
    { number: 3, image: "https://files.example/3.jpg" },
    { number: 4, image: "https://files.example/4.jpg" },
  ];
  const made = record(
    [
      {
        ...{ id: "a", title: "Steam", mark: "highlight", tags: ["boilers"], abstract: "Of *steam*." },
        speakers: [{ name: "Ada" }, { name: "Bo", url: "https://bo.example/" }],
        slot: { guid: "1", start: "2014-05-05T09:30:00-07:00", room: "Main *hall*" },
        sources: [{ title: "Steam *up*", slides, pictureChoices: [{ slide: 4, isInPost: true }] }],
        notes: [
          { markdown: "Third.", place: { kind: "slide", number: 3 }, source: 0 },
          { markdown: "Then.", place: at, source: 0 },
          { markdown: "", place: { kind: "quote", text: "Said." } },
          { markdown: " ", place: at, frame: { url, isInPost: false } },
        ],
      },
      { id: "b", title: "Looms", mark: "mention", awaited: { video: true } },
      { id: "c", title: "Gears", mark: "watch-later", awaited: { slides: true } },
      { id: "d", title: "Out", mark: "left-out" },
    ],
    {
      ...{ listOpening: "Here they are:", tags: ["queues"], categories: ["devops"] },
      sections: [
        { heading: "People met", markdown: "Many." },
        { heading: "And then?", markdown: "Home." },
        { heading: "", markdown: "Bye." },
        { heading: "Empty", markdown: " " },
      ],
    },
  );
  const conference = { ...made.conference, place: "Oslo", firstDay: "2014-05-05", lastDay: "2014-05-07" };
  const whole = { ...made, conference };

  test.each([
    [
      "{{ conference.name }}, {{ conference.place }}, {{ conference.first_day }}, {{ conference.last_day }}",
      "Queue Days 2014, Oslo, 2014-05-05, 2014-05-07",
    ],
    ["{{ post.list_opening }} {{ post.opening_sentence }}", "Here they are: Here they are."],
    ["{{ post.tags }} {{ post.categories }}", "queues devops"],
    [
      "{% for section in post.sections %}({{ section.heading_line }}) {{ section.markdown }} {% endfor %}",
      "(People met:) Many. (And then?) Home. () Bye.",
    ],
    ["{{ talks | map: 'title' }}", "SteamLoomsGears"],
    ["{{ highlights | map: 'title' }}", "Steam"],
    ["{{ mentions | map: 'title' }}", "Looms"],
    ["{{ to_watch | map: 'title' }}", "Gears"],
    ["{{ listed | map: 'title' }}", "SteamLooms"],
    ["{{ talks[0].day }}, {{ talks[0].time }}, {{ talks[0].room }}", "Monday, 5 May 2014, 09:30, Main \\*hall\\*"],
    ["{{ talks[0].byline }}; {{ talks[0].tags }}; {{ talks[0].abstract }}", "Ada and Bo; boilers; Of \\*steam\\*."],
    ["{{ talks[0].sources[0].title }}", "Steam \\*up\\*"],
    [
      "{% for note in talks[0].notes %}{{ note.markdown }}|{{ note.number }}|{{ note.seconds }}|{{ note.quote }};{% endfor %}",
      "Third.|3||;Then.||65|;|||Said.;",
    ],
    [
      "{% for picture in talks[0].pictures %}{{ picture.image }} {{ picture.url }};{% endfor %}",
      "https://files.example/4.jpg https://example.org/a/0;",
    ],
    [
      "{% for talk in talks %}{{ talk.slides_to_come }}|{{ talk.video_to_come }};{% endfor %}",
      "|;|video to come;slides to come|;",
    ],
    [
      "{{ talks[0].facts }} / {{ talks[0].timed_facts }}",
      "By Ada and [Bo](https://bo.example/) · [slides](https://example.org/a/0) / 09:30 · Main \\*hall\\* · by Ada and [Bo](https://bo.example/) · [slides](https://example.org/a/0)",
    ],
  ])("%s", (template, text) => {
    expect(render(template, whole).trim()).toBe(text);
  });
});

test("nothing but the variables can be reached", () => {
  expect(render("{{ talks.constructor }}{{ post.__proto__ }}{{ talks[0].toString }}").trim()).toBe("");
});

test("a video is shown in place, and is a link to its frame within a line", () => {
  const video = { kind: "video" as const, url: "https://vimeo.com/123456", title: 'The "film" of *it*' };
  const made = record([{ title: "Film", mark: "highlight", sources: [video] }], { embeds: "embed", engine: "hugo" });
  expect(render("hi", made)).toBe("hi\n");
  expect(render("{{ talks[0].body }}", made)).toBe("{{< vimeo 123456 >}}\n");
  expect(render("{{ talks[0].body }}\nand more", made)).toContain("(https://player.vimeo.com/video/123456");
});
