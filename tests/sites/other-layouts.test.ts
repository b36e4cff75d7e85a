// What a site's page says where it is built otherwise than the table's pages: older layouts, data without this or that, other
// places for a name. Small pages, written for these tests; nobody's.
import { describe, expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import type { CapturedSource } from "@/lib/model/index.ts";
import { type Answers, openHtml } from "@/scripts/pages/open.ts";

async function read(html: string, address: string, answers?: Answers): Promise<CapturedSource> {
  const result = await readPage(openHtml(html, address, answers));
  if (!("source" in result) || !result.source) throw new Error(JSON.stringify(result));
  return result.source;
}

const data = (value: unknown) =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: value } })}</script>`;
const jsonLd = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...value })}</script>`;

describe("npm", () => {
  const open = (context: object) =>
    read(
      `<title>lamp - npm</title><main><h1>lamp</h1></main><script>window.__context__ = ${JSON.stringify({ context })};</script>`,
      "https://www.npmjs.com/package/lamp",
    );

  test("nobody is named as the author: who keeps it is", async () => {
    const packument = {
      maintainers: [{ name: "ann" }, "Bob Dorn <bob@lamps.example> (https://bob.example)"],
      description: "Keeps the light on.",
      license: "ISC",
    };
    expect(await open({ packument })).toMatchObject({
      authors: [{ name: "ann" }, { name: "Bob Dorn" }],
      description: "Keeps the light on.",
      license: "ISC",
      provenance: { authors: "page-data", license: "page-data" },
    });
  });

  test("the version's own facts come before the package's", async () => {
    const packument = { author: "Bob Dorn", description: "Old", license: "ISC", maintainers: [{ name: "ann" }] };
    const packageVersion = { author: "Ann Clark (https://ann.example)", description: "New", license: "MIT" };
    expect(await open({ packument, packageVersion })).toMatchObject({
      authors: [{ name: "Ann Clark" }],
      description: "New",
      license: "MIT",
    });
    expect(await open({ packument, packageVersion: {} })).toMatchObject({
      authors: [{ name: "Bob Dorn" }],
      description: "Old",
      license: "ISC",
    });
  });
});

describe("Vimeo", () => {
  const open = (config: string) =>
    read(
      `<title>Wicks at scale on Vimeo</title><h1>Wicks at scale</h1><script>${config}</script>`,
      "https://vimeo.com/70070002",
    );
  const video = { id: 70070002, title: "Wicks at scale" };
  const owner = { name: "Ada Quill", url: "https://vimeo.com/adaquill" };
  const named = ({ authors, uploader }: CapturedSource) => [...authors, uploader].find(Boolean);

  test("the owner stands in the video's data or beside it", async () => {
    expect(named(await open(`var config = ${JSON.stringify({ video: { ...video, owner } })};`))).toEqual(owner);
    const clip = { clip: video, owner: { display_name: "Ada Quill", url: "/adaquill" } };
    expect(named(await open(`window.vimeo.clip_page_config = ${JSON.stringify(clip)};`))).toEqual(owner);
  });

  test("where the page does not say, its owner is asked of the site", async () => {
    const oembed = { title: "Wicks at scale", author_name: "Ada Quill", author_url: "https://vimeo.com/adaquill" };
    const page = "<title>Wicks at scale on Vimeo</title><h1>Wicks at scale</h1>";
    const answers = { "https://vimeo.com/api/oembed.json": JSON.stringify(oembed) };
    const source = await read(page, "https://vimeo.com/70070002", answers);
    expect(named(source)).toEqual(owner);
    expect(source.provenance).toMatchObject({ authors: "oembed" });
  });

  test("the day of its upload stands in the data of its clip", async () => {
    const clip = { clip: { ...video, uploaded_on: "2014-05-10 10:00:00" } };
    expect(await open(`window.vimeo.clip_page_config = ${JSON.stringify(clip)};`)).toMatchObject({
      publishedOn: "2014-05-10",
      provenance: { publishedOn: "page-data" },
    });
  });
});

