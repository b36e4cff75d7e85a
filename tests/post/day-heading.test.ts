// The day and the track that a heading above talks names.
import { expect, test } from "vitest";
import { dayInHeading, trackInHeading } from "@/lib/post/import/day-heading.ts";

test.each([
  ["Saturday, 17 October", "2015-09-30", "2015-10-17"],
  ["Saturday, 17th of October 2014", "2015-09-30", "2014-10-17"],
  ["October 17th, 2014", "2015-09-30", "2014-10-17"],
  ["Dec 1", "2015-12-04", "2015-12-01"],
  ["Day 1 (2017/06/09)", "", "2017-06-09"],
  ["2019年5月3日", "", "2019-05-03"],
  ["17. Oktober 2015", "", "2015-10-17"],
  ["1. März 2015", "", "2015-03-01"],
  ["3 août 2015", "", "2015-08-03"],
  ["3 de enero de 2015", "", "2015-01-03"],
  ["3 luglio 2015", "", "2015-07-03"],
  ["17 October", "", undefined],
  ["31 February 2015", "", undefined],
  ["2015-02-30", "", undefined],
  ["Day 1", "2015-09-30", undefined],
  ["Room 17", "2015-09-30", undefined],
])("the day of “%s” in a post of “%s”", (title, near, day) => {
  expect(dayInHeading(title, near)).toBe(day);
});

test.each([
  [" Main stage ", "Main stage"],
  ["Großer Saal", "Großer Saal"],
  ["Salle des lampes", "Salle des lampes"],
  ["Track 2: oil and wicks", "Track 2: oil and wicks"],
  ["Track 2: oil and wicks again", undefined],
  ["Backstage", undefined],
  ["Wicks at scale", undefined],
])("the track of “%s”", (title, track) => {
  expect(trackInHeading(title)).toBe(track);
});
