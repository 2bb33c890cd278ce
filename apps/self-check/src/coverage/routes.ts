import type { Contract, Operation } from "@conduct/contract";

/** Finds the operation of a contract that a request is one of: the one with the fewest variables in its path. */
export function createRoutes({
  operations,
}: Contract): (method: string, path: string) => Operation | undefined {
  const routes = operations
    .map((operation) => ({ operation, pattern: patternOf(operation) }))
    .toSorted((a, b) => variables(a.operation) - variables(b.operation));
  return (method, path) =>
    routes.find(({ operation, pattern }) => operation.method === method && pattern.test(path))
      ?.operation;
}

function patternOf({ path }: Operation): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{[^}]+\}/g, "[^/]+")}$`);
}

function variables({ path }: Operation): number {
  return path.split("{").length;
}
