// Which conference, talk and view the notebook shows: the part of the address behind #, so that back and reload work.
import { signal } from "@preact/signals";
import type { Id } from "@/lib/model/index.ts";

export interface Route {
  /** Absent: the one used last. */
  conference?: Id;
  /** Absent: the post's settings. */
  talk?: Id;
  view: "post" | "schedule";
}

function readRoute(): Route {
  const { hash, search } = window.location;
  const values = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  return {
    conference: values.get("conference") ?? undefined,
    talk: values.get("talk") ?? undefined,
    view: values.get("view") === "schedule" ? "schedule" : "post",
  };
}

export const route = signal<Route>(readRoute());

window.addEventListener("hashchange", () => {
  route.value = readRoute();
});

/** Goes to another place of the notebook; the browser's back button returns. */
export function go(to: Route): void {
  const values = new URLSearchParams();
  // The talks of no conference have an empty id.
  if (to.conference !== undefined) values.set("conference", to.conference);
  if (to.talk) values.set("talk", to.talk);
  if (to.view === "schedule") values.set("view", to.view);
  route.value = to;
  window.history.pushState(null, "", `#${values}`);
}