describe("an event in the words of a calendar", () => {
  const open = (inside: string) =>
    read(
      `<title>Lamp night</title><div class="vevent"><h1>Lamp night</h1>${inside}</div>`,
      "https://lamps.example/2014/night",
    );
  const name = '<span class="summary">Lamp night</span>';
  const start = '<abbr class="dtstart" title="2014-05-10">May 10</abbr>';

  test("has a name and a beginning", async () => {
    expect(await open(name + start)).toMatchObject({
      kind: "event",
      event: { name: "Lamp night", firstDay: "2014-05-10" },
    });
  });

  test.each([
    ["no beginning", name],
    ["no name", start],
  ])("is none with %s", async (_, inside) => {
    const { kind, event } = await open(inside);
    expect([kind, event]).not.toContain("event");
    expect(event).toBeUndefined();
  });
});

describe("Scribd", () => {
  const uploaded = (line: string, address = "https://www.scribd.com/document/70070002/Nets") =>
    read(
      `<title>Nets | PDF</title><h1 class="doc_title">Nets</h1>${line}<div class="outer_page"><img class="absimg" src="/1.jpg"></div>`,
      address,
    );

  test.each([
    ["published", '<p>Published by <a href="/user/7/Mo">Mo Delled</a></p>'],
    ["added, with what follows the address", '<p>Added by <a href="/user/7/Mo?lang=en#top">Mo Delled</a></p>'],
  ])("who %s it", async (_, line) => {
    expect(await uploaded(line)).toMatchObject({
      authors: [{ name: "Mo Delled", url: "https://www.scribd.com/user/7/Mo" }],
    });
  });

  test("an uploader without a page has a name alone", async () => {
    const { authors } = await uploaded('<p data-e2e="uploader">Uploaded by <a>Mo Delled</a></p>');
    expect(authors).toEqual([{ name: "Mo Delled" }]);
  });

  test.each([
    `<p>Uploaded by <a href="/user/7/Mo">Mo Delled</a>${", who knows all about nets".repeat(5)}</p>`,
    '<p>Loved by <a href="/user/7/Mo">Mo Delled</a></p>',
    '<p>Uploaded by <a href="/user/7/Mo"><img src="/mo.jpg"></a></p>',
  ])("nobody uploaded it by %s", async (line) => {
    expect((await uploaded(line)).authors).toEqual([]);
  });

  test("only a presentation has slides", async () => {
    const line = '<p>Uploaded by <a href="/user/7/Mo">Mo Delled</a></p>';
    expect((await uploaded(line)).slides).toBeUndefined();
    const shown = await uploaded(line, "https://www.scribd.com/presentation/70070002/Nets");
    expect(shown.slides).toMatchObject([{ number: 1, image: "https://www.scribd.com/1.jpg" }]);
  });
});

