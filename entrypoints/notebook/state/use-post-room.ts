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
    import("@/lib/post/files/alone"),
    import("@/lib/post/assemble/assemble"),
    import("@/lib/post/files/beside"),
    import("@/lib/post/check/check"),
    import("@/lib/post/engines/engine"),
    import("@/lib/post/files/export"),
    import("@/lib/post/layouts/layout"),
    import("@/lib/post/merge/merge"),
    import("@/lib/post/markdown/parse"),
    import("@/lib/post/preview/preview"),
    import("@/lib/post/engines/settings"),
    import("@/lib/post/wording/slug"),
    import("@/lib/post/template/template-names"),
    import("@/lib/post/talk/talk-pictures"),
    import("@/lib/post/talk/parts"),
    import("@/lib/post/files/same-name"),
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
