// Posts of a night in which the clocks change: every engine shows the day that the person typed. In Santiago the clocks skip
// the first hour of a day in September, and show the last one of a day in April twice.
import { expect, test } from "vitest";
import { exportPost } from "@/lib/post/files/export.ts";
import { record } from "../notebooks/build.ts";
import { blogNamed, describeEngines } from "./blogs.ts";
import { buildSite } from "./site.ts";

const timeZone = "America/Santiago";
const days: [string, string][] = [
  ["2025-09-07T00:30:00", "2025-09-07"],
  ["2025-04-05T23:30:00", "2025-04-05"],
];

/** The day of a page's date, where the blog stands. */
function dayIn(date: string): string {
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(date)) return date.slice(0, 10);
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(date));
}

describeEngines(({ engine, program, pageOf }) => {
  test("shows the day that was typed", async () => {
    const files = days.map(([date, day]) => {
      const [file] = exportPost(record([], { engine, date, timeZone, slug: `night-${day}`, introduction: "Late." }));
      if (!file || !("text" in file)) throw new Error("The post has no text.");
      return file;
    });
    const blog = { ...blogNamed("clock-change"), blog: timeZone };
    const { pages } = await buildSite(program, Object.fromEntries(files.map(({ path, text }) => [path, text])), blog);
    const shown = files.map(({ path }) => dayIn(pages.get(pageOf(path))?.date ?? ""));
    expect(shown).toEqual(days.map(([, day]) => day));
  });
});
