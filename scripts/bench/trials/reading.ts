// What reading a long page costs, beside parsing its markup: the part of a click that grows with the page. In a page, with a
// browser's own document.
import { openPage } from "@/lib/capture/page/page.ts";
import { readPage } from "@/lib/capture/read.ts";
import { longPages } from "../../pages/long.ts";
import type { Trial } from "../trial.ts";

export { measureTrials } from "../trial.ts";

const count = 3000;
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

export const trials: Trial[] = Object.entries(longPages).map(([name, { address, draw }]): Trial => {
  const html = draw(count);
  return {
    line: `${count} ${name}`,
    subjects: {
      DOMParser: () => () => parse(html),
      Wrapup: () => {
        const page = openPage(parse(html), address);
        return () => readPage(page);
      },
    },
  };
});
