// A large file on its way to the person, piece by piece, and what is known of where it ended.
import { browser } from "wxt/browser";
import { askDownloads, hasDownloads, needsDownloads } from "./downloads-right.ts";
import { saveFile } from "./save-file.ts";

// Newer than the compiler's own description of the browser.
declare global {
  interface Window {
    showSaveFilePicker?(options: {
      suggestedName: string;
      types: { accept: Record<string, string[]> }[];
    }): Promise<FileSystemFileHandle>;
  }
}

/** What became of a file. */
export interface Saved {
  /** Under which it was saved, or handed over. */
  name: string;
  /** It is known to lie where the person wanted it. */
  isConfirmed: boolean;
}

export interface SaveTarget {
  write(bytes: Uint8Array): Promise<void>;
  finish(): Promise<Saved>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

async function openPicked(handle: FileSystemFileHandle): Promise<SaveTarget> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes as BufferSource),
    async finish() {
      await stream.close();
      return { name: handle.name, isConfirmed: true };
    },
    // What was written lies beside the file until it is closed.
    abandon: () => stream.abort(),
  };
}

/** The browser saves it and tells when that is done. */
async function download(content: Blob, name: string): Promise<Saved> {
  const url = URL.createObjectURL(content);
  try {
    const id = await browser.downloads.download({ url, filename: name, saveAs: false });
    return await new Promise((resolve, reject) => {
      const look = async () => {
        const [item] = await browser.downloads.search({ id });
        if (item?.state === "in_progress") return;
        browser.downloads.onChanged.removeListener(look);
        if (item?.state === "complete")
          resolve({ name: item.filename.split(/[\\/]/).at(-1) ?? name, isConfirmed: true });
        else reject(new Error(`The download was interrupted: ${item?.error}`));
      };
      browser.downloads.onChanged.addListener(look);
      void look();
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Hands a file to the browser, which tells under which name it lies where the right to its downloads is given.
 * @param name what it is to be called
 * @param type its media type
 */
export async function handOver(name: string, content: Blob | string | Uint8Array, type: string): Promise<Saved> {
  if (needsDownloads && (await hasDownloads())) return download(new Blob([content as BlobPart], { type }), name);
  saveFile(name, content, type);
  return { name, isConfirmed: false };
}

/** Gathers the file first: the browser keeps what a Blob holds on its disk. */
function openGathered(name: string, type: string): SaveTarget {
  let content = new Blob();
  return {
    async write(bytes) {
      content = new Blob([content, bytes as BlobPart]);
    },
    finish: () => handOver(name, content, type),
    async abandon() {
      content = new Blob();
    },
  };
}

/**
 * Lets the person choose where a file goes, where the browser has a picker for that; must be called straight from a click.
 * @param name what is suggested, "wrapup-2014-05-07.zip"
 * @param type its media type
 * @returns nothing when the person chose nothing
 */
export async function chooseTarget(name: string, type: string): Promise<SaveTarget | undefined> {
  if (!window.showSaveFilePicker) {
    await askDownloads();
    return openGathered(name, type);
  }
  try {
    const ending = name.slice(name.lastIndexOf("."));
    const types = [{ accept: { [type]: [ending] } }];
    return await openPicked(await window.showSaveFilePicker({ suggestedName: name, types }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}
