// The files an export will write, with their real paths.
import "./file-tree.css";

interface Line {
  text: string;
  depth: number;
  isFolder: boolean;
}

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
}

function gather(paths: string[]): Folder {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of paths) {
    const steps = path.split("/");
    let folder = root;
    for (const step of steps.slice(0, -1)) {
      const next = folder.folders.get(step) ?? { folders: new Map(), files: [] };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.files.push(steps.at(-1) ?? path);
  }
  return root;
}

/** A folder that holds one folder and nothing else shares its line: "source/_posts/". */
function draw(folder: Folder, depth: number, before = ""): Line[] {
  const [only] = [...folder.folders];
  if (before && only && folder.files.length === 0 && folder.folders.size === 1) {
    return draw(only[1], depth, `${before}${only[0]}/`);
  }
  const inside = before ? depth + 1 : depth;
  return [
    ...(before ? [{ text: before, depth, isFolder: true }] : []),
    ...folder.files.map((text) => ({ text, depth: inside, isFolder: false })),
    ...[...folder.folders].flatMap(([name, next]) => draw(next, inside, `${name}/`)),
  ];
}

export function FileTree({ paths, label }: { paths: string[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul class="file-tree" aria-label={label} tabIndex={0}>
      {draw(gather(paths), 0).map(({ text, depth, isFolder }, index) => (
        <li key={index} class={isFolder ? "is-folder" : ""} style={{ "--depth": depth }}>
          {text}
        </li>
      ))}
    </ul>
  );
}
