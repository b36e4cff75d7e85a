// lib/post, loaded after the notebook is on screen: its libraries are heavy, and nothing of it is needed to write a note.
import { useEffect, useState } from "preact/hooks";

async function loadPostRoom() {
  const [
    alone,
    assemble,
    beside,
    check,
    engine,
    exporting,
    layout,
    merge,
    parse,
    preview,
    settings,
    slug,
    names,
    pictures,
    parts,
    sameName,
  ] = await Promise.all([
    import("@/lib/post/alone"),
    import("@/lib/post/assemble"),
    import("@/lib/post/beside"),
    import("@/lib/post/check"),
    import("@/lib/post/engine"),
    import("@/lib/post/export"),
    import("@/lib/post/layout"),
    import("@/lib/post/merge/merge"),
    import("@/lib/post/markdown/parse"),
    import("@/lib/post/preview"),
    import("@/lib/post/settings"),
    import("@/lib/post/slug"),
    import("@/lib/post/template-names"),
    import("@/lib/post/talk-pictures"),
    import("@/lib/post/parts"),
    import("@/lib/post/same-name"),
  ]);
  return {
    ...alone,
    ...assemble,
    ...beside,
    ...check,
    ...engine,
    ...exporting,
    ...layout,
    ...merge,
    ...parse,
    ...preview,
    ...settings,
    ...slug,
    ...names,
    ...pictures,
    ...parts,
    ...sameName,
  };
}

export type PostRoom = Awaited<ReturnType<typeof loadPostRoom>>;

let loading: Promise<PostRoom> | undefined;

/** Undefined until it is there. */
export function usePostRoom(): PostRoom | undefined {
  const [room, setRoom] = useState<PostRoom>();
  useEffect(() => {
    loading ??= loadPostRoom();
    void loading.then((loaded) => setRoom(loaded));
  }, []);
  return room;
}
