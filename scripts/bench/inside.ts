// What the bench does inside a page of the extension. Each function is sent there by itself, so it uses nothing from here.

/** Leaves in `globalThis.shownAt` when each of the selectors was first met and painted, in milliseconds from the navigation. */
export function watchOpening(selectors: Record<string, string>): void {
  const shownAt: Record<string, number> = {};
  Object.assign(globalThis, { shownAt });
  const look = () => {
    for (const [name, selector] of Object.entries(selectors)) {
      if (shownAt[name] !== undefined || !document.querySelector(selector)) continue;
      shownAt[name] = Number.NaN;
      requestAnimationFrame(() => setTimeout(() => Object.assign(shownAt, { [name]: performance.now() })));
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Types a letter into the note being edited; resolves to the milliseconds until its row has it. */
export async function typeToRow(noteId: string): Promise<number> {
  const opening = indexedDB.open("wrapup");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const field = document.querySelector<HTMLTextAreaElement>("textarea.note-editor-text");
  if (!field) throw new Error("No note is being edited.");
  field.focus();
  const before = performance.now();
  document.execCommand("insertText", false, "x");
  for (;;) {
    const reading = opening.result.transaction("notes").objectStore("notes").get(noteId);
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    if (reading.result.markdown === field.value) break;
  }
  const taken = performance.now() - before;
  opening.result.close();
  return taken;
}

/** Puts one small row strictly; resolves to the milliseconds until it is committed. */
export async function putStrictly(): Promise<number> {
  const opening = indexedDB.open("wrapup");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const before = performance.now();
  const transaction = opening.result.transaction("pictures", "readwrite", { durability: "strict" });
  transaction.objectStore("pictures").put({ url: "https://bench.example/", writtenAt: before });
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  const taken = performance.now() - before;
  opening.result.close();
  return taken;
}

/** Types a letter into the note being edited; resolves to when that was, in milliseconds since 1970. */
export function typeNow(): number {
  document.querySelector<HTMLTextAreaElement>("textarea.note-editor-text")?.focus();
  const before = performance.timeOrigin + performance.now();
  document.execCommand("insertText", false, "x");
  return before;
}

/** Makes a note of what is in the composer; resolves to when that was, in milliseconds since 1970. */
export function addNow(): number {
  const field = document.querySelector("textarea.composer-text");
  const before = performance.timeOrigin + performance.now();
  field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  return before;
}

/** Resolves once a selector's text has these words, to when that was. */
export function waitForText(selector: string, words: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const look = () => {
    if (!document.querySelector(selector)?.textContent?.includes(words)) return;
    watch.disconnect();
    resolve(performance.timeOrigin + performance.now());
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  look();
  return promise;
}

/** Puts one small row, and tells the other window; resolves to when it began. */
export async function putAndTell(): Promise<number> {
  const opening = indexedDB.open("wrapup");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const before = performance.timeOrigin + performance.now();
  const transaction = opening.result.transaction("pictures", "readwrite", { durability: "strict" });
  transaction.objectStore("pictures").put({ url: "https://bench.example/", writtenAt: before });
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  new BroadcastChannel("bench").postMessage("written");
  opening.result.close();
  return before;
}

/** Resolves once the other window has told of a row and that row is read, to when that was. */
export async function hearAndGet(): Promise<number> {
  const opening = indexedDB.open("wrapup");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const channel = new BroadcastChannel("bench");
  Object.assign(globalThis, { isListening: true });
  await new Promise((resolve) => channel.addEventListener("message", resolve, { once: true }));
  const reading = opening.result.transaction("pictures").objectStore("pictures").get("https://bench.example/");
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  channel.close();
  opening.result.close();
  Object.assign(globalThis, { isListening: false });
  return performance.timeOrigin + performance.now();
}

/**
 * Types a letter into the note being edited.
 * @returns milliseconds until the preview shows it, and of the longest piece of work that nothing else could come between, from the
 *   letter until all is quiet again
 */
export async function typeToPreview(words: string): Promise<{ shown: number; longest: number }> {
  const field = document.querySelector<HTMLTextAreaElement>("textarea.note-editor-text");
  const preview = document.querySelector(".post-preview .prose");
  if (!field || !preview) throw new Error("No note is being edited beside a preview.");
  field.focus();
  const { port1, port2 } = new MessageChannel();
  const before = performance.now();
  let [last, longest, shown] = [before, 0, 0];
  let isOver = false;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  document.execCommand("insertText", false, "x");
  while (shown === 0) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const isThere = document
      .querySelector(".post-preview .is-passage, .post-preview .prose")
      ?.textContent?.includes(words);
    if (isThere || preview.textContent?.includes(words)) shown = performance.now() - before;
  }
  await new Promise((resolve) => setTimeout(resolve, 400));
  isOver = true;
  return { shown, longest };
}

/** Milliseconds between two frames while nothing goes on. */
export async function waitForFrame(): Promise<number> {
  const first = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  return (await new Promise<number>((resolve) => requestAnimationFrame(resolve))) - first;
}

/**
 * Puts a word into the search's field.
 * @returns milliseconds until other hits are on screen, and of the longest task of the page until then; 0 where none took 50
 */
export async function searchFor(word: string): Promise<{ shown: number; longest: number }> {
  const field = document.querySelector<HTMLInputElement>(".search-field input");
  if (!field) throw new Error("The search is not open.");
  const hits = () => document.querySelector(".search-hits")?.textContent ?? "";
  const former = hits();
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: "longtask" });
  field.select();
  const before = performance.now();
  document.execCommand("insertText", false, word);
  while (hits() === "" || hits() === former) await new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = performance.now() - before;
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  return { shown, longest };
}

/** Reads every talk, source and note; resolves to the milliseconds that took. */
export async function readEverything(): Promise<number> {
  const opening = indexedDB.open("wrapup");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const before = performance.now();
  const transaction = opening.result.transaction(["talks", "sources", "notes"]);
  for (const table of ["talks", "sources", "notes"]) transaction.objectStore(table).getAll();
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  opening.result.close();
  return performance.now() - before;
}
