// Which posts would be one file.
import { describe, expect, test } from "vitest";
import type { Post } from "@/lib/model/index.ts";
import { findSameName } from "@/lib/post/files/same-name.ts";
import { record } from "../notebooks/build.ts";

const post = (id: string, changes: Partial<Post> = {}) =>
  record([], { id, slug: "", title: "Queue Days", ...changes }).post;

describe("two posts are one file", () => {
  test.each<[string, Partial<Post>]>([
    ["with one title", {}],
    ["with a slug that is the other’s title", { title: "Something else", slug: "Queue-Days" }],
    ["with pictures in the one alone", { embeds: "picture" }],
  ])("%s", (_, changes) => {
    const [one, other] = [post("one", { engine: "hugo" }), post("other", { engine: "hugo", ...changes })];
    expect(findSameName(one, [one, other])).toBe(other);
  });
});

describe("two posts are two files", () => {
  test.each<[string, Partial<Post>]>([
    ["with two slugs", { slug: "queue-days-2" }],
    ["for two engines", { engine: "hugo" }],
    ["in two folders", { engineSettings: { jekyll: { folder: "_essays" } } }],
    ["of two days, where the day is in the name", { date: "2015-05-10T07:58:00" }],
    ["where one is a draft", { isDraft: true }],
  ])("%s", (_, changes) => {
    const one = post("one", { engine: "jekyll" });
    expect(findSameName(one, [one, post("other", { engine: "jekyll", ...changes })])).toBeUndefined();
  });
});

test("slugs of emoji or of letters of any script give names, and the same one gives the same", () => {
  for (const title of ["🎉🎊", "会議の報告", "  ", "../.."]) {
    const [one, other] = [post("one", { title }), post("other", { title })];
    expect(findSameName(one, [other])).toBe(other);
  }
});

test("an engine that is not known is no failure", () => {
  expect(findSameName(post("one", { engine: "nosuch" }), [post("other", { engine: "nosuch" })])).toBeUndefined();
});