describe("SlideShare", () => {
  const address = "https://www.slideshare.net/modelled/boats";
  const old = (inner: string) =>
    `<title>Boats</title><meta property="og:type" content="slideshare:presentation">${inner}`;

  test("where nobody names the pictures, slides are counted and have the transcript's words", async () => {
    const { slides } = await read(
      old(`<script>var slideshare_object = {"totalSlides": 3};</script>
        <ul class="transcripts"><li>1. Boats</li><li>2. 2 masts</li></ul>`),
      address,
    );
    expect(slides).toEqual([{ number: 1, text: "Boats" }, { number: 2, text: "2 masts" }, { number: 3 }]);
  });

  test("of the old player's pictures the fullest, under the number that they state", async () => {
    const picture = (index: number, inner: string) =>
      `<div class="slide" data-index="${index}"><img class="slide_image" ${inner}></div>`;
    const { slides } = await read(
      old(
        picture(1, 'alt="Boats" src="/s1.gif" data-small="/1-s.jpg" data-full="/1-f.jpg"') +
          picture(3, 'src="/s3.gif" data-small="/3-s.jpg" data-normal="/3-n.jpg"'),
      ),
      address,
    );
    expect(slides?.map(({ number, image }) => [number, image])).toEqual([
      [1, "https://www.slideshare.net/1-f.jpg"],
      [3, "https://www.slideshare.net/3-n.jpg"],
    ]);
  });

  test.each([
    [
      { user: { name: "Mo Delled" }, username: "mo" },
      "authors",
      { name: "Mo Delled", url: "https://www.slideshare.net/mo" },
    ],
    [{ user: { name: "Mo Delled" } }, "authors", { name: "Mo Delled" }],
    // What is no person's name is an account's.
    [{ username: "mo" }, "uploader", { name: "mo", url: "https://www.slideshare.net/mo" }],
  ] as const)("whose it is, by its data: %j", async (facts, field, person) => {
    const slideshow = { title: "Boats", totalSlides: 3, ...facts };
    const source = await read(data({ slideshow }), address);
    expect([source.authors, source.uploader ?? []].flat()).toEqual([person]);
    expect(source.provenance[field]).toBe("page-data");
  });

  test("the widest of a picture's sizes", async () => {
    const { slides } = await read(
      old('<img id="slide-image-1" srcset="/a-320.jpg 320w, /a-2048.jpg 2048w, /a-638.jpg 638w" src="/a.jpg">'),
      address,
    );
    expect(slides).toMatchObject([{ number: 2, image: "https://www.slideshare.net/a-2048.jpg" }]);
  });

  test("the facts of the head and of the old page", async () => {
    const html = old(`<meta name="slideshare:published" content="2014-05-10 12:00:00 UTC">
      <meta name="slideshare:category" content="travel"><span class="h-slideshow-created-at">May 11, 2014</span>
      <h1 class="h-slideshow-title">Boats</h1><p class="descriptionExpanded">About boats.</p>
      <div itemprop="author"><span itemprop="name">Mo Delled</span></div>
      <div class="slide" data-index="1"><img class="slide_image" data-full="/1.jpg"></div>`);
    expect(await read(html, address)).toMatchObject({
      title: "Boats",
      publishedOn: "2014-05-10",
      description: "About boats.",
      category: "travel",
      authors: [{ name: "Mo Delled" }],
    });
    const bare = html
      .replace(/<meta name="slideshare:published"[^>]*>/, "")
      .replace(/<div itemprop="author">.*?<\/div>/, "");
    const login = '<a class="h-author-name" rel="author" href="/modelled">Mo D.</a>';
    expect(await read(bare + login, address)).toMatchObject({
      publishedOn: "2014-05-11",
      authors: [{ name: "Mo D.", url: "https://www.slideshare.net/modelled" }],
    });
  });
});

describe("X", () => {
  const address = "https://x.com/ann/status/1002";
  const status = (words: string, inner = "") =>
    read(
      `<title>Ann on X</title><article data-testid="tweet"><div data-testid="User-Name"><a href="/ann"><span>Ann Clark</span></a></div>
      <div data-testid="tweetText">${words}</div>${inner}<a href="/ann/status/1002"><time datetime="2024-05-06T10:00:00Z"></time></a></article>`,
      address,
    );

  test.each([
    ["short, its text whole", '<a href="https://t.co/a">https://lamps.example/talk</a>', "https://lamps.example/talk"],
    ["short, its text cut", '<a href="https://t.co/a">lamps.example/ta…</a>', "https://t.co/a"],
    [
      "whole, its text another",
      '<a href="https://lamps.example/talk?all">https://lamps.example/talk</a>',
      "https://lamps.example/talk?all",
    ],
    [
      "short, the whole one beside it",
      '<a href="https://t.co/a" data-expanded-url=" https://lamps.example/b ">lamps.example/b</a>',
      "https://lamps.example/b",
    ],
  ])("a link that is %s", async (_, link, url) => {
    expect((await status(`Wicks ${link}`)).links).toEqual([url]);
  });

  test("the links of its card and of what it quotes, not those of others", async () => {
    const { links } = await status(
      "Wicks",
      `<div data-testid="card.wrapper"><a href="https://lamps.example/card">Card</a></div><a href="https://lamps.example/other">Other</a>
       <div role="link"><a href="/bob/status/7"><time datetime="2024-05-05T10:00:00Z"></time></a></div>`,
    );
    expect(links).toEqual(["https://lamps.example/card", "https://x.com/bob/status/7"]);
  });

  test.each([
    ["Ann Clark (@ann) on X", "Ann Clark"],
    ['Ann Clark on X: "Wicks"', "Ann Clark"],
    ["Ann Clark auf Twitter: „Wicks“", "Ann Clark"],
    ["XユーザーのAnn Clarkさん: 「Wicks」", "Ann Clark"],
    ["X 上的 Ann Clark：“Wicks”", "Ann Clark"],
    ["Wicks", "ann"],
  ])("the head says %s", async (title, name) => {
    const html = `<title>X</title><meta property="og:title" content='${title}'><meta property="og:description" content="“Wicks”">`;
    expect(await read(html, address)).toMatchObject({
      title: "Wicks",
      description: "Wicks",
      authors: [{ name, url: "https://x.com/ann" }],
    });
  });

  test("an address without a handle names nobody, and the status shown gives it one", async () => {
    const head =
      '<title>X</title><meta property="og:title" content="Wicks"><meta property="og:description" content="W">';
    const nameless = await read(head, "https://x.com/i/web/status/1002");
    expect(nameless).toMatchObject({ url: "https://x.com/i/status/1002", authors: [] });
    const shown =
      '<article data-testid="tweet"><a href="/ann/status/1002"><time datetime="2024-05-06"></time></a></article>';
    expect((await read(head + shown, "https://x.com/i/status/1002")).url).toBe("https://x.com/ann/status/1002");
  });
});

