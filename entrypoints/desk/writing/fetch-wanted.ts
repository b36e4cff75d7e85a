// Fetches the pictures that a screen wants to show from the team that has them, and looks again for those that nobody has sent yet.
import { listWanted } from "@/components/talk/stored-pictures.ts";
import { listTeamShares } from "@/lib/notebook/shares.ts";
import { database } from "../database.ts";

/** Between one look and the next in milliseconds: twice as long each time, because who has a picture may be away for days. */
const [shortest, longest] = [2000, 60_000];

let isRunning = false;
let delay = shortest;

/** Fetches what is wanted for as long as something is. What is stored is shown by whoever looks into the notebook. */
export async function fetchWanted(): Promise<void> {
  delay = shortest;
  if (isRunning) return;
  isRunning = true;
  try {
    const found = new Set<string>();
    for (let urls = listWanted(); urls.length > 0; urls = listWanted().filter((url) => !found.has(url))) {
      if ((await listTeamShares(database)).length === 0) return;
      const { fetchPictures } = await import("@/lib/share/pictures.ts");
      for (const url of await fetchPictures(database, urls, new AbortController().signal)) found.add(url);
      if (urls.every((url) => found.has(url))) continue;
      await new Promise((resolve) => setTimeout(resolve, delay));
      delay = Math.min(2 * delay, longest);
    }
  } catch (error) {
    // Nobody has asked for it in so many words; the next picture that is wanted begins anew.
    console.debug(error);
  } finally {
    isRunning = false;
  }
}
