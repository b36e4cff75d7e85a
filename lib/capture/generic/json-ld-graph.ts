// Follows the references of JSON-LD: `{ "@id": "..." }` stands for the object of that name, wherever in the page's data it
// is described (https://www.w3.org/TR/json-ld11/#node-identifiers). Bounded, since a graph may lead in circles.
import { isObject, type Json, type JsonObject, textAt } from "../page/json.ts";

/** How many references lead from the page's object to what it says: article, person, picture. */
const deepest = 4;
/** More objects than any page's description needs. */
const most = 2000;

type Graph = Map<string, JsonObject>;

/** Every object with a name of its own, the statements about one name put together; the first one counts. */
function graphOf(objects: JsonObject[]): Graph {
  const graph: Graph = new Map();
  const waiting: Json[] = [...objects].reverse();
  const seen = new Set<Json>();
  for (let value = waiting.pop(); value !== undefined && seen.size < most; value = waiting.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const id = textAt(value, "@id");
    if (id && isObject(value)) graph.set(id, { ...value, ...graph.get(id) });
    waiting.push(...Object.values(value).reverse());
  }
  return graph;
}

/** The object of a name; "#logo" is short for the page's address with that ending. */
function find(graph: Graph, id: string): JsonObject | undefined {
  const whole = id.startsWith("#") ? [...graph.keys()].find((key) => key !== id && key.endsWith(id)) : undefined;
  const short = id.includes("#") ? graph.get(id.slice(id.indexOf("#"))) : undefined;
  return { ...(whole && graph.get(whole)), ...short, ...graph.get(id) };
}

/**
 * The object with what it refers to put in the references' places, four references deep; one that leads back to an object
 * it came through, or nowhere, stays as it is.
 * @param objects the page's JSON-LD objects, in which the names are looked up
 */
export function resolveReferences(object: JsonObject, objects: JsonObject[]): JsonObject {
  const graph = graphOf(objects);
  let count = 0;

  function resolve(value: Json, path: string[]): Json {
    if (typeof value !== "object" || value === null || count++ > most) return value;
    if (Array.isArray(value)) return value.map((one) => resolve(one, path));
    const id = textAt(value, "@id");
    if (id && (path.includes(id) || path.length >= deepest)) return value;
    const whole = id ? { ...find(graph, id), ...value } : value;
    const within = id ? [...path, id] : path;
    return Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, resolve(part, within)]));
  }

  return resolve(object, []) as JsonObject;
}
