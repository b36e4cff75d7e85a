// What is drawn at once: values that were read together, in one transaction, hand the queries of the parts that are drawn next their
// first results. From then on each query looks by itself.

let ahead: ReadonlyMap<string, unknown> | undefined;

/**
 * Lets the next drawing begin with these values, and nothing later: they grow old.
 * @param values by the names of the queries that would read them
 * @param draw changes the state that the drawing follows from
 */
export function drawWith(values: ReadonlyMap<string, unknown>, draw: () => void): void {
  ahead = values;
  draw();
  // Preact draws in a microtask: before any other task.
  setTimeout(() => {
    if (ahead === values) ahead = undefined;
  });
}

/** What was read ahead for a query of that name; undefined where nothing was. */
export function findAhead<T>(name: string): T | undefined {
  return ahead?.get(name) as T | undefined;
}
