// A script that the page's process refuses at first is run again; one that it refuses for good is given up.
import { expect, test } from "vitest";
import { wait } from "@/lib/browser/wait.ts";
import { whenAllowed } from "@/lib/browser/when-allowed.ts";

/** What Chromium 156 says. */
const refusal =
  "Cannot access contents of the page. Extension manifest must request permission to access the respective host.";

/** Refuses so many times with `message`, and counts how often it is asked. */
function refusing(times: number, message: string) {
  const asked = { count: 0 };
  const work = async () => {
    if (asked.count++ < times) throw new Error(message);
    return "read";
  };
  return { asked, work };
}

test.each([0, 1, 5])("a page that refuses %i times is read", async (times) => {
  const { asked, work } = refusing(times, refusal);
  expect(await whenAllowed(work)).toBe("read");
  expect(asked.count).toBe(times + 1);
});

test("a page that always refuses is given up", async () => {
  await expect(whenAllowed(refusing(Number.POSITIVE_INFINITY, refusal).work)).rejects.toThrow(refusal);
});

test.each(["Cannot access a chrome:// URL", "The extensions gallery cannot be scripted.", "The tab was closed."])(
  "“%s” is not waited for",
  async (message) => {
    const { asked, work } = refusing(Number.POSITIVE_INFINITY, message);
    await expect(whenAllowed(work)).rejects.toThrow(message);
    expect(asked.count).toBe(1);
  },
);

test("nobody is asked any more once nobody waits", async () => {
  const { asked, work } = refusing(Number.POSITIVE_INFINITY, refusal);
  const screen = new AbortController();
  const waiting = whenAllowed(async () => {
    if (asked.count === 2) screen.abort(new Error("closed"));
    return work();
  }, screen.signal);
  await expect(waiting).rejects.toThrow("closed");
  expect(asked.count).toBe(3);
});

test("a wait ends at once with who waits, and does not begin for one who has gone", async () => {
  const screen = new AbortController();
  const waiting = wait(600_000, screen.signal);
  screen.abort(new Error("closed"));
  await expect(waiting).rejects.toThrow("closed");
  await expect(wait(0, screen.signal)).rejects.toThrow("closed");
  await expect(wait(0)).resolves.toBeUndefined();
});
