// The notebook's screens and states as axe sees them, from a telephone's width on, in both schemes; and as they can be read by
// people who space text apart, or whose system forces its colours.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };
import type { Wrapup } from "@/scripts/browser/harness.ts";
import { withMoreConferences, writeModelledBackup } from "@/scripts/browser/modelled-notebook.ts";
import { control, press } from "@/scripts/browser/person.ts";
import { until } from "@/scripts/browser/until.ts";
import { openExport } from "./export-dialog.ts";
import { findUnreadable } from "./legible.ts";
import { chooseFile, findViolations, openModelledNotebook, showIn } from "./notebook-page.ts";

let wrapup: Wrapup;
let page: Page;
beforeAll(async () => {
  ({ wrapup, page } = await openModelledNotebook(withMoreConferences(2)));
});
afterAll(() => wrapup.close());

async function go(hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function closeDialog(): Promise<void> {
  await until(async () => {
    if ((await page.$("dialog[open]")) === null) return true;
    await page.keyboard.press("Escape");
    return false;
  });
}
// What one screen has left open would stand over all that come after it.
beforeEach(closeDialog);

interface Screen {
  name: string;
  show: () => Promise<unknown>;
  leave?: () => Promise<unknown>;
}

type MenuKey = keyof typeof messages;

const isDrawer = () => page.evaluate(() => innerWidth < 960);
const hasPanes = () => page.evaluate(() => innerWidth < 1280);

async function toPane(key: "edit" | "preview"): Promise<void> {
  if (await hasPanes()) await page.locator(`.pane-bar ::-p-text(${messages[key].message})`).click();
}

async function search(words: string, found: string): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] input");
  await page.keyboard.type(words);
  await page.waitForSelector(found);
}

/** A dialog that the notebook's menu opens, once `part` of it is there. */
function dialogOf(key: MenuKey, part: string): Screen {
  const show = async () => {
    await press(page, "notebookMenu");
    await control(page, "menuitem", key).click();
    await page.waitForSelector(`dialog[open] ${part}`);
  };
  return { name: messages[key].message, show, leave: closeDialog };
}

const screens: Screen[] = [
  {
    name: "a talk",
    show: async () => {
      await go("conference=conference&talk=keeper");
      await page.waitForSelector(".talk-view");
    },
  },
  {
    name: "the post’s settings",
    show: async () => {
      await go("conference=conference");
      await page.waitForSelector(".post-form");
    },
  },
  {
    name: "the preview",
    show: async () => {
      await toPane("preview");
      await page.waitForSelector(".post-preview-title");
    },
    leave: () => toPane("edit"),
  },
  {
    name: "the list of talks, a drawer where it is narrow",
    show: async () => {
      if (await isDrawer()) await press(page, "talksTitle");
      await page.waitForSelector(".talk-row");
    },
    leave: async () => {
      if (await isDrawer()) await page.keyboard.press("Escape");
    },
  },
  { name: "a search", show: () => search("lantern", ".search-hit"), leave: closeDialog },
  { name: "a search that found nothing", show: () => search("zeppelin", ".search-none"), leave: closeDialog },
  dialogOf("allKeys", ".keys-dialog-groups"),
  dialogOf("openBin", "h2"),
  dialogOf("conferenceDetails", "#conference-name"),
  dialogOf("mergeConference", ":is(select, [role=combobox], input)"),
  dialogOf("newConferenceAction", "#conference-name"),
  dialogOf("shareConference", "#team-server"),
  dialogOf("openJoinTeam", "#team-invitation"),
  dialogOf("openOtherMachines", ".share-card"),
  {
    name: "a restore",
    show: async () => {
      await press(page, "notebookMenu");
      await chooseFile(page, writeModelledBackup(), () => control(page, "menuitem", "restoreBackup").click());
      await page.waitForSelector("dialog[open] table");
    },
    leave: closeDialog,
  },
  { name: "the export", show: () => openExport(page), leave: closeDialog },
  {
    name: "the empty schedule",
    show: async () => {
      await go("conference=conference&view=schedule");
      await page.waitForSelector(".schedule-main h1");
    },
  },
  {
    name: "talks of no conference",
    show: async () => {
      await go("conference=");
      await page.waitForSelector(".talk-row, .empty-card");
    },
  },
];

describe.each([320, 720, 1024, 1440])("at %d pixels", (width) => {
  describe.each(["light", "dark"])("in %s", (scheme) => {
    beforeAll(async () => {
      await page.setViewport({ width, height: 900 });
      await showIn(page, scheme);
    });

    test.each(screens)("$name has no violation that axe finds, and scrolls not sideways", async ({ show, leave }) => {
      await show();
      expect.soft(await findViolations(page, scheme)).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await leave?.();
    });
  });
});

describe.each([320, 1440])("at %d pixels", (width) => {
  beforeAll(async () => {
    await page.setViewport({ width, height: 900 });
    await showIn(page, "light");
  });

  test.each(screens)(
    "$name can be read with text spaced apart, and its focus be seen in forced colours",
    async (screen) => {
      await screen.show();
      expect.soft(await findUnreadable(page)).toEqual([]);
      // What scrolls, scrolls within its part of the screen.
      expect.soft(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
      await screen.leave?.();
    },
  );
});
