// A click must not hang on a long page. Time differs by machine, so what is counted is how many elements a reading goes through.
import { afterEach, describe, expect, test, vi } from "vitest";
import { listTalkLinks } from "@/lib/capture/listed/talk-links.ts";
import type { Page } from "@/lib/capture/page/page.ts";
import { readPage } from "@/lib/capture/read.ts";
import { type LongPage, longPages } from "@/scripts/pages/long.ts";
import { openHtml } from "@/scripts/pages/open.ts";

type Owner = Record<string, (selector: string) => unknown>;

/** The prototype that brings an object its property. */
function ownerOf(object: object, name: string): Owner {
  const owner: object | null = Object.getPrototypeOf(object);
  if (owner === null) throw new Error(`Nothing brings ${name}.`);
  return Object.hasOwn(owner, name) ? (owner as Owner) : ownerOf(owner, name);
}

/** How many elements the searches and texts go through that some work asks a page for. */
async function countVisits(page: Page, work: (page: Page) => unknown): Promise<number> {
  const sizes = new Map<Element, number>();
  let visits = 0;
  const visit = (root: Element) => {
    const size = sizes.get(root) ?? root.getElementsByTagName("*").length + 1;
    sizes.set(root, size);
    visits += size;
  };
  for (const name of ["querySelector", "querySelectorAll"]) {
    for (const object of [page.document, page.document.body]) {
      const owner = ownerOf(object, name);
      const search = owner[name] as (this: unknown, selector: string) => unknown;
      vi.spyOn(owner, name).mockImplementation(function (this: Element, selector: string) {
        visit(this);
        return search.call(this, selector);
      });
    }
  }
  for (const name of ["textContent", "childNodes", "children"]) {
    const owner = ownerOf(page.document.body, name);
    const { get } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    vi.spyOn(owner as unknown as Element, name as "textContent", "get").mockImplementation(function (this: Element) {
      if (name === "textContent" && this.nodeType === 1) visit(this);
      else visits += this.childElementCount ?? 0;
      return get?.call(this);
    });
  }
  await work(page);
  vi.restoreAllMocks();
  return visits;
}

afterEach(() => vi.restoreAllMocks());

const works = { read: readPage, "searched for talks": listTalkLinks };

describe.each(Object.entries(works))("%s", (_, work) => {
  test.each(Object.entries(longPages))(
    "%s: twice as many cost about twice as much",
    async (_name, { address, draw }: LongPage) => {
      const visitsOf = (count: number) => countVisits(openHtml(draw(count), address), work);
      const [once, twice] = [await visitsOf(200), await visitsOf(400)];
      expect(twice / once).toBeLessThan(2.3);
    },
  );
});
