// The day of publication where a page only shows it: in many languages, above the title or behind the text, beside a change.
import { expect, test } from "vitest";
import { readPage } from "@/lib/capture/read.ts";
import { openHtml } from "@/scripts/pages/open.ts";

const text = `<p>${"Lamps burn longest when nobody hurries them and the oil is cold. ".repeat(5)}</p>`;
const plain = "https://harbour-notes.example/oil";

interface Shown {
  under?: string;
  above?: string;
  after?: string;
  lang?: string;
  address?: string;
}

async function dayOf({ under = "", above = "", after = "", lang = "en", address = plain }: Shown) {
  const html = `<!doctype html><html lang="${lang}"><head><title>Oil for winter</title></head><body><main><article>${above}
    <h1>Oil for winter</h1>${under}${text}<p>On 1 January 1999 it was dark.</p>${after}</article></main></body></html>`;
  const result = await readPage(openHtml(html, address));
  return "problem" in result ? result.problem : result.source.publishedOn;
}

const written = [
  "Mar 5 ’24",
  "5-Mar-2024",
  "2024. 3. 5.",
  "Tuesday, March 5th 2024",
  "Dienstag, den 5. März 2024",
  "вторник, 5 марта 2024",
  "5 marca 2024 r.",
  "úterý 5. března 2024",
  "terça-feira, 5 de março de 2024",
  "dinsdag 5 maart 2024",
  "martedì 5 marzo 2024",
  "mardi 5 mars 2024",
  "2024年03月05日(火)",
  "2024년 3월 5일",
];

test.each(written)("%s is read wherever it stands beside the title", async (day) => {
  expect(await dayOf({ under: `<p>${day}</p>` })).toBe("2024-03-05");
  expect(await dayOf({ above: `<div class="k2">${day}</div>` })).toBe("2024-03-05");
  expect(await dayOf({ under: `<div class="x7">By Ada Quill | ${day} | 5 min read</div>` })).toBe("2024-03-05");
});

test.each([
  "<p>Updated April 1, 2024 · Published March 5, 2024</p>",
  '<div>Updated <time datetime="2024-05-01">May 1</time>, published <time datetime="2024-03-05">March 5</time></div>',
  '<div><time class="updated" datetime="2024-05-01">May 1</time> <time class="published" datetime="2024-03-05">March 5</time></div>',
  '<div><span title="March 5, 2024 at 9:00 AM">2 days ago</span></div>',
  '<div><relative-time datetime="2024-03-05T09:00:00Z">2 days ago</relative-time></div>',
  '<div><span data-timestamp="1709629200">vor 2 Tagen</span></div>',
  '<div><span aria-label="March 5, 2024">2日前</span></div>',
  '<div class="date"><span>05</span><span>Mar</span><span>2024</span></div>',
])("%s states 5 March", async (under) => {
  expect(await dayOf({ under })).toBe("2024-03-05");
});

test.each(["", " 10:30", " 10:30:15", " 10:30 am", " 10:30PM", " 10:30 +0200", " 10:30 Z", " 10:30Z", ", 9:05"])(
  "a day with the time %j is one of publication, but one of an event beside a place",
  async (time) => {
    expect(await dayOf({ under: `<p>March 5, 2024${time}</p>` })).toBe("2024-03-05");
    expect(await dayOf({ under: `<p>March 5, 2024${time} Ada Quill</p>` })).toBe("2024-03-05");
    expect(await dayOf({ under: `<p>March 5, 2024${time} Lisbon</p>` })).toBeUndefined();
  },
);

test.each([
  "<p>Posted on March 5, 2024 in <a href='/c'>Lamps</a></p>",
  '<footer><time datetime="2024-03-05">March 5</time></footer>',
])("%s behind the text states it too", async (after) => {
  expect(await dayOf({ after })).toBe("2024-03-05");
});

test.each([
  '<div>Last updated <time datetime="2024-05-01">May 1, 2024</time></div>',
  "<p>Zuletzt aktualisiert am 5. März 2024</p>",
  "<p>2 days ago</p>",
  "<p>March 5–7, 2024</p>",
])("%s states no day of publication", async (under) => {
  expect(await dayOf({ under })).toBeUndefined();
});

test.each([
  '<ul><li><a href="/o">Another tale of wax</a> <span class="date">March 5, 2024</span></li></ul>',
  '<h3>2 comments</h3><div><p class="date">March 5, 2024</p></div>',
])("a day of another page or a comment is not this one's: %s", async (after) => {
  expect(await dayOf({ after })).toBeUndefined();
});

test("the page's language tells the order of a date's numbers, English alone does not", async () => {
  const under = "<p>05/03/2024</p>";
  for (const lang of ["de", "fr-FR", "pt-BR", "en-GB"]) expect(await dayOf({ under, lang })).toBe("2024-03-05");
  expect(await dayOf({ under, lang: "en-US" })).toBe("2024-05-03");
  expect(await dayOf({ under })).toBeUndefined();
  expect(await dayOf({ under, lang: "ja" })).toBeUndefined();
});

test("address or another date of the page tell it too", async () => {
  const under = "<p>05/03/2024</p>";
  expect(await dayOf({ under, address: "https://harbour-notes.example/2024/03/oil" })).toBe("2024-03-05");
  expect(await dayOf({ under, address: "https://harbour-notes.example/2024/05/oil" })).toBe("2024-05-03");
  expect(await dayOf({ under, after: "<p>Seen again 25/03/2024</p>" })).toBe("2024-03-05");
});

test("a date somewhere else in the page is none of the text's, where nothing holds heading and text together", async () => {
  const read = async (beside: string, below: string) => {
    const html = `<!doctype html><html lang="en"><head><title>Oil for winter</title></head><body>
      <div><h1>Oil for winter</h1>${beside}</div><div>${text}</div>${below}</body></html>`;
    const result = await readPage(openHtml(html, plain));
    return "problem" in result ? result.problem : result.source.publishedOn;
  };
  const date = '<div><time datetime="2024-03-05">5 March 2024</time></div>';
  expect(await read(date, "")).toBe("2024-03-05");
  expect(await read("", date)).toBeUndefined();
});

test.each(["/2024/03/05/oil", "/blog/2024/3/5/oil.html", "/2024/mar/05/oil/", "/2024/March/5/oil/"])(
  "the day in the address %s counts where the page tells none",
  async (path) => {
    const address = `https://harbour-notes.example${path}`;
    expect(await dayOf({ address })).toBe("2024-03-05");
    expect(await dayOf({ address, under: "<p>March 7, 2024</p>" })).toBe("2024-03-07");
  },
);

test.each(["/2024/03/05/", "/2024/02/31/oil", "/2024/03/oil", "/docs/12/2024/03/oil", "/x2024/03/05/oil"])(
  "the address %s tells no day of publication",
  async (path) => {
    expect(await dayOf({ address: `https://harbour-notes.example${path}` })).toBeUndefined();
  },
);
