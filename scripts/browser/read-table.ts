// Reads the notebook as it is stored, past the code under test.

/** All rows of a table. Runs inside a page of the extension, so it uses nothing from here. */
export function readTable(table: string): Promise<unknown[]> {
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
