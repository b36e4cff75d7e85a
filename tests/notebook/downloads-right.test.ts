// The right to the downloads in a browser that has no picker to save with, as Firefox. The extension's interface alone is a stand-in.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askDownloads, giveBackDownloads, hasDownloads, needsDownloads } from "@/lib/browser/downloads-right.ts";

const permissions = vi.hoisted(() => {
  for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, "showSaveFilePicker");
  return { request: vi.fn(), contains: vi.fn(), remove: vi.fn() };
});
vi.mock("wxt/browser", () => ({ browser: { permissions } }));

const rights = { permissions: ["downloads"] };

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  vi.resetAllMocks();
});

test("it is asked for once if the person says no, and again when they want so", async () => {
  permissions.request.mockResolvedValueOnce(false).mockResolvedValue(true);
  expect([needsDownloads, await askDownloads(), await askDownloads()]).toEqual([true, false, false]);
  expect(permissions.request.mock.calls).toEqual([[rights]]);
  expect(await askDownloads(true)).toBe(true);
  expect(await askDownloads()).toBe(true);
  expect(permissions.request).toHaveBeenCalledTimes(3);
});

test("it is given back, and asked for again when it is needed", async () => {
  permissions.request.mockResolvedValueOnce(false).mockResolvedValue(true);
  permissions.contains.mockResolvedValueOnce(true).mockResolvedValue(false);
  expect(await askDownloads()).toBe(false);
  expect(await hasDownloads()).toBe(true);
  await giveBackDownloads();
  expect([permissions.contains.mock.calls, permissions.remove.mock.calls]).toEqual([[[rights]], [[rights]]]);
  expect([await hasDownloads(), await askDownloads()]).toEqual([false, true]);
});
