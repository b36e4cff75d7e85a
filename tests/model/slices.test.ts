// Long work lets others have their turn. The clock stands still here, and is moved by hand.
import { afterEach, expect, test, vi } from "vitest";
import { workInSlices } from "@/lib/model/slices.ts";

afterEach(() => vi.restoreAllMocks());

test("work pauses once a slice of time is used up, and begins another one then", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(5);
  const rest = workInSlices();
  clock.mockReturnValue(16);
  expect(rest()).toBe(false);
  clock.mockReturnValue(17);
  expect(await rest()).toBe(true);
  clock.mockReturnValue(28);
  expect(rest()).toBe(false);
});

test("work that is broken off does not go on, nor behind a pause", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const end = new AbortController();
  const rest = workInSlices(end.signal);
  clock.mockReturnValue(20);
  const pause = rest();
  end.abort(new Error("closed"));
  await expect(pause).rejects.toThrow("closed");
  expect(() => rest()).toThrow("closed");
});
