// lib/post, loaded after the notebook is on screen: its libraries are heavy, and nothing of it is needed to write a note.
import { useEffect, useState } from "preact/hooks";

const load = () => import("./post-tools.ts");

export type PostTools = Awaited<ReturnType<typeof load>>;

let loading: Promise<PostTools> | undefined;

/** Undefined until it is there. */
export function usePostTools(): PostTools | undefined {
  const [tools, setTools] = useState<PostTools>();
  useEffect(() => {
    loading ??= load();
    void loading.then((loaded) => setTools(loaded));
  }, []);
  return tools;
}
