// The export dialog as a person uses it, and the folder that stands in for a blog's: one of the browser's own file system, since
// no test can answer the system's folder picker.
import type { Page } from "puppeteer-core";
import messages from "@/public/_locales/en/messages.json" with { type: "json" };

/** Opens the dialog of the whole post with its keys. */
export async function openExport(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("e");
  await page.keyboard.up("Control");
  await page.waitForSelector("dialog[open] .export-ways");
}

/** Presses the main button of the open dialog; by key, since it moves when the dialog grows with what becomes known. */
export async function confirm(page: Page): Promise<void> {
  const button = await page.waitForSelector(
    "dialog[open] .dialog-foot .button-primary:not(:disabled, [aria-disabled=true])",
  );
  await button?.press("Enter");
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

export async function chooseWay(page: Page, way: "wayFolder" | "wayZip"): Promise<void> {
  await page.locator(`.export-way ::-p-text(${messages[way].message})`).click();
  await page.waitForSelector(".export-way:has(:checked)");
}

/** Turns the switch of the pictures. The list of files above it moves it as soon as what goes out is known: a place could be missed. */
export async function turnPictures(page: Page): Promise<void> {
  const label = await page.waitForSelector("dialog .switch");
  await label?.evaluate((element) => (element as HTMLElement).click());
}

/** The folder picker answers with "my-blog" from now on. */
export async function answerFolderPicker(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog", { create: true }),
    });
  });
}

/** Puts files into the folder, as somebody else would. @param files text by path */
export async function writeBlogFiles(page: Page, files: Record<string, string>): Promise<void> {
  await page.evaluate(async (given) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog", { create: true });
    for (const [path, text] of Object.entries(given)) {
      const steps = path.split("/");
      let folder = root;
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const stream = await (await folder.getFileHandle(steps.at(-1) ?? "", { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
}

/** Every file of the folder by its path; of pictures their sizes in bytes. */
export function readBlogFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const read = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [step, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await read(handle, `${path}${step}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          found[path + step] = step.endsWith(".png") ? String(file.size) : await file.text();
        }
      }
    };
    await read(await (await navigator.storage.getDirectory()).getDirectoryHandle("my-blog"), "");
    return found;
  });
}