describe("InfoQ", () => {
  const open = (inner: string) =>
    read(`<title>Oil - InfoQ</title><h1 class="heading">Oil</h1>${inner}`, "https://www.infoq.com/presentations/oil/");

  test("pictures in either kind of quotes, seconds as far as they are known", async () => {
    const { slides } = await open(
      `<script>var slides = new Array('/r/1.jpg', "/r/2.jpg",'/r/3.jpg'); TIMES = new Array(0, 35);</script>`,
    );
    expect(slides).toEqual([
      { number: 1, image: "https://www.infoq.com/r/1.jpg", start: 0 },
      { number: 2, image: "https://www.infoq.com/r/2.jpg", start: 35 },
      { number: 3, image: "https://www.infoq.com/r/3.jpg" },
    ]);
  });

  test.each([
    ["About the conference LampCon is a conference for keepers.", "LampCon"],
    ["LampCon is an event by keepers", "LampCon"],
    ["LampCon. For keepers.", "LampCon"],
  ])("the conference in “%s”", async (words, name) => {
    const source = await open(`<div id="conference">${words}</div><div id="summary">Summary Ada on oil.</div>`);
    expect(source).toMatchObject({ event: { name }, description: "Ada on oil." });
  });

  test("speakers and day of either layout", async () => {
    const old = '<div class="authors">by <a href="/profile/Ada">Ada Quill</a> <a href="/about">InfoQ</a></div>';
    expect(await open(`${old}<p class="date">May 10, 2014</p>`)).toMatchObject({
      authors: [{ name: "Ada Quill", url: "https://www.infoq.com/profile/Ada" }],
      publishedOn: "2014-05-10",
    });
  });
});

describe("Sched", () => {
  const address = "https://lampcon.sched.com/event/1abc/oil";
  const open = (inner: string, title = "LampCon 2025: Oil") => read(`<title>${title}</title>${inner}`, address);

  test("all from the event's data, where nothing is drawn", async () => {
    const event = {
      "@type": "Event",
      name: "Oil - Ada Quill, Lampworks",
      description: "About oil.",
      startDate: "2025-06-10T10:00:00+02:00",
      endDate: "2025-06-10T10:30:00+02:00",
      location: { "@type": "Place", name: "Pier" },
      performer: [{ "@type": "Person", name: "Ada Quill" }],
    };
    expect(await open(jsonLd(event))).toMatchObject({
      title: "Oil",
      authors: [{ name: "Ada Quill" }],
      description: "About oil.",
      startsAt: "2025-06-10T10:00:00+02:00",
      endsAt: "2025-06-10T10:30:00+02:00",
      room: "Pier",
      site: "LampCon 2025",
      event: { name: "LampCon 2025", url: "https://lampcon.sched.com/" },
      provenance: {
        title: "json-ld",
        authors: "json-ld",
        description: "json-ld",
        startsAt: "json-ld",
        room: "json-ld",
      },
    });
  });

  test("all from the page as it is drawn", async () => {
    const drawn = `<meta property="og:site_name" content="Lamp Days"><div class="sched-container"><div class="event"><a class="name">Oil – Ada Quill &amp; Cy Moreno</a></div></div>
      <div class="sched-event-details-timeandplace">Tuesday June 10, 2025 10:00 - 10:30 <a href="/venue/Pier">Pier</a></div>
      <div class="tip-description">About oil.</div><div class="sched-person"><h2><a href="/speaker/ada">Ada Quill</a></h2></div>
      <div class="sched-person-session"><h2><a href="/speaker/cy">Cy Moreno</a></h2></div><div class="sched-file"><a href="/files/oil.pdf">oil.pdf</a></div>`;
    expect(await open(drawn)).toMatchObject({
      title: "Oil",
      authors: [
        { name: "Ada Quill", url: "https://lampcon.sched.com/speaker/ada" },
        { name: "Cy Moreno", url: "https://lampcon.sched.com/speaker/cy" },
      ],
      description: "About oil.",
      startsAt: "2025-06-10T10:00:00",
      endsAt: "2025-06-10T10:30:00",
      room: "Pier",
      site: "Lamp Days",
      links: ["https://lampcon.sched.com/files/oil.pdf"],
      provenance: { title: "dom", authors: "dom", description: "dom", startsAt: "dom", room: "dom" },
    });
  });

  test("a person", async () => {
    const source = await read(
      '<title>LampCon</title><h1 id="sched-page-me-name">Ada Quill</h1><div id="sched-page-me-profile-about">Keeper.</div>',
      "https://lampcon.sched.com/speaker/ada",
    );
    expect(source).toMatchObject({
      kind: "person",
      title: "Ada Quill",
      authors: [{ name: "Ada Quill", url: "https://lampcon.sched.com/speaker/ada" }],
      description: "Keeper.",
    });
  });
});

