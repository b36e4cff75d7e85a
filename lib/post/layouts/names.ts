// What the layouts are called, for screens that only list them: `?name` (scripts/names.ts) leaves out what a layout does.

/** What a person chooses one by. */
export interface LayoutName {
  name: string;
  label: string;
}

const files = import.meta.glob<LayoutName>(["./*.ts", "!./{layout,make-layout,names}.ts"], {
  eager: true,
  import: "default",
  query: "?name",
});

const order = ["highlights", "talks", "days", "index"];

/** In the order in which they are offered; those that are not told here come last, by their labels. */
export function sortLayouts<Layout extends LayoutName>(layouts: Layout[]): Layout[] {
  const placeOf = ({ name }: Layout) => (order.includes(name) ? order.indexOf(name) : order.length);
  return layouts.toSorted((one, other) => placeOf(one) - placeOf(other) || one.label.localeCompare(other.label, "en"));
}

export const layoutNames: LayoutName[] = sortLayouts(Object.values(files));
