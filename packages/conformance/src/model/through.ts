import type { Cause, Contract, Lifecycle, LifecycleEvent, Self } from "@conduct/contract";
import type { Scope } from "./evaluate.ts";
import { anything, type Expected } from "./expected.ts";
import { type Asked, type Outcome, outcomeKey, outcomesOf, weakest } from "./outcomes.ts";
import { matchRule } from "./self-rule.ts";
import { getExpected, putExpected } from "./tree.ts";
import type { Trigger } from "./triggers.ts";

/**
 * What nobody is shown, and through which requests reach a resource that is shown.
 *
 * It is known by what it mirrors: where each member of it comes from a member of the resource.
 */
export interface Through {
  readonly owner: Lifecycle;
  readonly mirrors: ReadonlyMap<string, string>;
}

/** Requests to what nobody is shown, as far as they make something happen to the resources of a lifecycle. */
export function throughTriggers(
  contract: Contract,
  lifecycle: Lifecycle,
  triggersFor: (owner: Lifecycle) => readonly Trigger[],
): readonly Trigger[] {
  return Object.values(contract.lifecycles)
    .filter((owner) => owner !== lifecycle && !isEverShown(contract, owner))
    .flatMap((owner) => {
      const mirrors = mirrorsOf(owner, lifecycle);
      const through: Through = { owner, mirrors };
      const triggers = triggersFor(owner).filter((one) => one.event !== undefined);
      const reaches = triggers.some((one) =>
        causesOf(owner.events[one.event ?? ""]).some((cause) => isHit(cause, lifecycle, mirrors)),
      );
      return reaches ? triggers.flatMap((one) => redirected(one, through)) : [];
    });
}

/** How a request to what nobody is shown ends for the resource that it points at. */
export function throughOutcomes(
  lifecycle: Lifecycle,
  through: Through,
  asked: Omit<Asked, "through">,
  from: string,
  scope: Scope,
): readonly Outcome[] {
  const { owner } = through;
  const self = mirrored(lifecycle, through, from, scope);
  const all = Object.keys(owner.states).flatMap((state) =>
    outcomesOf(owner, asked, state, { ...scope, self, from: state }, () => true).flatMap(
      (outcome) =>
        outcome.kind === "taken"
          ? consequences(lifecycle, through, outcome, from, scope)
          : [outcome],
    ),
  );
  return [...new Map(all.map((outcome) => [outcomeKey(outcome), outcome])).values()];
}

/** Whether an accepted request makes a further resource, so that nothing points at this one any more. */
export function replaces(lifecycle: Lifecycle, { through, event = "" }: Trigger): boolean {
  return causesOf(through?.owner.events[event]).some(
    (cause) => cause.lifecycle === lifecycle.name && cause.self === undefined,
  );
}

type TakenBy = Extract<Outcome, { kind: "taken" }>;

function consequences(
  lifecycle: Lifecycle,
  { mirrors }: Through,
  taken: TakenBy,
  from: string,
  scope: Scope,
): readonly Outcome[] {
  const { basis, place } = taken;
  const hit = taken.case.causes?.find((cause) => isHit(cause, lifecycle, mirrors));
  const ends =
    hit === undefined
      ? []
      : outcomesOf(lifecycle, { event: hit.event }, from, { ...scope, from }, () => true);
  // What a cause finds in another state stays as it is.
  const moved = ends.map((end): Outcome => {
    return end.kind === "taken"
      ? { ...end, basis: weakest(end.basis, basis) }
      : { kind: "ignored", basis, place };
  });
  return moved.length > 0 ? moved : [{ kind: "ignored", basis, place }];
}

/** The owner of a resource in a state, as far as it mirrors that resource. */
function mirrored(
  lifecycle: Lifecycle,
  { owner, mirrors }: Through,
  from: string,
  { self }: Scope,
): Expected {
  const state = lifecycle.states[from];
  const hidden = [...referred(owner)].reduce<Expected>(
    (made, pointer) => putExpected(made, pointer, anything) ?? made,
    {},
  );
  return [...mirrors].reduce<Expected>((made, [pointer, source]) => {
    const value =
      source === lifecycle.state ? (state?.value[source] ?? from) : getExpected(self, source);
    return value === undefined ? made : (putExpected(made, pointer, value) ?? made);
  }, hidden);
}

