import type { Contract, Lifecycle } from "@conduct/contract";
import { derived } from "../model/derived.ts";
import { isSuccess } from "../target/exchange.ts";
import { creators } from "./creators.ts";
import type { Session } from "./session.ts";

/**
 * Tells the resources of a lifecycle that somebody else has made: no reply to a request of this run that makes
 * one has named them. None is told where resources come about in other ways too.
 */
export function foreignTo(
  session: Pick<Session, "contract" | "sightings">,
  lifecycle: Lifecycle,
): (id: string) => boolean {
  const { contract, sightings } = session;
  const makers = new Set(creators(contract).map(({ operation }) => operation));
  const made = new Set(
    sightings
      .filter((one) => one.lifecycle === lifecycle && isSuccess(one.exchange))
      .filter(({ exchange: { operation } }) => operation !== undefined && makers.has(operation))
      .map(({ id }) => id),
  );
  const isTold = made.size > 0 && !bornOtherwise(contract).has(lifecycle.name);
  return (id) => isTold && !made.has(id);
}

/** The lifecycles whose resources are made by what happens to others too. */
const bornOtherwise = derived(({ lifecycles }: Contract): ReadonlySet<string> => {
  const cases = Object.values(lifecycles).flatMap(({ events }) =>
    Object.values(events).flatMap((event) => event.cases),
  );
  const caused = cases
    .flatMap(({ causes = [] }) => causes)
    .filter(({ lifecycle, event }) =>
      lifecycles[lifecycle]?.events[event]?.cases.some(({ from }) => from.includes("$none")),
    );
  const spawned = cases.flatMap(({ spawn }) => spawn ?? []);
  return new Set([...caused, ...spawned].map(({ lifecycle }) => lifecycle));
});
