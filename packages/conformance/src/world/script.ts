import type { Case, Contract, Lifecycle, Operation } from "@conduct/contract";
import { isTwin } from "../model/caused.ts";
import type { RequestData } from "../model/evaluate.ts";
import { takesFirst } from "../model/triggers.ts";
import { versionParameter } from "../run/addressing.ts";

/** Requests in a row, written before anything is known of the identifiers that they will speak of. */
export type Script = readonly Line[];

/** One request of a script. */
export interface Line {
  readonly operation: Operation;

  /** Identifiers are symbols, and names that nothing else has are marked. */
  readonly request: RequestData;

  /** What is made by it is called after it. */
  readonly name: string;

  /** Whether what follows from it is waited for before the next line. */
  readonly waits: boolean;

  /** It is waited for longer: until the work that it makes has begun, or is over. */
  readonly until?: "begun" | "over";
}

/** The operations by which resources come to have to do with each other; `closely` with such as are only to be refused, or with `all`. */
export function operationsOf(
  contract: Contract,
  closely: boolean | "all" = false,
): readonly Operation[] {
  const { operations, lifecycles } = contract;
  const tied = tiedLifecycles(contract);
  const parents = new Set(operations.flatMap(restsOn));
  // Whoever takes what is first in line may be given what another script is about; and what has to name a version
  // cannot be written before there is one.
  const firing = operations.filter(
    (one) => one.fires !== undefined && !takesFirst(one) && versionParameter(one) === undefined,
  );
  const direct = firing.filter(({ fires }) => tied.has(fires?.lifecycle ?? ""));
  const grounds = new Set(direct.flatMap(restsOn));
  const isMaking = ({ fires, self }: Operation) =>
    self === undefined && grounds.has(fires?.lifecycle ?? "");
  return firing.filter((one) => {
    const { fires } = one;
    const lifecycle = lifecycles[fires?.lifecycle ?? ""];
    if (fires === undefined || lifecycle === undefined) return false;
    const names = "event" in fires ? [fires.event] : Object.values(fires.events);
    const destroys = names.some((name) =>
      lifecycle.events[name]?.cases.some(({ to }) => to === "$none"),
    );
    // What things live under is left standing, so that they can be looked at: it is only tried where it is refused.
    const isRefused =
      closely === "all" || (closely && names.some((name) => !isAlwaysAllowed(lifecycle, name)));
    if (destroys && !isRefused && parents.has(lifecycle.name)) return false;
    return direct.includes(one) || isMaking(one);
  });
}

/** The lifecycles whose resources have to be there: what it lives under, and what it needs. */
function restsOn({ within, needs = [] }: Operation): readonly string[] {
  return [...within, ...needs].map((one) => one.lifecycle);
}

/** The event is accepted in any state that a resource can be in. */
function isAlwaysAllowed({ states, events }: Lifecycle, name: string): boolean {
  const from = new Set(events[name]?.cases.flatMap((one) => one.from));
  return Object.keys(states).every((state) => from.has(state));
}

/** Lifecycles whose resources cause something to others, or are what it is caused to; and those that spawn them. */
function tiedLifecycles({ lifecycles }: Contract): ReadonlySet<string> {
  const tied = new Set<string>();
  for (const lifecycle of Object.values(lifecycles)) {
    for (const { causes = [] } of casesOf(lifecycle)) {
      for (const { lifecycle: target } of causes) {
        if (target !== lifecycle.name) tied.add(lifecycle.name).add(target);
      }
    }
  }
  for (const name of tied) {
    const makers = Object.values(lifecycles).filter((one) =>
      casesOf(one).some(({ spawn }) => spawn?.lifecycle === name),
    );
    for (const maker of makers) tied.add(maker.name);
  }
  return tied;
}

function casesOf({ events }: Lifecycle): readonly Case[] {
  return Object.values(events)
    .filter((event) => !isTwin(event))
    .flatMap(({ cases }) => cases);
}
