import type { Contract, Fallback, Json, Lifecycle, Operation } from "@conduct/contract";
import { matchRule } from "./self-rule.ts";
import type { Through } from "./through.ts";

/** One way to ask for an event: an operation, and the value in its request that chooses the event. */
export interface Trigger {
  readonly operation: Operation;

  /** The event that is asked for. Absent: none is, and `fallback` says what happens. */
  readonly event?: string;
  readonly fallback?: "ignore" | { readonly error: string };

  /** What the request holds at `ref`; undefined leaves it out. */
  readonly select?: { readonly ref: string; readonly value: Json | undefined };

  /** What nobody is shown and the request is made to, where the resource is only struck by what follows. */
  readonly through?: Through;

  /** As it reads in a report: `STARTED via addEvent`. */
  readonly name: string;
}

/** Gives a value that a request may hold at a reference although no event is listed for it. */
export type Unlisted = (
  operation: Operation,
  ref: string,
  listed: readonly string[],
) => Json | undefined;

/**
 * Every way in which requests can fire events of a lifecycle.
 *
 * An operation that acts on each of many resources at once, or on whichever is first in line, is not a way to
 * ask for an event on one of them.
 */
export function triggersOf(
  contract: Contract,
  lifecycle: Lifecycle,
  unlisted: Unlisted,
): readonly Trigger[] {
  return firing(contract, lifecycle, unlisted).filter(
    ({ operation }) => !strikesUnnamed(operation),
  );
}

/** Every way to ask for an event on each of many resources at once. */
export function bulkTriggersOf(contract: Contract, lifecycle: Lifecycle): readonly Trigger[] {
  return firing(contract, lifecycle, () => undefined).filter(
    ({ operation, event }) => picksEach(operation) && event !== undefined,
  );
}

/** Every way to ask for an event on whichever resource is first in line. */
export function claimTriggersOf(contract: Contract, lifecycle: Lifecycle): readonly Trigger[] {
  return firing(contract, lifecycle, () => undefined).filter(
    ({ operation, event }) => takesFirst(operation) && event !== undefined,
  );
}

/** Whether what an operation acts on is not named by its requests: then it may have been any. */
export function strikesUnnamed(operation: Pick<Operation, "self" | "fires">): boolean {
  return picksEach(operation) || takesFirst(operation);
}

/** Whether an operation acts on whichever resource is first in line. */
export function takesFirst({ self, fires }: Pick<Operation, "self" | "fires">): boolean {
  const pick = matchRule(self)?.pick;
  return fires !== undefined && (pick === "first" || pick === "last");
}

/** Whether an operation acts on all resources that match, be there any or not. */
export function picksEach({ self }: Pick<Operation, "self">): boolean {
  return matchRule(self)?.pick === "each";
}

function firing(contract: Contract, lifecycle: Lifecycle, unlisted: Unlisted): readonly Trigger[] {
  return contract.operations.flatMap((operation) => {
    const { fires } = operation;
    if (fires === undefined || fires.lifecycle !== lifecycle.name) return [];
    if ("event" in fires) {
      return [{ operation, event: fires.event, name: `${fires.event} via ${operation.id}` }];
    }
    const { select: ref, events } = fires;
    const chosen = Object.entries(events).map(
      ([value, event]): Trigger => ({
        operation,
        event,
        select: { ref, value },
        name:
          value === event
            ? `${event} via ${operation.id}`
            : `${event} via ${operation.id} (${value})`,
      }),
    );
    const other = unlisted(operation, ref, Object.keys(events));
    return [
      ...chosen,
      fallBack(operation, fires.absent, { ref, value: undefined }, "nothing"),
      ...(other === undefined
        ? []
        : [fallBack(operation, fires.otherwise, { ref, value: other }, JSON.stringify(other))]),
    ];
  });
}

function fallBack(
  operation: Operation,
  fallback: Fallback,
  select: { readonly ref: string; readonly value: Json | undefined },
  asked: string,
): Trigger {
  if (fallback !== "ignore" && "fires" in fallback) {
    const name = `${fallback.fires} via ${operation.id} (${asked})`;
    return { operation, event: fallback.fires, select, name };
  }
  return { operation, fallback, select, name: `${asked} via ${operation.id}` };
}