/** A request that names the owner by members, so that it names it by those of the resource instead. */
function redirected(trigger: Trigger, through: Through): readonly Trigger[] {
  const rule = matchRule(trigger.operation.self);
  if (rule === undefined) return [];
  const match = Object.entries(rule.match).map(
    ([pointer, reference]) => [through.mirrors.get(pointer), reference] as const,
  );
  if (match.some(([pointer]) => pointer === undefined)) return [];
  const self: Self = { ...rule, match: Object.fromEntries(match) };
  return [{ ...trigger, operation: { ...trigger.operation, self }, through }];
}

/** For each member of the owner that always comes from the resource, where it comes from. */
function mirrorsOf(owner: Lifecycle, lifecycle: Lifecycle): ReadonlyMap<string, string> {
  const mirrors = new Map<string, string>();
  const writes = Object.values(owner.events).flatMap(({ name, cases }) =>
    cases.flatMap(({ from, effects }) =>
      Object.entries(effects.set ?? {}).map(([pointer, value]) => ({
        name,
        pointer,
        value,
        isFirst: from.includes("$none"),
      })),
    ),
  );
  const later = writes.filter(({ isFirst }) => !isFirst);
  // What the resource was given by its owner when it was made, and the owner never changes.
  for (const cause of Object.values(owner.events).flatMap(causesOf)) {
    if (cause.lifecycle !== lifecycle.name || cause.self !== undefined) continue;
    for (const [pointer, value] of Object.entries(cause.set)) {
      const source = typeof value === "string" ? /^\$self#(\/.*)$/.exec(value)?.[1] : undefined;
      if (source !== undefined && later.every((write) => write.pointer !== source))
        mirrors.set(source, pointer);
    }
  }
  // What the resource tells its owner each time.
  for (const [pointer, all] of Map.groupBy(later, (write) => write.pointer)) {
    const [first] = all;
    const source =
      typeof first?.value === "string" ? /^\$cause#(\/.*)$/.exec(first.value)?.[1] : undefined;
    const same = source !== undefined && all.every(({ value }) => value === `$cause#${source}`);
    const tellers = new Set(all.map(({ name }) => name));
    if (same && (source !== lifecycle.state || tellsEachMove(lifecycle, owner, tellers)))
      mirrors.set(pointer, source);
  }
  return mirrors;
}

/** Whether every move of a resource is told to its owner. */
function tellsEachMove(
  lifecycle: Lifecycle,
  owner: Lifecycle,
  tellers: ReadonlySet<string>,
): boolean {
  const moves = Object.values(lifecycle.events)
    .flatMap(({ cases }) => cases)
    .filter(({ to }) => to !== undefined && to !== "$none");
  return moves.every(({ causes = [] }) =>
    causes.some((cause) => cause.lifecycle === owner.name && tellers.has(cause.event)),
  );
}

/** Whether a cause strikes the very resource that the owner mirrors. */
function isHit(
  { lifecycle: name, self }: Cause,
  lifecycle: Lifecycle,
  mirrors: Through["mirrors"],
): boolean {
  const pointer = typeof self === "string" ? /^\$self#(\/.*)$/.exec(self)?.[1] : undefined;
  return name === lifecycle.name && pointer !== undefined && mirrors.get(pointer) === lifecycle.id;
}

function causesOf(event: LifecycleEvent | undefined): readonly Cause[] {
  return event?.cases.flatMap(({ causes = [] }) => causes) ?? [];
}

function isEverShown({ operations }: Contract, { name }: Lifecycle): boolean {
  return operations.some(
    ({ reads, lists, fires, returns }) =>
      reads === name ||
      lists?.lifecycle === name ||
      (fires?.lifecycle === name && returns === "self"),
  );
}

/** Every place of the owner that its conditions may read. */
function referred(owner: Lifecycle): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(owner.events, (_, value: unknown) => {
    const pointer = typeof value === "string" ? /^\$self#(\/.+)$/.exec(value)?.[1] : undefined;
    if (pointer !== undefined) found.add(pointer);
    return value;
  });
  return found;
}
