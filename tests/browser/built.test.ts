// What the built extensions ask for and how heavy the popup starts: promises that no single source file shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Browser, builtFolder } from "@/scripts/build.ts";
import { kibibytes, startupLimit, sum, weighStartup } from "@/scripts/size.ts";

const allowed = ["activeTab", "scripting", "storage", "unlimitedStorage", "contextMenus"];

describe.each<Browser>(["chrome", "firefox"])("the extension built for %s", (browser) => {
  const folder = builtFolder(browser);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

  test("asks for no more than it says in the README", () => {
    expect(manifest.permissions).toEqual(browser === "chrome" ? [...allowed, "sidePanel"] : allowed);
  });

  test.each([
    "host_permissions",
    "content_scripts",
    "web_accessible_resources",
    "externally_connectable",
    "content_security_policy",
  ])("has no %s", (key) => {
    expect(manifest[key] ?? []).toEqual([]);
  });

  test("has a side panel that does not open by itself", () => {
    if (browser === "chrome") expect(manifest.side_panel).toEqual({ default_path: "sidepanel.html" });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: "sidepanel.html", open_at_install: false });
  });

  test("has a popup that starts with little", () => {
    const weight = sum(weighStartup(folder, "popup.html"));
    console.log(`popup start-up (${browser}): ${kibibytes(weight)} gzipped of ${kibibytes(startupLimit)}`);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(startupLimit);
  });
});
