import type { Method, Operation } from "@conduct/contract";

/** What a path and a method lead to. */
export type Route =
  | {
      readonly operation: Operation;
      readonly path: { readonly [name: string]: string };
      readonly isHead: boolean;
    }
  | { readonly operation: undefined; readonly allow: readonly string[] };

export interface Router {
  /** Finds the operation of a path, or the methods that the path does have; undefined for no such path. */
  match(method: string, path: string): Route | undefined;
}

/**
 * Creates the router of some operations: a map of the paths without parameters before a tree by segments.
 *
 * Where several paths match, a literal segment wins over a mixed one and that over a parameter.
 */
export function createRouter(operations: readonly Operation[]): Router {
  const root = createNode();
  const literals = new Map<string, Node>();
  for (const operation of operations) {
    const node = insert(root, operation.path);
    node.methods.set(operation.method, operation);
    node.names.set(operation.method, parameterNames(operation.path));
    if (!operation.path.includes("{")) literals.set(operation.path, node);
  }

  return {
    match(method, path) {
      const literal = literals.get(path);
      if (literal !== undefined) return routeOf(literal, method, []);
      const values: string[] = [];
      const node = find(root, path.split("/"), 1, values);
      return node && routeOf(node, method, values);
    },
  };
}

interface Node {
  readonly literals: Map<string, Node>;
  readonly mixed: { readonly text: string; readonly pattern: RegExp; readonly node: Node }[];
  parameter?: Node;
  readonly methods: Map<Method, Operation>;
  readonly names: Map<Method, readonly string[]>;
}

function createNode(): Node {
  return { literals: new Map(), mixed: [], methods: new Map(), names: new Map() };
}

function insert(root: Node, path: string): Node {
  let node = root;
  for (const segment of path.split("/").slice(1)) node = child(node, segment);
  return node;
}

function child(node: Node, segment: string): Node {
  if (/^\{[^{}]+\}$/.test(segment)) {
    node.parameter ??= createNode();
    return node.parameter;
  }
  if (segment.includes("{")) {
    const known = node.mixed.find(({ text }) => text === segment);
    if (known !== undefined) return known.node;
    const source = segment
      .split(/\{[^{}]+\}/)
      .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const added = {
      text: segment,
      pattern: new RegExp(`^${source.join("(.+?)")}$`),
      node: createNode(),
    };
    node.mixed.push(added);
    return added.node;
  }
  let literal = node.literals.get(segment);
  if (literal === undefined) {
    literal = createNode();
    node.literals.set(segment, literal);
  }
  return literal;
}

function find(
  node: Node,
  segments: readonly string[],
  depth: number,
  values: string[],
): Node | undefined {
  const segment = segments[depth];
  if (segment === undefined) return node.methods.size > 0 ? node : undefined;
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, depth + 1, values);
  if (found !== undefined) return found;
  const taken = values.length;
  for (const { pattern, node: next } of node.mixed) {
    const match = pattern.exec(segment);
    if (match === null) continue;
    values.push(...match.slice(1).map(decode));
    const further = find(next, segments, depth + 1, values);
    if (further !== undefined) return further;
    values.length = taken;
  }
  if (node.parameter === undefined || segment === "") return undefined;
  values.push(decode(segment));
  const further = find(node.parameter, segments, depth + 1, values);
  if (further === undefined) values.length = taken;
  return further;
}

function routeOf(node: Node, method: string, values: readonly string[]): Route {
  const exact = node.methods.get(method as Method);
  const isHead = exact === undefined && method === "HEAD";
  const operation = isHead ? node.methods.get("GET") : exact;
  if (operation === undefined) return { operation: undefined, allow: allowed(node) };
  const path: Record<string, string> = {};
  const names = node.names.get(operation.method) ?? [];
  for (const [index, name] of names.entries()) path[name] = values[index] ?? "";
  return { operation, path, isHead };
}

function allowed(node: Node): readonly string[] {
  const methods = [...node.methods.keys()];
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}

function parameterNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}

/** Undoes percent-encoding; text that is not well encoded stands for itself. */
function decode(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
