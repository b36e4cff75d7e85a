// Whether Wrapup may write into a folder that the person chose. Asking for it is left to blog-folder.ts: only a page can.
import type { BlogFolder } from "@/lib/notebook/rows/database.ts";

/** The browser takes the right back when it ends. */
export async function mayWrite({ handle }: BlogFolder): Promise<boolean> {
  return (await handle.queryPermission?.({ mode: "readwrite" })) === "granted";
}