describe("Meetup", () => {
  const address = "https://www.meetup.com/lights/events/300/";
  const open = (inner: string) => read(`<title>Oil | Meetup</title>${inner}`, address);

  test("all from the page's own data", async () => {
    const event = {
      title: "Oil",
      description: "About oil.",
      dateTime: "2025-06-10T18:00:00+02:00",
      endTime: "2025-06-11T01:00:00+02:00",
      venue: { name: "Pier", address: "Quay 1", city: "Bergen" },
      group: { timezone: "Europe/Oslo" },
    };
    expect(await open(data({ event }))).toMatchObject({
      title: "Oil",
      authors: [],
      description: "About oil.",
      startsAt: "2025-06-10T18:00:00+02:00",
      endsAt: "2025-06-11T01:00:00+02:00",
      event: {
        name: "Oil",
        url: address,
        firstDay: "2025-06-10",
        lastDay: "2025-06-11",
        place: "Pier, Quay 1, Bergen",
        timeZone: "Europe/Oslo",
      },
      provenance: { title: "page-data", startsAt: "page-data", endsAt: "page-data", description: "page-data" },
    });
  });

  test("all from the event's JSON-LD", async () => {
    const event = {
      "@type": "Event",
      name: "Oil",
      url: "https://www.meetup.com/lights/events/300/?all",
      description: "About oil.",
      startDate: "2025-06-10T18:00:00+02:00",
      endDate: "2025-06-10T20:00:00+02:00",
      location: {
        "@type": "Place",
        name: "Pier",
        address: { "@type": "PostalAddress", streetAddress: "Quay 1", addressLocality: "Bergen" },
      },
    };
    expect(await open(jsonLd(event))).toMatchObject({
      title: "Oil",
      description: "About oil.",
      startsAt: "2025-06-10T18:00:00+02:00",
      endsAt: "2025-06-10T20:00:00+02:00",
      event: { firstDay: "2025-06-10", lastDay: "2025-06-10", place: "Pier, Quay 1, Bergen" },
      provenance: { title: "json-ld", startsAt: "json-ld", endsAt: "json-ld", description: "json-ld" },
    });
  });

  test("the page of 2014, whose times stand in microdata", async () => {
    const old = `<h1>Lamp Keepers</h1><div itemscope itemtype="http://schema.org/Event"><h2 itemprop="name">Oil</h2>
      <time itemprop="startDate" datetime="2014-05-10T18:00:00+02:00"></time><meta itemprop="endDate" content="2014-05-10T20:00:00+02:00">
      <div data-name="Pier" data-address="Quay 1"></div><div itemprop="description">About oil.</div></div>`;
    expect(await open(old)).toMatchObject({
      title: "Oil",
      startsAt: "2014-05-10T18:00:00+02:00",
      endsAt: "2014-05-10T20:00:00+02:00",
      description: "About oil.",
      event: { place: "Pier, Quay 1", firstDay: "2014-05-10", lastDay: "2014-05-10" },
      provenance: { title: "microdata", startsAt: "microdata", endsAt: "microdata" },
    });
  });
});

