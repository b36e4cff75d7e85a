// As `astro build` does.
import { buildWhenTold, load } from "../staying.mjs";

const { build } = await load("astro");
buildWhenTold(() => build({}));
