// Whose notes a talk shows, where several people write them: chosen for this window, whichever talk it shows.
import { signal } from "@preact/signals";

/** By the name they gave themselves; undefined: everyone's. */
export const authorShown = signal<string>();
