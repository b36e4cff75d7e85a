// What the copies say there was, where nothing else does.
import { listCopies, openCopyFolder } from "./copy-folder.ts";
import type { Stock } from "./stock.ts";

/** What the copy says of what was written last, of the notebook that was written last; nothing where there is none. */
export async function readLatest(): Promise<Stock | undefined> {
  const { copies } = await listCopies(await openCopyFolder(false));
  const last = copies[0]?.stock;
  const same = copies.flatMap(({ stock }) => (stock.notebookId === last?.notebookId ? [stock] : []));
  return same.sort((one, other) => other.writes - one.writes)[0];
}
