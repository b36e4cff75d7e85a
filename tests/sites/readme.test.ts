// The README's list of what is read is what the folders and the pages of the tests say.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteAddresses } from "@/lib/sites/find-page.ts";
import { sites } from "@/lib/sites/readers.ts";
import { withSitesTable } from "@/scripts/sites-table.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

test("the README lists every site with what it gives; `npm run sites -- --list` writes it anew", async () => {
  expect(readme).toBe(await withSitesTable(readme));
  for (const { name } of [...sites, ...siteAddresses]) expect(readme).toContain(name);
});
