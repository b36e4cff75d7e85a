// The name of a talk's composer on every screen.
import type { Id } from "@/lib/model/index.ts";

/** What `goToField` finds a talk's composer by. */
export const nameComposer = (talkId: Id) => `composer ${talkId}`;
