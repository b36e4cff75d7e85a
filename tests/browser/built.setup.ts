// Builds both extensions, if their sources changed, before any test drives them.
import { build } from "@/scripts/build.ts";

export async function setup(): Promise<void> {
  await build("chrome");
  await build("firefox");
}
