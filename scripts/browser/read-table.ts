// Reads the notebook as it is stored, past the code under test.
import type { Browser, Page } from "puppeteer-core";

/** All rows of a table. Runs inside a page of the extension, so it uses nothing from here. */
function readTable(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("wrapup");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const finish = (rows: unknown[]) => {
        database.close();
        resolve(rows);
      };
      if (!database.objectStoreNames.contains(table)) return finish([]);
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => finish(reading.result);
      reading.onerror = () => reject(reading.error);
    };
  });
}

/** What reads a table of the notebook. */
export type Reader = <T>(table: string, page?: Page) => Promise<T[]>;

/**
 * What reads the notebook in a page of the extension that is open, or else in one behind the tabs: to open that one costs far more
 * than to read, so it stays for the next time.
 * @param origin the extension's
 */
export function makeReader(browser: Browser, origin: string): Reader {
  let behind: Promise<Page> | undefined;
  const openBehind = async () => {
    const page = await browser.newPage({ background: true });
    // The manifest is a page of the extension's origin that runs nothing of its own.
    await page.goto(`${origin}/manifest.json`);
    // An extension that is loaded anew takes its pages along.
    page.once("close", () => {
      behind = undefined;
    });
    return page;
  };
  return async <T>(table: string, page?: Page) => {
    if (page) return (await page.evaluate(readTable, table)) as T[];
    behind ??= openBehind();
    return (await (await behind).evaluate(readTable, table)) as T[];
  };
}
