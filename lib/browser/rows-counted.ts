// When the notebook's rows were counted and none was missing, in the browser's memory: so it ends with the browser.
import { browser } from "wxt/browser";
import type { IsoDateTime } from "@/lib/model/index.ts";

const key = "rowsCounted";

export const rowsCounted = {
  read: async () => (await browser.storage.session.get(key))[key] as IsoDateTime | undefined,
  keep: (at: IsoDateTime) => browser.storage.session.set({ [key]: at }),
};
