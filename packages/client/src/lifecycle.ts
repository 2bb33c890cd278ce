import type { Pace } from "./delay.ts";
import { getPointer } from "./pointer.ts";

/** How a final status ends. */
export type Outcome = "success" | "failure" | "cancelled" | "partial";

/** What a client needs to know of a lifecycle, as data. */
export interface LifecycleSpec<Status extends string = string> {
  readonly name: string;

  /** Where the resource holds its identifier and, if anything says so, what went wrong. */
  readonly id: string;
  readonly error?: string;

  readonly statuses: { readonly [Name in Status]: StatusSpec };
  readonly wait: Pace & { readonly timeout?: number };
}

/** One status: the constants it shows in the resource, and how it ends if it is final. */
export interface StatusSpec {
  readonly value: { readonly [pointer: string]: unknown };
  readonly final?: Outcome;
}

/**
 * The status a resource is in, or undefined for one that the contract does not know.
 *
 * A status is a set of constants in the resource; of those that match, the one with the most wins.
 */
export function statusOf<Status extends string>(
  { statuses }: LifecycleSpec<Status>,
  resource: unknown,
): Status | undefined {
  let best: Status | undefined;
  let most = -1;
  for (const [name, { value }] of Object.entries(statuses) as [Status, StatusSpec][]) {
    const constants = Object.entries(value);
    const matches = constants.every(
      ([pointer, constant]) => getPointer(resource, pointer) === constant,
    );
    if (matches && constants.length > most) {
      best = name;
      most = constants.length;
    }
  }
  return best;
}

/** Returns true for a resource that is in one of the statuses. */
export function isInStatus<Status extends string>(
  lifecycle: LifecycleSpec<Status>,
  resource: unknown,
  statuses: readonly Status[],
): boolean {
  const status = statusOf(lifecycle, resource);
  return status !== undefined && statuses.includes(status);
}

/** Returns true for a resource in a status in which the work is over. */
export function isFinal(lifecycle: LifecycleSpec, resource: unknown): boolean {
  const status = statusOf(lifecycle, resource);
  return status !== undefined && lifecycle.statuses[status]?.final !== undefined;
}

/** What tells one status from another, also of those that the contract does not know. */
export function statusKey(lifecycle: LifecycleSpec, resource: unknown): string {
  const pointers = Object.values<StatusSpec>(lifecycle.statuses).flatMap(({ value }) =>
    Object.keys(value),
  );
  const shown = [...new Set(pointers)].map((pointer) => getPointer(resource, pointer) ?? null);
  return JSON.stringify([statusOf(lifecycle, resource) ?? shown]);
}