describe("Mastodon", () => {
  const open = (head: string, body: string, path = "/@ann/1101") =>
    read(`${head}<div id="mastodon">${body}</div>`, `https://lights.example${path}`);
  const names = '<meta property="og:title" content="Ann Clark (@ann@lights.example)">';

  test("a status as it is drawn", async () => {
    const source = await open(
      `<title>Ann</title>${names}<meta property="og:description" content="Attached: 1 image\n\nOther">`,
      `<div class="detailed-status"><a class="detailed-status__display-name" href="https://far.example/@ann"><span class="display-name"><strong>Ann C.</strong></span></a>
       <div class="status__content">Trim <a href="https://lamps.example/w">wicks</a> <a class="mention" href="https://far.example/@bob">@bob</a> <a class="hashtag" href="/tags/x">#x</a></div>
       <a class="status-card" href="https://lamps.example/card">Card</a><time datetime="2025-06-10T10:00:00Z"></time></div>`,
    );
    expect(source).toMatchObject({
      site: "Mastodon",
      kind: "status",
      authors: [{ name: "Ann C.", url: "https://far.example/@ann" }],
      publishedOn: "2025-06-10",
      links: ["https://lamps.example/w", "https://lamps.example/card"],
      provenance: { title: "dom", authors: "dom", publishedOn: "dom", description: "dom" },
    });
    expect(source.description).toMatch(/^Trim wicks/);
  });

  test.each([
    [names, "Ann Clark"],
    ['<meta property="og:title" content="Ann Clark: &quot;Trim wicks&quot;">', "Ann Clark"],
  ])("a status of which only the head tells: %s", async (stated, name) => {
    const head = `<title>x</title>${stated}<meta property="og:description" content="Attached: 1 image\n\nTrim wicks"><meta property="og:published_time" content="2025-06-10T10:00:00Z"><meta property="og:image" content="/i.png">`;
    expect(await open(head, "")).toMatchObject({
      title: "Trim wicks",
      description: "Trim wicks",
      authors: [{ name, url: "https://lights.example/@ann" }],
      publishedOn: "2025-06-10",
      image: "https://lights.example/i.png",
      provenance: { title: "meta", authors: "meta", publishedOn: "meta" },
    });
  });

  test("only the line that begins the head's text is one on attachments", async () => {
    const stated = "Trim wicks.\n\nAttached: a lamp to the pier\nIt burns.";
    const head = `<title>x</title>${names}<meta property="og:description" content="${stated}">`;
    expect((await open(head, "")).description).toBe(stated);
  });

  test("a profile by what is drawn, by the head, by its address", async () => {
    const drawn = `<div class="account__header"><span class="display-name"><strong>Ann C.</strong></span><div class="account__header__content">Keeper.</div></div>`;
    expect(await open("<title>x</title>", drawn, "/@ann")).toMatchObject({
      kind: "person",
      title: "Ann C.",
      authors: [{ name: "Ann C.", url: "https://lights.example/@ann" }],
      description: "Keeper.",
    });
    const head = `<title>x</title>${names}<meta property="og:description" content="Keeper.">`;
    expect(await open(head, "", "/@ann")).toMatchObject({ title: "Ann Clark", description: "Keeper." });
    expect(await open("<title>x</title>", "", "/@ann")).toMatchObject({ title: "ann", authors: [] });
  });
});

test("a gist of GitHub is by whose address it is under", async () => {
  expect(await read("<title>wicks.md</title><h1>wicks.md</h1>", "https://gist.github.com/ada/0123abc")).toMatchObject({
    authors: [{ name: "ada", url: "https://github.com/ada" }],
    provenance: { authors: "address" },
  });
});

test("of a pretalx talk's links on its own host only files count", async () => {
  const html = `<meta name="generator" content="pretalx"><title>Oil :: LampCon :: pretalx</title><article><h3>Oil</h3><div class="resources">
    <a href="/lampcon/media/oil.zip">Code</a> <a href="/lampcon/oil.pdf">Slides</a> <a href="/lampcon/oil.pdf.html">Page</a>
    <a href="https://pretalx.com/p/about">pretalx</a> <a href="https://lamps.example/oil">Oil</a></div></article>`;
  expect((await read(html, "https://pretalx.example/lampcon/talk/ABCDEF/")).links).toEqual([
    "https://pretalx.example/lampcon/media/oil.zip",
    "https://pretalx.example/lampcon/oil.pdf",
    "https://lamps.example/oil",
  ]);
});

