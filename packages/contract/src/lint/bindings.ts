import type { Contract } from "../contract.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Fires, Operation } from "../operation.ts";
import type { Place } from "../place.ts";

/** The names of the events a request to an operation may fire. */
export function firedEvents(fires: Fires): readonly string[] {
  if ("event" in fires) return [fires.event];
  const fallbacks = [fires.absent, fires.otherwise].flatMap((fallback) =>
    typeof fallback === "object" && "fires" in fallback ? [fallback.fires] : [],
  );
  return [...new Set([...Object.values(fires.events), ...fallbacks])];
}

/** The operations that may fire an event. */
export function operationsFiring(
  contract: Contract,
  lifecycle: string,
  event: string,
): readonly Operation[] {
  return contract.operations.filter(
    ({ fires }) => fires?.lifecycle === lifecycle && firedEvents(fires).includes(event),
  );
}

/** Returns true if some event makes this one happen, to a further resource or to another one. */
export function isConsequence(contract: Contract, lifecycle: string, event: string): boolean {
  return casesOf(contract).some(({ spawn, causes = [] }) =>
    [...causes, ...(spawn === undefined ? [] : [spawn])].some(
      (consequence) => consequence.lifecycle === lifecycle && consequence.event === event,
    ),
  );
}

/** Returns true if some event causes this one; one that only creates a further resource does not count. */
export function isCaused(contract: Contract, lifecycle: string, event: string): boolean {
  return casesOf(contract).some(({ causes = [] }) =>
    causes.some((cause) => cause.lifecycle === lifecycle && cause.event === event),
  );
}

/** The lifecycle whose resource an operation is about. */
export function lifecycleOf(contract: Contract, operation: Operation): Lifecycle | undefined {
  const name =
    operation.fires?.lifecycle ??
    operation.reads ??
    operation.lists?.lifecycle ??
    operation.yields?.lifecycle;
  return name === undefined ? undefined : contract.lifecycles[name];
}

/** Where an operation says what it does, which may be in an overlay. */
export function annotationOf({ annotation, place }: Operation): Place {
  return annotation ?? place;
}

/** An operation as it reads in a message: `POST /runs/{id}/cancel`. */
export function titleOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function casesOf(contract: Contract) {
  return Object.values(contract.lifecycles).flatMap(({ events }) =>
    Object.values(events).flatMap(({ cases }) => cases),
  );
}
