import { type Contract, type Operation, type Parameter, parseReference } from "@conduct/contract";
import { pathNames } from "./self-rule.ts";
import { uniqueMembers } from "./unique-members.ts";

/**
 * The parameters of its path in which a request that creates says how what it makes is called: what names it to later
 * requests, or becomes its identifier. What it lives under has its name already.
 */
export function chosenNames(
  operation: Operation,
  lifecycles: Contract["lifecycles"],
): readonly Parameter[] {
  const { fires, self, within, path, method } = operation;
  const lifecycle = lifecycles[fires?.lifecycle ?? ""];
  if (fires === undefined || lifecycle === undefined) return [];
  const events = "event" in fires ? [fires.event] : Object.values(fires.events);
  const births = events
    .flatMap((name) => lifecycle.events[name]?.cases ?? [])
    .filter(({ from }) => from.includes("$none"));
  if (births.length === 0) return [];
  const parents = new Set(within.flatMap((one) => pathNames(one.self)));
  const members = [lifecycle.id, ...uniqueMembers(lifecycle)];
  const set = births.flatMap(({ effects }) =>
    members.flatMap((pointer) => {
      const value = effects.set?.[pointer];
      const reference = typeof value === "string" ? parseReference(value) : undefined;
      return reference?.source === "request.path" ? (reference.name ?? []) : [];
    }),
  );
  const last = method === "PUT" ? (path.match(/\{([^{}]+)\}$/)?.[1] ?? []) : [];
  const names = new Set([...pathNames(self), ...set, ...(self === undefined ? [last].flat() : [])]);
  return operation.parameters.filter(
    (one) => one.in === "path" && names.has(one.name) && !parents.has(one.name),
  );
}
