import type { Contract, Lifecycle, LifecycleEvent } from "@conduct/contract";

/**
 * The contract as an onlooker sees it: what an event does to other resources comes out of the blue there.
 *
 * Each event that another one causes gets a twin which the server fires, so that nobody wonders who did.
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
      return [name, withTwins(lifecycle, events)];
    }),
  );
  return { ...contract, lifecycles };
}

/** Returns true for an event that stands for one which another resource causes. */
export function isTwin(event: LifecycleEvent): boolean {
  return event.name.endsWith(mark);
}

const mark = " (caused)";

function withTwins(lifecycle: Lifecycle, events: readonly LifecycleEvent[]): Lifecycle {
  if (events.length === 0) return lifecycle;
  const twins = events.map((event): readonly [string, LifecycleEvent] => {
    const name = `${event.name}${mark}`;
    return [name, { ...event, name, by: "server" }];
  });
  return { ...lifecycle, events: { ...lifecycle.events, ...Object.fromEntries(twins) } };
}
