import {
  type Basis,
  type Effects,
  getPointer,
  type Lifecycle,
  type Predicate,
} from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { withHoles } from "../model/hidden.ts";
import { judge } from "../model/judge.ts";
import { representationSchema } from "../run/representation.ts";
import type { Session } from "../run/session.ts";

/** What a state holds is true of every representation seen in it. */
export const stateHolds: Check = {
  id: "LC-RES-01",
  phase: "review",
  tasks: (session) => [
    ...tasksOf(session, (lifecycle, part) => !speaksOf(part, lifecycle.error)),
    ...strayTasks(session, {
      of: ({ result }) => result,
      // Results that are not whole yet may be shown: that they are not is only likely.
      basis: "assumed",
      isStray: (final) => final !== "success",
    }),
  ],
};

/** What a state says of the error is true of every representation seen in it. */
export const errorHolds: Check = {
  id: "LC-RES-02",
  phase: "review",
  tasks: (session) => [
    ...tasksOf(session, (lifecycle, part) => speaksOf(part, lifecycle.error)),
    ...strayTasks(session, {
      of: ({ error }) => error,
      basis: "documented",
      isStray: (final) => final === "success",
    }),
  ],
};

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle, part: Predicate) => boolean,
): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) =>
    Object.values(lifecycle.states).flatMap((state) => {
      const parts = partsOf(state.holds).filter((part) => concerns(lifecycle, part));
      if (parts.length === 0) return [];
      return [
        {
          subject: `${lifecycle.name} · ${state.name}`,
          place: state.place,
          basis: state.basis,
          judge: () => judgeState(session, lifecycle, state.name, parts),
        },
      ];
    }),
  );
}

function judgeState(
  session: Session,
  lifecycle: Lifecycle,
  state: string,
  parts: readonly Predicate[],
) {
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const isListed = ({ via }: (typeof session.sightings)[number]) => via === "list";
  // What a list alone shows otherwise is a matter of the list.
  const seen = session.sightings
    .filter((one) => one.lifecycle === lifecycle && one.state === state)
    .toSorted((a, b) => Number(isListed(a)) - Number(isListed(b)));
  let exercised = 0;
  for (const { value, exchange, partial, via } of seen) {
    const self = withHoles(lifecycle, value, schema, session.validator);
    for (const part of parts) {
      const holds = judge(part, { self });
      if (holds === undefined) continue;
      exercised += 1;
      // A list or a short form may show less of a resource than a read does, but nothing else.
      const { member = "" } = memberOf(part);
      const hidden = partial && (getPointer(value, member) ?? null) === null;
      if (holds || hidden) continue;
      return broken({
        expected: `${JSON.stringify(part)} in ${state}`,
        observed: JSON.stringify(value).slice(0, 400),
        story: [exchange],
        exercised,
        ...(via === "list" ? { way: "in a list" } : {}),
        ...memberOf(part),
      });
    }
  }
  return held(exercised, `${state} was never seen`);
}

interface Stray {
  /** The member that says how it ended. */
  readonly of: (lifecycle: Lifecycle) => string | undefined;
  readonly basis: Basis;

  /** It has no place in states that end so, or do not end. */
  readonly isStray: (final: string | undefined) => boolean;
}

/** What says how a resource ended is not shown where it ended otherwise, unless something writes it there. */
function strayTasks(session: Session, { of, basis, isStray }: Stray): readonly Task[] {
  return Object.values(session.contract.lifecycles).flatMap((lifecycle) => {
    const pointer = of(lifecycle);
    const states = Object.values(lifecycle.states).filter(({ final }) => isStray(final));
    if (pointer === undefined || states.length === 0) return [];
    if (isWrittenElsewhere(lifecycle, pointer, isStray)) return [];
    const names = new Set(states.map(({ name }) => name));
    return [
      {
        subject: `${lifecycle.name} · ${pointer}`,
        place: lifecycle.place,
        basis,
        judge: () => {
          const seen = session.sightings.filter(
            (one) =>
              one.lifecycle === lifecycle && names.has(one.state ?? "") && one.via !== "list",
          );
          const wrong = seen.find(({ value }) => (getPointer(value, pointer) ?? null) !== null);
          return wrong === undefined
            ? held(seen.length, "no such state was seen")
            : broken({
                expected: `no ${pointer} in ${wrong.state}`,
                observed: (JSON.stringify(getPointer(wrong.value, pointer)) ?? "").slice(0, 300),
                story: [wrong.exchange],
                member: pointer,
                exercised: seen.length,
              });
        },
      },
    ];
  });
}

/** Callers may write it, or events that lead to such a state. */
function isWrittenElsewhere(
  lifecycle: Lifecycle,
  pointer: string,
  isStray: Stray["isStray"],
): boolean {
  const isSet = ({ set, init, merge }: Effects) => {
    const value = set?.[pointer] ?? init?.[pointer] ?? null;
    return value !== null || merge !== undefined;
  };
  const events = Object.values(lifecycle.events).flatMap((event) =>
    event.cases.map((one) => ({ ...one, by: event.by })),
  );
  return (
    isSet(lifecycle.each) ||
    events.some(
      ({ effects, to, from, by }) =>
        isSet(effects) &&
        (by === "client" || [to ?? from].flat().some((one) => isStray(finalOf(lifecycle, one)))),
    ) ||
    Object.values(lifecycle.states).some(({ enter, final }) => isStray(final) && isSet(enter))
  );
}

function finalOf({ states }: Lifecycle, name: string): string | undefined {
  return states[name]?.final;
}

function partsOf(predicate: Predicate | undefined): readonly Predicate[] {
  if (predicate === undefined) return [];
  return "all" in predicate ? predicate.all.flatMap(partsOf) : [predicate];
}

function speaksOf(part: Predicate, pointer: string | undefined): boolean {
  return pointer !== undefined && JSON.stringify(part).includes(`"$self#${pointer}`);
}

/** The member that a condition speaks of. */
function memberOf(part: Predicate): { readonly member?: string } {
  const member = /\$self#(\/[^/"]+)/.exec(JSON.stringify(part))?.[1];
  return member === undefined ? {} : { member };
}
