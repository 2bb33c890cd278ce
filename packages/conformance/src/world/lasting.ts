import type { Case, Contract, Lifecycle } from "@conduct/contract";
import { isTwin } from "../model/caused.ts";
import type { Script } from "./script.ts";
import { ownAccord } from "./stir.ts";

/** Says of a state whether resources stay in it as they are. */
export type Lasting = (lifecycle: Lifecycle, state: string) => boolean;

/** States that nothing leads out of which a script, or the system by itself, can bring about. */
export function lastingIn(contract: Contract, script: Script, exclusive: boolean): Lasting {
  return lasting(contract, [...askedBy(script), ...unasked(contract, exclusive)]);
}

/** Lifecycles whose resources change, or come about, though no request of a script is about them. */
export function touchedBy(
  contract: Contract,
  script: Script,
  exclusive: boolean,
): ReadonlySet<string> {
  const touched = new Set(unasked(contract, exclusive).map(({ lifecycle }) => lifecycle));
  const all = follow(contract, [...askedBy(script), ...unasked(contract, exclusive)]);
  for (const { occurrence, cases, isCaused } of all) {
    const changing = cases.some((one) => one.from.some((state) => changes(one, state)));
    if (isCaused && changing) touched.add(occurrence.lifecycle);
  }
  return touched;
}

/** States that nothing leads out of as long as nobody asks. */
export function lastingAlone(contract: Contract, exclusive: boolean): Lasting {
  return lasting(contract, unasked(contract, exclusive));
}

interface Occurrence {
  readonly lifecycle: string;
  readonly event: string;
}

function unasked(contract: Contract, exclusive: boolean): readonly Occurrence[] {
  return Object.values(contract.lifecycles).flatMap((one) =>
    ownAccord(contract, one, exclusive).map(({ name }) => ({ lifecycle: one.name, event: name })),
  );
}

function askedBy(script: Script): readonly Occurrence[] {
  return script.flatMap(({ operation: { fires } }) => {
    if (fires === undefined) return [];
    const names = "event" in fires ? [fires.event] : Object.values(fires.events);
    return names.map((event): Occurrence => ({ lifecycle: fires.lifecycle, event }));
  });
}

function lasting(contract: Contract, first: readonly Occurrence[]): Lasting {
  const left = new Set<string>();
  for (const { occurrence, cases } of follow(contract, first)) {
    for (const one of cases) {
      for (const state of one.from)
        if (changes(one, state)) left.add(`${occurrence.lifecycle} ${state}`);
    }
  }
  return ({ name }, state) => !left.has(`${name} ${state}`);
}

/** Some events, and all that follow from them. */
function follow(
  { lifecycles }: Contract,
  first: readonly Occurrence[],
): readonly { occurrence: Occurrence; cases: readonly Case[]; isCaused: boolean }[] {
  const queue = first.map((occurrence) => ({ occurrence, isCaused: false }));
  const known = new Map<
    string,
    { occurrence: Occurrence; cases: readonly Case[]; isCaused: boolean }
  >();
  for (const { occurrence, isCaused } of queue) {
    const event = lifecycles[occurrence.lifecycle]?.events[occurrence.event];
    if (event === undefined || isTwin(event)) continue;
    const key = `${occurrence.lifecycle} ${occurrence.event}`;
    const before = known.get(key);
    known.set(key, {
      occurrence,
      cases: event.cases,
      isCaused: isCaused || before?.isCaused === true,
    });
    if (before !== undefined) continue;
    for (const { spawn, causes = [] } of event.cases) {
      const next = spawn === undefined ? causes : [spawn, ...causes];
      queue.push(...next.map((one) => ({ occurrence: one, isCaused: true })));
    }
  }
  return [...known.values()];
}

function changes({ to, effects }: Case, state: string): boolean {
  if (to !== undefined && to !== state) return true;
  return Object.values(effects).some((one) => Object.keys(one ?? {}).length > 0);
}
