// A store that is busy: what a slow disk or another window's long work is to a screen.
import type { Page } from "puppeteer-core";

/** Lets every read and write of the notebook wait behind a transaction of this page, until `releaseStore`. */
export async function holdStore(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("wrapup").onsuccess = ({ target }) => {
          const { result: store } = target as IDBOpenDBRequest;
          const transaction = store.transaction([...store.objectStoreNames], "readwrite");
          const held = { isHeld: true };
          Object.assign(window, { release: () => Object.assign(held, { isHeld: false }) });
          const goOn = () => {
            resolve();
            if (held.isHeld) transaction.objectStore("settings").count().onsuccess = goOn;
            else store.close();
          };
          goOn();
        };
      }),
  );
}

export async function releaseStore(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { release: () => void }).release());
}
