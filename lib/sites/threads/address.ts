// The addresses of Threads, under its old host as well.
import type { SiteAddress } from "../site-address.ts";

export const address: SiteAddress = {
  name: "Threads",
  hosts: ["threads.com", "threads.net"],
  pages: [
    { at: /^threads\.(?:com|net)\/(@[\w.]+)\/post\/([\w-]+)/, kind: "status", url: "www.threads.com/$1/post/$2" },
    {
      at: /^threads\.(?:com|net)\/(@[\w.]+)(?:\/(?:replies|media|reposts))?$/i,
      kind: "person",
      url: "www.threads.com/$1",
    },
    { at: /^threads\.(?:com|net)/, kind: "article" },
  ],
};
