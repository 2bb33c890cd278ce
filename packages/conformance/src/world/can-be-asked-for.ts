import {
  type Case,
  type Contract,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Value,
} from "@conduct/contract";
import { modelledBy } from "../model/effects.ts";
import { firedEvents } from "../model/fired-events.ts";

/**
 * Whether somebody's request can have made an item, by itself or as what it spawns: it holds what such a request
 * writes once and for all.
 */
export function canBeAskedFor(contract: Contract, lifecycle: Lifecycle, item: Json): boolean {
  const fixed = fixedIn(lifecycle);
  return makingsOf(contract, lifecycle).some((written) =>
    Object.entries(written).every(([pointer, value]) => {
      const shown = getPointer(item, pointer);
      return !fixed(pointer) || !isLiteral(value) || shown === undefined || shown === value;
    }),
  );
}

type Written = Readonly<Record<string, Value>>;

/** What is written into a new resource, for each way in which a request can make one. */
function makingsOf({ operations, lifecycles }: Contract, lifecycle: Lifecycle): readonly Written[] {
  return operations.flatMap((operation): readonly Written[] => {
    const firing = lifecycles[operation.fires?.lifecycle ?? ""];
    const cases = firedEvents(operation).flatMap((name) => firing?.events[name]?.cases ?? []);
    if (firing === lifecycle) return begins(cases);
    if (operation.returns !== "spawned") return [];
    return cases.flatMap(({ spawn }) =>
      spawn?.lifecycle === lifecycle.name
        ? begins(lifecycle.events[spawn.event]?.cases ?? []).map((one) => ({
            ...one,
            ...spawn.set,
          }))
        : [],
    );
  });
}

function begins(cases: readonly Case[]): readonly Written[] {
  return cases.flatMap(({ from, effects }) => (from.includes("$none") ? [{ ...effects.set }] : []));
}

/** What nothing writes any more once a resource is there. */
function fixedIn({ events, states, each, state }: Lifecycle): (pointer: string) => boolean {
  const later = Object.values(events)
    .flatMap(({ cases }) => cases)
    .filter(({ from }) => from.some((one) => one !== "$none"));
  const written = [
    each,
    ...later.map(({ effects }) => effects),
    ...Object.values(states).map(({ enter }) => enter),
  ];
  const open = written.some(({ merge }) => typeof merge === "string");
  const changed = new Set(written.flatMap(modelledBy));
  return (pointer) => !open && pointer !== state && !changed.has(pointer);
}

function isLiteral(value: Value): boolean {
  return typeof value === "string"
    ? !value.startsWith("$")
    : !isJsonObject(value) && !Array.isArray(value);
}