test("a slide of Speaker Deck in which the player found no words has those of the page's data", async () => {
  const id = "0123456789abcdef0123456789abcdef";
  const deck = {
    "@type": "PresentationDigitalDocument",
    name: "Oil",
    author: { "@type": "Person", name: "Ada Quill" },
    hasPart: [{ "@type": "CreativeWork", position: 1, text: "Wicks" }],
  };
  const html = `<title>Oil</title><main><h1>Oil</h1></main><iframe src="https://speakerdeck.com/player/${id}"></iframe>${jsonLd(deck)}`;
  const player = `<div class="js-sd-slide" data-url="https://files.speakerdeck.com/presentations/${id}/slide_0.jpg"><div class="sd-player-slides--text">No content</div></div>`;
  const { slides } = await read(html, "https://speakerdeck.com/ada/oil", {
    [`https://speakerdeck.com/player/${id}`]: player,
  });
  expect(slides).toMatchObject([{ number: 1, text: "Wicks", image: expect.stringContaining(`${id}/slide_0.jpg`) }]);
});

describe("Slidev", () => {
  test("a deck of which no slide is drawn yet is one by what it says of itself", async () => {
    const drawn = (head: string) =>
      read(
        `<head><title>Oil for winter - Slidev</title>${head}</head><body><div id="app"><nav class="slidev-nav">3 / 4</nav></div></body>`,
        "https://lamps.example/oil/3",
      );
    const deck = await drawn('<meta property="slidev:version" content="0.49.0">');
    expect(deck).toMatchObject({ kind: "deck", title: "Oil for winter" });
    expect(deck.slides?.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect((await drawn("")).kind).not.toBe("deck");
  });

  test.each(["", "3", "3/", "presenter/3", "presenter/", "overview/", "notes/12", "print/", "#/3", "#/presenter/3"])(
    "the deck's own address, from /oil/%s",
    async (path) => {
      const html =
        '<head><title>Oil - Slidev</title><meta property="slidev:version" content="0.49.0"></head><nav class="slidev-nav">3 / 4</nav>';
      expect(new URL((await read(html, `https://lamps.example/oil/${path}`)).url).pathname).toBe("/oil/");
    },
  );
});

describe("Indico", () => {
  test.each(["Mo Delled (CERN)", "Dr. Mo Delled", "Prof. Dr. Mo Delled(Red Quay)"])(
    "%s is named without more",
    async (name) => {
      const html = `<head><title>Tar (2 June 2025) · Indico</title></head><body><div class="contribution-display">
      <h1>Tar</h1><div class="item-text"><h3>Speaker</h3><ul><li>${name}</li></ul></div></div><footer>Powered by Indico</footer></body>`;
      const { authors } = await read(html, "https://indico.nets.example/event/4711/contributions/99/");
      expect(authors).toEqual([{ name: "Mo Delled" }]);
    },
  );
});

test("a talk of WordPress.tv by two people loses the name before its title, whichever of them it is", async () => {
  const video = { "@type": "VideoObject", name: "Mo Delled: Wicks at scale" };
  const actor = ["Ada Quill", "Mo Delled"].map((name) => ({ "@type": "Person", name }));
  const html = `<title>Mo Delled: Wicks at scale</title>${jsonLd({ ...video, actor })}<h1>Mo Delled: Wicks at scale</h1>`;
  const source = await read(html, "https://wordpress.tv/2024/05/06/mo-delled-wicks-at-scale/");
  expect(source).toMatchObject({ title: "Wicks at scale", authors: [{ name: "Ada Quill" }, { name: "Mo Delled" }] });
});

test("a page of Speaker Deck’s own is nobody’s profile", async () => {
  const html = "<title>All that lamps can do</title><main><h1>All that lamps can do</h1><p>Light.</p></main>";
  const { authors } = await read(html, "https://speakerdeck.com/lamps");
  expect(authors).toEqual([]);
  const own = await read(html.replace("<p>", "<img class=bio_mugshot><p>"), "https://speakerdeck.com/lamps");
  expect(own.authors).toMatchObject([{ name: "All that lamps can do" }]);
});
