// The moment that a new post begins with: what the clock on the author's wall shows.
import { expect, test } from "vitest";
import { readAuthorClock } from "@/lib/browser/author-clock.ts";

test("each part of it has two digits, whatever the number", () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(readAuthorClock(new Date(2026, 0, 2, 3, 4, 5))).toEqual({ date: "2026-01-02T03:04:05", timeZone });
  expect(readAuthorClock(new Date(2026, 11, 31, 23, 59, 58))).toEqual({ date: "2026-12-31T23:59:58", timeZone });
});
