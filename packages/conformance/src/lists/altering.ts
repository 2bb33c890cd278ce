import { addressed } from "../run/addressing.ts";
import type { Resource } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";
import type { List } from "./list.ts";
import type { Ask } from "./page.ts";

/** A filter by state, and a request that takes a new resource out of what it shows. */
export interface Altering {
  readonly filters: NonNullable<Ask["filters"]>;

  /** Changes the state of a resource that is as it was created, and says whether that went well. */
  alter(resource: Resource): Promise<boolean>;
}

/** How the items of a list can leave it during a walk under a filter by state. */
export function alteringOf(session: Session, { lifecycle, operation }: List): Altering | undefined {
  const filter = operation.filters.find(
    ({ field, op, values }) =>
      field === lifecycle.state && (op === "eq" || op === "in") && values === undefined,
  );
  if (filter === undefined) return undefined;
  for (const { steps } of session.exploration(lifecycle).nodes) {
    const [first, second, ...more] = steps;
    if (first === undefined || second === undefined || more.length > 0) continue;
    if (!("trigger" in second) || second.to === first.to || second.to === "$none") continue;
    const state = lifecycle.states[first.to];
    if (state === undefined) continue;
    const { trigger, request } = second;
    return {
      filters: { [filter.param]: String(state.value[lifecycle.state] ?? state.name) },
      async alter(resource) {
        const asked = addressed(session, trigger.operation, resource, request);
        return isSuccess(await session.call(trigger.operation, asked));
      },
    };
  }
  return undefined;
}
