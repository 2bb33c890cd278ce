import { getPointer, type Lifecycle, type Predicate } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { judge } from "../model/judge.ts";
import type { Node, Step } from "../model/node.ts";
import { stampsOf } from "../model/stamps.ts";
import { stateOf } from "../model/state-of.ts";
import { getExpected } from "../model/tree.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session.ts";

/**
 * Takes a resource that an earlier trial has left just where a plan leads to, so that none has to be
 * brought there. Only one that moves by nobody's hand but ours stays where it was left.
 */
export function takeSpare(
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
): Resource | undefined {
  const spares = sparesOf(session).get(keyOf(lifecycle, node.steps) ?? "");
  const place = spares?.findIndex((one) => isSettled(session, one)) ?? -1;
  return place < 0 ? undefined : spares?.splice(place, 1)[0];
}

/** Leaves a resource for others that has gone these steps and no other ones that tell it apart. */
export function leaveSpare(session: Session, resource: Resource, steps: readonly Step[]): void {
  const { lifecycle } = resource;
  const key = keyOf(lifecycle, steps);
  if (key === undefined || !isSettled(session, resource)) return;
  const spares = sparesOf(session);
  spares.set(key, [...(spares.get(key) ?? []), resource]);
}

/** Whether a resource still is what a plan leads to, as far as conditions on what we ask for can tell. */
export function isStill(session: Session, { lifecycle, value }: Resource, node: Node): boolean {
  const asked = new Set(session.exploration(lifecycle).triggers.map(({ event }) => event));
  const guards = Object.values(lifecycle.events)
    .filter(({ name }) => asked.has(name))
    .flatMap(({ cases }) => cases.flatMap((one) => one.if ?? []));
  const isSame = (guard: Predicate) => {
    const planned = judge(guard, { self: node.self });
    return planned === undefined || planned === judge(guard, { self: value });
  };
  // Who was told when it has begun is not to be asked what becomes of one that has not.
  const isUntold = stampsOf(lifecycle).entered.every(
    ({ pointer }) =>
      getExpected(node.self, pointer) !== null || (getPointer(value, pointer) ?? null) === null,
  );
  return stateOf(lifecycle, value) === node.state && isUntold && guards.every(isSame);
}

/** A story that is longer than this tells nobody what matters. */
const longest = 28;

const kept = new WeakMap<Session, Map<string, Resource[]>>();

function sparesOf(session: Session): Map<string, Resource[]> {
  const spares = kept.get(session) ?? new Map<string, Resource[]>();
  kept.set(session, spares);
  return spares;
}

/** Whether nothing but what we ask for moves a resource, and its story is one that can be told. */
export function isSettled(session: Session, { lifecycle, id, value, story }: Resource): boolean {
  if (story.length > longest) return false;
  const state = stateOf(lifecycle, value);
  if (state === undefined) return false;
  return drift(lifecycle, new Set([state]), session.isAlone(id), value).size === 1;
}

function keyOf({ name }: Lifecycle, steps: readonly Step[]): string | undefined {
  const asked = steps.map((step) =>
    "trigger" in step ? [step.trigger.operation.id, step.request] : undefined,
  );
  return asked.includes(undefined) ? undefined : JSON.stringify([name, asked]);
}
