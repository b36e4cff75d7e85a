// As Eleventy's cmd.cjs does.
import { buildWhenTold, load } from "../staying.mjs";

const {
  default: { Eleventy },
} = await load("@11ty/eleventy");
buildWhenTold(async () => {
  const eleventy = new Eleventy(undefined, undefined, { source: "cli", runMode: "build" });
  await eleventy.init();
  await eleventy.write();
});
