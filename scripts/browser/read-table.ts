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

/**
 * All rows of a table.
 * @param origin the extension's
 * @param page one of the extension's that is open; without, one is opened for it
 */
export async function readStored<T>(browser: Browser, origin: string, table: string, page?: Page): Promise<T[]> {
  if (page) return (await page.evaluate(readTable, table)) as T[];
  const reader = await browser.newPage({ background: true });
  // The manifest is a page of the extension's origin that runs nothing of its own.
  await reader.goto(`${origin}/manifest.json`);
  const rows = await reader.evaluate(readTable, table);
  await reader.close();
  return rows as T[];
}
