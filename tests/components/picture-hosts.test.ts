// A post's pictures are loaded from hosts that the person allowed. The browser's interface alone is a stand-in.
import { expect, test, vi } from "vitest";
import { askForHost, isAllowed } from "@/lib/browser/picture-hosts.ts";

const { permissions } = vi.hoisted(() => ({ permissions: { request: vi.fn(), contains: vi.fn() } }));
vi.mock("wxt/browser", () => ({ browser: { permissions } }));

test("a host is asked for by itself, whatever of it the address names", async () => {
  permissions.contains.mockResolvedValue(true);
  permissions.request.mockResolvedValue(false);
  expect(await isAllowed("https://slides.example:8443/a/b?c")).toBe(true);
  expect(permissions.contains).toHaveBeenCalledWith({ origins: ["https://slides.example/*"] });
  expect(await askForHost("http://slides.example/a")).toBe(false);
  expect(permissions.request).toHaveBeenCalledWith({ origins: ["http://slides.example/*"] });
});

test("a click too long ago counts as a no", async () => {
  vi.spyOn(console, "debug").mockImplementation(() => {});
  permissions.request.mockRejectedValueOnce(new Error("This function must be called during a user gesture"));
  expect(await askForHost("https://slides.example/")).toBe(false);
  permissions.request.mockResolvedValue(true);
  expect(await askForHost("https://slides.example/")).toBe(true);
});
