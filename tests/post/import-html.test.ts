// A post whose headings and lists are written in HTML: its talks are found as those written in Markdown.
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import { assemblePost } from "@/lib/post/assemble/assemble.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { htmlBlocks } from "@/lib/post/import/html-blocks.ts";
import { readPost } from "@/lib/post/import/read-post.ts";

test("talks under headings in HTML are found with their speakers and pages, and the text stays as it is", () => {
  const body = `<h2>Talks</h2>
<h3>Queues by Ada Quill</h3>
<p>See the <a href="https://decks.example/queues">slides</a>.</p>
<h3><a href="https://decks.example/pagers">Pagers</a></h3>
<p>Cy Moreno told how.</p>`;
  const { talks, post } = readPost(`---\ntitle: Queue Days 2014\n---\n\n${body}\n`, "queue-days.md");
  expect(talks.map(({ talk, sources }) => [talk.title, talk.speakers, sources.map(({ url }) => url)])).toEqual([
    ["Queues", [{ name: "Ada Quill" }], ["https://decks.example/queues"]],
    ["Pagers", [{ name: "Cy Moreno" }], ["https://decks.example/pagers"]],
  ]);
  expect(post.introduction).toBe(body);
});

/** A node in short: "heading 2: Talks". */
function tell(node: Nodes): string {
  const kind = node.type === "heading" ? `heading ${node.depth}` : node.type;
  const said = "children" in node ? node.children.map(tell).join(" ") : "value" in node ? node.value : "";
  return node.type === "text" ? node.value : `${kind}${node.type === "link" ? ` ${node.url}` : ""}(${said})`;
}

test.each<[string, string[]]>([
  ["<h1>One</h1><h6>Six</h6>", ["heading 1(One)", "heading 6(Six)"]],
  ["<P>One.</P>two<div>three</div>", ["paragraph(One.)", "paragraph(two)", "paragraph(three)"]],
  [
    "<ul><li>One</li>\n<li>Two</li></ul><ol><li>Three</li></ol>",
    ["list(listItem(paragraph(One)) listItem(paragraph(Two)) listItem(paragraph(Three)))"],
  ],
  [
    "<li>One</li><p>Two</p><li>Three</li>",
    ["list(listItem(paragraph(One)))", "paragraph(Two)", "list(listItem(paragraph(Three)))"],
  ],
  ["<p></p><h2> </h2><hr><p>&amp;</p>", ["paragraph(&)"]],
  ['<p><a href="https://a.example/"></a></p>', ["paragraph(link https://a.example/())"]],
  [
    "<p>A <b>bold</b> and <strong>strong</strong>, an <em>em</em> and <i>it</i> <span>word</span></p>",
    ["paragraph(A  strong(bold)  and  strong(strong) , an  emphasis(em)  and  emphasis(it)  word)"],
  ],
  [
    '<p><a href="https://a.example/">A <b>b</b>\n&lt;c&gt;</a> <iframe src="https://b.example/"></iframe></p>',
    ['paragraph(link https://a.example/(A b <c>)   html(<iframe src="https://b.example/">))'],
  ],
])("%j is read as blocks of Markdown", (html, blocks) => {
  expect(htmlBlocks(html).map(tell)).toEqual(blocks);
});

test("paragraphs of HTML tell of talks as those of Markdown do", () => {
  const line = (said: string, page: string) =>
    `<div>${said}</div>\n<div><a href="https://days.example/schedule/sessions/${page}/">https://days.example/schedule/sessions/${page}/</a></div>\n<div></div>\n`;
  const body = `A summary of a few talks.\n<div></div>\n${line("The magic of wicks by Ada Quill", "12")}${line("Lamps, from Oil to Gas by Bo Dorn", "34")}<div>So it was.</div>\n`;
  const text = `---\ntitle: WickConf 2025\n---\n\n${body}`;
  const record = readPost(text, "w.md");
  expect(record.talks).toMatchObject([
    {
      talk: { title: "The magic of wicks", speakers: [{ name: "Ada Quill" }] },
      sources: [{ url: "https://days.example/schedule/sessions/12/" }],
    },
    {
      talk: { title: "Lamps, from Oil to Gas", speakers: [{ name: "Bo Dorn" }] },
      sources: [{ url: "https://days.example/schedule/sessions/34/" }],
    },
  ]);
  expect(exportPost(record)).toMatchObject([{ text }]);
});

test("HTML of a post as it was imported is HTML in the preview where it is meant to work, and text where it is not", () => {
  const record = readPost(
    "---\ntitle: WickConf 2025\n---\n\n## Wicks by Ada Quill\n\nHello <b>you</b>.\n",
    "wickconf.md",
  );
  const typesIn = (liveCode: string | undefined) => {
    const { tree } = assemblePost({ ...record, post: { ...record.post, liveCode } });
    return tree.children.flatMap((block) => (block.type === "paragraph" ? block.children.map(({ type }) => type) : []));
  };
  expect(record.post.edited).toBeDefined();
  expect(typesIn(record.post.engine)).toContain("html");
  expect(typesIn(undefined)).not.toContain("html");
});

test("a talk under a heading in HTML stands at that heading, whatever Markdown follows", () => {
  const talk = (title: string, name: string) => `<h2>${title}</h2>\n<p>by ${name}</p>\n\nWhat ${name} said.\n`;
  const body = `Hello.\n\n${talk("Trimming wicks", "Ada Quill")}\n${talk("Oil prices", "Cy Moreno")}`;
  const record = readPost(`---\ntitle: WickConf 2025\n---\n\n${body}`, "wickconf.md");
  const [first, second] = record.talks;
  if (!first || !second) throw new Error("The post has two talks.");
  const left = assemblePost({ ...record, talks: [first] });
  expect(left.conflicts).toMatchObject([{ edited: "<h2>Oil prices</h2>\n<p>by Cy Moreno</p>", assembled: "" }]);
  const renamed = { ...first, talk: { ...first.talk, title: "Trimming lamps" } };
  const after = assemblePost({ ...record, talks: [renamed, second] });
  expect(after).toMatchObject({ body: body.replace("Trimming wicks", "Trimming lamps"), conflicts: [] });
});
