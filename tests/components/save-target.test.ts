// A file on its way to the person: called saved only where that is known. The browser's own parts are stand-ins: Node has none.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const { permissions, downloads } = vi.hoisted(() => ({
  permissions: { request: vi.fn(), contains: vi.fn(), remove: vi.fn() },
  downloads: { download: vi.fn(), search: vi.fn(), listeners: new Set<() => void>() },
}));
vi.mock("wxt/browser", () => {
  const onChanged = {
    addListener: (listener: () => void) => downloads.listeners.add(listener),
    removeListener: (listener: () => void) => downloads.listeners.delete(listener),
  };
  return { browser: { permissions, downloads: { ...downloads, onChanged } } };
});

/** What was handed to the browser by a link. */
const links: { href: string; download: string; content: Promise<string>; isClicked: boolean }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  vi.resetModules();
  vi.resetAllMocks();
  links.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void blobs.delete(address));
  vi.stubGlobal("document", {
    createElement: () => {
      const link = { href: "", download: "", content: Promise.resolve(""), isClicked: false, click: () => {} };
      link.click = () => {
        link.isClicked = true;
        link.content = blobs.get(link.href)?.text() ?? link.content;
      };
      links.push(link);
      return link;
    },
  });
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = "application/zip";

describe("where the browser has a picker", () => {
  const stream = { write: vi.fn(), close: vi.fn(), abort: vi.fn() };
  const picked = { name: "mine.zip", createWritable: async () => stream };

  async function open(showSaveFilePicker: unknown) {
    vi.stubGlobal("window", { showSaveFilePicker });
    return import("@/lib/browser/save-target.ts");
  }

  test("the file is saved where the person chose, piece by piece", async () => {
    const picker = vi.fn().mockResolvedValue(picked);
    const { chooseTarget } = await open(picker);
    const target = await chooseTarget("wrapup-2026-05-07.zip", zip);
    expect(picker).toHaveBeenCalledWith({
      suggestedName: "wrapup-2026-05-07.zip",
      types: [{ accept: { [zip]: [".zip"] } }],
    });
    await target?.write(bytes("one"));
    await target?.write(bytes("two"));
    expect(stream.close).not.toHaveBeenCalled();
    expect(await target?.finish()).toEqual({ name: "mine.zip", isConfirmed: true });
    expect(stream.write.mock.calls).toEqual([[bytes("one")], [bytes("two")]]);
    expect(stream.close).toHaveBeenCalledTimes(1);
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test("what is given up leaves nothing", async () => {
    const { chooseTarget } = await open(async () => picked);
    await (await chooseTarget("a.zip", zip))?.abandon();
    expect(stream.abort).toHaveBeenCalledTimes(1);
    expect(stream.close).not.toHaveBeenCalled();
  });

  test("nothing is chosen by going away, and what else goes wrong is thrown", async () => {
    const picker = vi.fn().mockRejectedValueOnce(new DOMException("", "AbortError"));
    const { chooseTarget } = await open(picker);
    expect(await chooseTarget("a.zip", zip)).toBeUndefined();
    picker.mockRejectedValueOnce(new DOMException("No room.", "QuotaExceededError"));
    await expect(chooseTarget("a.zip", zip)).rejects.toThrow("No room.");
  });

  test("a file is handed over and never called saved, whatever may be asked of downloads", async () => {
    permissions.contains.mockResolvedValue(true);
    const { handOver } = await open(async () => picked);
    expect(await handOver("post.md", "# Lamps", "text/markdown")).toEqual({ name: "post.md", isConfirmed: false });
    expect(links).toMatchObject([{ download: "post.md", isClicked: true }]);
    expect(await links[0]?.content).toBe("# Lamps");
    expect(downloads.download).not.toHaveBeenCalled();
  });
});

describe("where it has none", () => {
  async function open() {
    vi.stubGlobal("window", {});
    return import("@/lib/browser/save-target.ts");
  }

  test("the right to downloads is asked for once; refused, the file is handed over", async () => {
    permissions.request.mockResolvedValue(false);
    permissions.contains.mockResolvedValue(false);
    const { chooseTarget } = await open();
    for (let time = 0; time < 2; time++) {
      const target = await chooseTarget("a.zip", zip);
      await target?.write(bytes("one "));
      await target?.write(bytes("two"));
      expect(await target?.finish()).toEqual({ name: "a.zip", isConfirmed: false });
    }
    expect(permissions.request.mock.calls).toEqual([[{ permissions: ["downloads"] }]]);
    expect(await links[1]?.content).toBe("one two");
  });

  test("it is asked for again by a click that means it, and after it was given back", async () => {
    await open();
    const { askDownloads, giveBackDownloads } = await import("@/lib/browser/downloads-right.ts");
    permissions.request.mockResolvedValue(false);
    expect(await askDownloads()).toBe(false);
    expect(await askDownloads()).toBe(false);
    expect(permissions.request).toHaveBeenCalledTimes(1);
    permissions.request.mockResolvedValue(true);
    expect(await askDownloads(true)).toBe(true);
    expect(await askDownloads()).toBe(true);
    permissions.request.mockResolvedValue(false);
    await askDownloads();
    await giveBackDownloads();
    expect(permissions.remove).toHaveBeenCalledWith({ permissions: ["downloads"] });
    await askDownloads();
    expect(permissions.request).toHaveBeenCalledTimes(5);
  });

  test("with that right the file is saved once the browser says so, under the name that it got", async () => {
    permissions.contains.mockResolvedValue(true);
    downloads.download.mockResolvedValue(4);
    downloads.search.mockResolvedValue([{ state: "in_progress" }]);
    const { handOver } = await open();
    let saved: unknown;
    const saving = handOver("a.zip", new Blob(["zip"]), zip).then((result) => {
      saved = result;
    });
    await vi.waitFor(() => expect(downloads.listeners.size).toBe(1));
    for (const look of downloads.listeners) look();
    await new Promise((resolve) => setTimeout(resolve));
    expect(saved).toBeUndefined();
    const url = downloads.download.mock.calls[0]?.[0].url;
    expect(downloads.download).toHaveBeenCalledWith({ url, filename: "a.zip", saveAs: false });
    expect(blobs.has(url)).toBe(true);
    downloads.search.mockResolvedValue([{ state: "complete", filename: "C:\\Users\\Ada\\a (1).zip" }]);
    for (const look of downloads.listeners) look();
    await saving;
    expect(saved).toEqual({ name: "a (1).zip", isConfirmed: true });
    expect(downloads.search).toHaveBeenCalledWith({ id: 4 });
    expect(downloads.listeners.size).toBe(0);
    expect(blobs.has(url)).toBe(false);
    expect(links).toEqual([]);
  });

  test("an interrupted download is an error, and so is one that vanished", async () => {
    permissions.contains.mockResolvedValue(true);
    downloads.download.mockResolvedValue(4);
    const { handOver } = await open();
    downloads.search.mockResolvedValue([{ state: "interrupted", error: "FILE_NO_SPACE" }]);
    await expect(handOver("a.zip", "zip", zip)).rejects.toThrow("FILE_NO_SPACE");
    downloads.search.mockResolvedValue([]);
    await expect(handOver("a.zip", "zip", zip)).rejects.toThrow("interrupted");
    expect(downloads.listeners.size).toBe(0);
  });

  test("what was gathered and is given up is handed to nobody", async () => {
    permissions.request.mockResolvedValue(false);
    const { chooseTarget } = await open();
    const target = await chooseTarget("a.zip", zip);
    await target?.write(bytes("one"));
    await target?.abandon();
    expect(links).toEqual([]);
  });
});
