import type { Case, Contract, Lifecycle, LifecycleEvent } from "@conduct/contract";
import { writtenInTurn } from "./written-in-turn.ts";

/**
 * The contract as an onlooker sees it: what an event does to other resources comes out of the blue there.
 *
 * Each event that another one causes gets a twin which the server fires, so that nobody wonders who did. And each
 * case knows what may come back to the very resource.
 */
export function withCausedEvents(contract: Contract): Contract {
  const cases = Object.values(contract.lifecycles).flatMap((lifecycle) =>
    Object.values(lifecycle.events).flatMap((event) => event.cases),
  );
  const caused = cases.flatMap((one) => one.causes ?? []);
  if (caused.length === 0) return contract;
  const lifecycles = Object.fromEntries(
    Object.entries(contract.lifecycles).map(([name, lifecycle]) => {
      const events = caused
        .filter((cause) => cause.lifecycle === name)
        .flatMap((cause) => lifecycle.events[cause.event] ?? []);
      return [name, withTwins(withReturns(contract, lifecycle), events)];
    }),
  );
  return { ...contract, lifecycles };
}

/** The members that what a case causes may write in turn. */
export function returnsOf(
  one: Case & { readonly returns?: ReadonlySet<string> },
): ReadonlySet<string> {
  return one.returns ?? none;
}

/** Returns true for an event that stands for one which another resource causes. */
export function isTwin({ name }: Pick<LifecycleEvent, "name">): boolean {
  return name.endsWith(mark);
}

/** Names of the events of a lifecycle that another event causes, of all or of those that somebody brings about. */
export function causedEvents(
  { lifecycles }: Contract,
  lifecycle: string,
  by?: LifecycleEvent["by"],
): readonly string[] {
  return Object.values(lifecycles)
    .flatMap(({ events }) => Object.values(events))
    .filter((event) => by === undefined || event.by === by)
    .flatMap(({ cases }) => cases)
    .flatMap(({ causes = [], spawn }) => (spawn === undefined ? causes : [spawn, ...causes]))
    .flatMap((cause) => (cause.lifecycle === lifecycle ? [cause.event] : []));
}

/** The name of the event without what tells that it stands for one which another resource causes. */
export function untwinned({ name }: Pick<LifecycleEvent, "name">): string {
  return isTwin({ name }) ? name.slice(0, -mark.length) : name;
}

const mark = " (caused)";
const none: ReadonlySet<string> = new Set();

function withReturns({ lifecycles }: Contract, lifecycle: Lifecycle): Lifecycle {
  const events = Object.entries(lifecycle.events).flatMap(([name, event]) => {
    const cases = event.cases.map((one) => {
      const returns = writtenInTurn(lifecycles, lifecycle, one);
      return returns.size === 0 ? one : { ...one, returns };
    });
    return cases.every((one, index) => one === event.cases[index])
      ? []
      : [[name, { ...event, cases }] as const];
  });
  if (events.length === 0) return lifecycle;
  return { ...lifecycle, events: { ...lifecycle.events, ...Object.fromEntries(events) } };
}

function withTwins(lifecycle: Lifecycle, events: readonly LifecycleEvent[]): Lifecycle {
  if (events.length === 0) return lifecycle;
  const twins = events.map((event): readonly [string, LifecycleEvent] => {
    const name = `${event.name}${mark}`;
    return [name, { ...(lifecycle.events[event.name] ?? event), name, by: "server" }];
  });
  return { ...lifecycle, events: { ...lifecycle.events, ...Object.fromEntries(twins) } };
}
