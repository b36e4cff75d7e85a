// Which pictures stand in a post: what the person ticked, and what the post's setting takes where nothing was decided.
import { describe, expect, test } from "vitest";
import { frameAddress, type PictureChoice, type Source } from "@/lib/model/index.ts";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost, type PostFile } from "@/lib/post/files/export.ts";
import type { Picture } from "@/lib/post/files/pictures.ts";
import { layouts } from "@/lib/post/layouts/layout.ts";
import { picturesOfTalk } from "@/lib/post/talk/talk-pictures.ts";
import { record } from "../notebooks/build.ts";

const still = "https://pictures.example/still.jpg";
const frame = `${frameAddress}${"ab".repeat(32)}`;
const image = (number: number) => `https://pictures.example/slide_${number}.jpg`;
const picture = (url: string, ...bytes: number[]): Picture => ({ url, bytes: new Uint8Array(bytes), extension: "jpg" });
const deck: Partial<Source> = {
  url: "https://speakerdeck.com/ada/boilers",
  title: "Boilers",
  slides: [1, 2, 3, 4].map((number) => ({ number, image: image(number), text: number === 4 ? "" : `Words ${number}` })),
};
const video: Partial<Source> = {
  kind: "video",
  url: "https://www.youtube.com/watch?v=abcdefghijk",
  title: "The film",
  image: still,
};

interface Decided {
  embeds?: "link" | "picture" | "embed";
  deck?: PictureChoice[];
  video?: PictureChoice[];
  isFrameInPost?: boolean;
  mark?: "mention" | "left-out" | "watch-later";
  layout?: string;
  caption?: string;
}

function boilers({ isFrameInPost = true, mark = "mention", ...decided }: Decided) {
  const talk = {
    id: "boilers",
    title: "Boilers",
    mark,
    sources: [
      { ...deck, ...(decided.deck && { pictureChoices: decided.deck }) },
      { ...video, ...(decided.video && { pictureChoices: decided.video }) },
    ],
    notes: [
      { markdown: "A valve.", place: { kind: "slide" as const, number: 2 }, source: 0 },
      { markdown: "Another valve.", place: { kind: "slide" as const, number: 2 }, source: 0 },
      {
        markdown: decided.caption ?? "",
        place: { kind: "time" as const, seconds: 75 },
        source: 1,
        frame: { url: frame, isInPost: isFrameInPost },
      },
    ],
  };
  return record([talk], { layout: decided.layout ?? "talks", embeds: decided.embeds ?? "link", slug: "days" });
}

const shownIn = (decided: Decided) =>
  [...assemblePost(boilers(decided)).body.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, url]) => url);
const textOf = ([post]: PostFile[]) => (post && "text" in post ? post.text : "");

describe("where nothing was decided", () => {
  test("a post of links shows the frame that was kept and nothing else", () => {
    expect(shownIn({})).toEqual([frame]);
    expect(shownIn({ isFrameInPost: false })).toEqual([]);
  });

  test("a post of pictures shows each page's own and the slides with notes, each once", () => {
    expect(shownIn({ embeds: "picture" })).toEqual([image(1), still, image(2), frame]);
  });

  test("what is shown in place needs no picture of its own", () => {
    expect(shownIn({ embeds: "embed", isFrameInPost: false })).toEqual([image(1), image(2)]);
  });
});

describe("what was decided", () => {
  const choices = (...numbers: number[]) => numbers.map((slide) => ({ slide, isInPost: true }));
  const names = layouts.map(({ name }) => name);

  test.each(names)("%s shows a ticked slide without a note, at its place", (layout) => {
    expect(shownIn({ layout, deck: choices(3, 2, 4), isFrameInPost: false })).toEqual([2, 3, 4].map(image));
  });

  test.each(names)("%s leaves out what was unticked", (layout) => {
    const decided = {
      layout,
      embeds: "picture" as const,
      deck: [1, 2].map((slide) => ({ slide, isInPost: false })),
      video: [{ isInPost: false }],
    };
    expect(shownIn(decided)).toEqual([frame]);
  });

  test.each(names)("%s has the talks to watch with theirs and none of those left out", (layout) => {
    expect(shownIn({ layout, mark: "watch-later", deck: choices(3), isFrameInPost: false })).toEqual([image(3)]);
    expect(shownIn({ layout, mark: "left-out", deck: choices(3) })).toEqual([]);
  });

  test("a video's own picture", () => {
    expect(shownIn({ video: [{ isInPost: true }], isFrameInPost: false })).toEqual([still]);
  });

  test("a template of one's own can name them", () => {
    const made = boilers({ deck: choices(3), layout: "own" });
    made.post.template =
      "{% for talk in talks %}{% for picture in talk.pictures %}{{ picture.markdown }}\n\n{% endfor %}{% endfor %}";
    expect(assemblePost(made).body).toBe(
      `[![Words 3](${image(3)})](https://speakerdeck.com/ada/boilers?slide=3)\n\n` +
        `[![Boilers at 1:15](${frame})](https://www.youtube.com/watch?v=abcdefghijk&t=75s)\n`,
    );
  });
});

