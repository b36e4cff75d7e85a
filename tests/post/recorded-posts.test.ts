// Real posts through import and export: the same header values, links and text, and the same bytes.
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import type { ConferenceRecord } from "@/lib/model/index.ts";
import { exportPost } from "@/lib/post/files/export.ts";
import { splitFile } from "@/lib/post/import/file.ts";
import { readPost } from "@/lib/post/import/read-post.ts";
import { parseMarkdown } from "@/lib/post/markdown/parse.ts";
import { canonicalTree } from "@/lib/post/markdown/same.ts";
import { postCount, readRecorded, recordedPosts } from "@/scripts/pages/recorded.ts";
import { describeRecorded } from "../describe-recorded.ts";

const counts = { posts: 0, bytes: 0, assembledBytes: 0, assembledText: 0 };

function exported(record: ConferenceRecord): string {
  const [file] = exportPost(record);
  return file && "text" in file ? file.text : "";
}

function linksOf(root: Root): string[] {
  const urls: string[] = [];
  visit(root, ["link", "image"], (node) => {
    if ("url" in node) urls.push(node.url);
  });
  return urls;
}

describeRecorded("posts", "recorded posts", () => {
  test.each(recordedPosts)("%s", (file) => {
    const text = readRecorded(`posts/${file}`);
    const record = readPost(text, file);
    const before = splitFile(text);
    const after = splitFile(exported(record));
    const [wanted, got] = [parseMarkdown(before.body), parseMarkdown(after.body)];
    expect(after.fields.map(({ name, value }) => [name, value])).toEqual(
      before.fields.map(({ name, value }) => [name, value]),
    );
    expect(linksOf(got)).toEqual(linksOf(wanted));
    expect(canonicalTree(got)).toBe(canonicalTree(wanted));
    count(record, text, canonicalTree(wanted));
  });

  test("are counted", () => {
    console.log(
      `recorded posts: ${counts.posts} cases, ${counts.bytes} with the same bytes; ` +
        `from talks and notes alone: ${counts.assembledText} with the same text, ${counts.assembledBytes} with the same bytes`,
    );
    expect(counts.posts).toBe(postCount);
    expect(counts.bytes).toBe(postCount);
  });

  /** Header values that are written anew say the same as those that stand as they stood. */
  test.each(recordedPosts)("%s without its own lines", (file) => {
    const text = readRecorded(`posts/${file}`);
    const record = readPost(text, file);
    for (const field of record.post.imported?.fields ?? [])
      if (field.text !== undefined && !field.role) field.text = "";
    const again = splitFile(exported(record));
    const extras = new Map(again.fields.map(({ name, value }) => [name, value]));
    for (const { name, value } of record.post.extraFields) expect(extras.get(name)).toEqual(value);
  });
});

function count(record: ConferenceRecord, text: string, wanted: string) {
  const { edited } = record.post;
  counts.posts++;
  if (exported(record) === text) counts.bytes++;
  if (!edited) counts.assembledBytes++;
  if (!edited || canonicalTree(parseMarkdown(edited.base)) === wanted) counts.assembledText++;
}
