// The reading of a page with nothing hidden: what a part of it throws is thrown.
import { vi } from "vitest";
import type { Page } from "@/lib/capture/page/page.ts";
import { type CaptureResult, readPage } from "@/lib/capture/read.ts";

/**
 * As `readPage`, which leaves out what a part of the reading cannot read, and says so to developers only.
 * @throws what a site's reader or another part of the reading threw
 */
export async function readOpenly(page: Page): Promise<CaptureResult> {
  const told = vi.spyOn(console, "debug").mockImplementation(() => {});
  try {
    const result = await readPage(page);
    for (const [, error] of told.mock.calls) throw error;
    return result;
  } finally {
    told.mockRestore();
  }
}