describe("every picture of a talk, to choose from", () => {
  const [talk] = boilers({ deck: [{ slide: 3, isInPost: true }] }).talks;
  if (!talk) throw new Error("There is a talk.");

  test("in the order in which they would stand in the post", () => {
    const found = picturesOfTalk(talk, "link").map(({ url, slide, seconds }) => [url, slide, seconds]);
    expect(found).toEqual([
      [image(1), 1, undefined],
      [still, undefined, undefined],
      [image(2), 2, undefined],
      [image(3), 3, undefined],
      [image(4), 4, undefined],
      [frame, undefined, 75],
    ]);
  });

  test("with what is chosen, and what would be if nothing had been decided", () => {
    const chosen = picturesOfTalk(talk, "link").map(({ isInPost }) => isInPost);
    expect(chosen).toEqual([false, false, false, true, false, true]);
    const byItself = picturesOfTalk(talk, "picture").map(({ isInPostByItself }) => isInPostByItself);
    expect(byItself).toEqual([true, true, true, false, false, true]);
  });

  test("with words for who does not see them", () => {
    const descriptions = picturesOfTalk(talk, "link").map(({ description }) => description);
    expect(descriptions).toEqual([
      "Words 1",
      "The film",
      "Words 2",
      "Words 3",
      "Slide 4 of Boilers",
      "Boilers at 1:15",
    ]);
  });
});

describe("the files", () => {
  const stored = [
    picture(image(1), 1),
    picture(image(2), 2),
    picture(image(3), 3),
    picture(still, 4),
    picture(frame, 5),
  ];
  const paths = (files: PostFile[]) => files.slice(1).map(({ path }) => path.split("/").at(-1));

  test("are those of the chosen pictures, named after talk and slide or second", () => {
    const made = boilers({ deck: [{ slide: 3, isInPost: true }] });
    const files = exportPost(made, { pictures: stored });
    expect(paths(files)).toEqual(["boilers-slide-3.jpg", "boilers-1m15s.jpg"]);
    expect(textOf(files)).toContain(
      "[![Boilers at 1:15](/images/days/boilers-1m15s.jpg)](https://www.youtube.com/watch?v=abcdefghijk&t=75s)",
    );
    expect(paths(exportPost(boilers({ embeds: "picture", mark: "left-out" }), { pictures: stored }))).toEqual([]);
  });

  test("without them, slides are shown from their site and a frame becomes a link to its second", () => {
    const text = textOf(exportPost(boilers({ deck: [{ slide: 3, isInPost: true }] })));
    expect(text).toContain(`![Words 3](${image(3)})`);
    expect(text).toContain("[Boilers at 1:15](https://www.youtube.com/watch?v=abcdefghijk&t=75s)");
    expect(text).not.toContain("frame.invalid");
  });

  test("a frame's caption stands below it", () => {
    const { body } = assemblePost(boilers({ caption: "The valve opens." }));
    expect(body).toContain(`(${frame})](https://www.youtube.com/watch?v=abcdefghijk&t=75s)\n\n[1:15](`);
    expect(body).toContain("): The valve opens.\n");
  });

  test("a frame that was moved by hand finds its file", () => {
    const made = boilers({});
    const { assembled } = assemblePost(made);
    made.post.edited = { base: assembled, body: assembled.replace("[![Boilers at", "Look: [![The boiler at") };
    const text = textOf(exportPost(made, { pictures: stored }));
    expect(text).toContain("Look: [![The boiler at 1:15](/images/days/boilers-1m15s.jpg)](");
    expect(text).not.toContain("frame.invalid");
  });
});

describe("a body edited by hand", () => {
  const stored = [picture(image(2), 2), picture(frame, 5)];
  const edited = (engine: string, layout: string) => {
    const made = boilers({ deck: [{ slide: 2, isInPost: true }], layout });
    made.post.engine = engine;
    const { assembled } = assemblePost(made);
    const body = assembled.replace("![Words 2]", "![My own words]").replace("A valve.", "A valve, mine.");
    made.post.edited = { base: assembled, body };
    return made;
  };
  const cases = ["hexo", "hugo", "astro"].flatMap((engine) =>
    ["highlights", "talks"].map((layout) => [engine, layout]),
  );

  test.each(cases)("keeps one picture, with its words and its file: %s, %s", (engine = "", layout = "") => {
    const made = edited(engine, layout);
    const files = exportPost(made, { pictures: stored });
    const text = textOf(files);
    expect(files).toHaveLength(3);
    expect(text.match(/!\[|alt=/g)).toHaveLength(2);
    expect(text).toContain("![My own words](");
    expect(text).toContain("boilers-slide-2.jpg");
    expect(text).toContain("A valve, mine.");
    expect(text).not.toContain(image(2));
    expect(text).not.toContain(frameAddress);
  });

  test("without files shows slides from their site and links to a frame's second", () => {
    const text = textOf(exportPost(edited("hexo", "talks")));
    expect(text).toContain(`![My own words](${image(2)})`);
    expect(text).toContain("[Boilers at 1:15](https://www.youtube.com/watch?v=abcdefghijk&t=75s)");
    expect(text).not.toContain(frameAddress);
  });
});

test("a talk whose only note is a frame is not silent", () => {
  const made = boilers({});
  for (const { notes } of made.talks) notes.splice(0, 2);
  expect(assemblePost(made).warnings).toEqual([]);
});
