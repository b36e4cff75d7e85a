// What the engines are called, for screens that only list them: `?name` (scripts/names.ts) leaves out what an engine does.

/** What a person chooses one by. */
export interface EngineName {
  name: string;
  label: string;
}

const files = import.meta.glob<EngineName>(["./*.ts", "!./{engine,embeds,names,settings}.ts"], {
  eager: true,
  import: "default",
  query: "?name",
});

/** In the order in which they are offered. */
export function sortEngines<Engine extends EngineName>(engines: Engine[]): Engine[] {
  return engines.toSorted((one, other) => one.label.localeCompare(other.label, "en"));
}

export const engineNames: EngineName[] = sortEngines(Object.values(files));
