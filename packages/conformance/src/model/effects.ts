import {
  type Case,
  type Effects,
  formatPointer,
  type Json,
  type Lifecycle,
  type LifecycleEvent,
  parsePointer,
} from "@conduct/contract";
import { derived } from "./derived.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { anything, type Expected, isHole } from "./expected.ts";
import { getExpected, putExpected } from "./tree.ts";

/** What a representation may hold at one pointer after an event. Undefined: nothing, or null. */
export interface Change {
  readonly pointer: string;
  readonly expected: Expected | undefined;

  /** The author only assumes that this changes so. */
  readonly assumed: boolean;
}

/** What a case does to a resource. */
export interface Effected {
  /** The places it writes, each once, with what they hold afterwards. */
  readonly changes: readonly Change[];

  /** The whole representation afterwards, as far as it can be foretold. */
  readonly self: Expected;
}

/** Says which members may be copied from a request: declared ones that are not read-only. */
export type Writable = (pointer: string) => boolean;

/**
 * What one case of an event makes of a resource: its own effects, then the lifecycle's `each`, then
 * the constants and effects of the state that is entered.
 *
 * References read the resource as it was; `init`, `add` and `append` look at what earlier steps of the
 * same event have left.
 */
export function effectsOf(
  lifecycle: Lifecycle,
  event: LifecycleEvent,
  taken: Case,
  to: string | undefined,
  scope: Scope,
  writable: Writable,
): Effected {
  const full: Scope = { ...scope, event: event.name, ...(to === undefined ? {} : { to }) };
  const exists = scope.from !== "$none";
  const entered = to !== undefined && to !== scope.from ? lifecycle.states[to] : undefined;
  const steps: readonly Effects[] = [
    taken.effects,
    ...(event.each && exists ? [lifecycle.each] : []),
    ...(entered === undefined ? [] : [{ set: escaped(entered.value) }, entered.enter]),
  ].flatMap(appendingLast);

  let self: Expected = scope.self ?? {};
  const written = new Map<string, boolean>();
  for (const step of steps) {
    const assumed = new Set(step.assumed?.map((pointer) => pinned(pointer, scope.self ?? {})));
    for (const { pointer, expected } of writesOf(step, lifecycle, self, full, writable)) {
      self = putExpected(self, pointer, expected) ?? null;
      written.set(pointer, assumed.has(pointer) || (written.get(pointer) ?? false));
    }
  }
  const changes = [...written].map(([pointer, assumed]) => ({
    pointer,
    expected: getExpected(self, pointer),
    assumed,
  }));
  return { changes, self };
}

/** What is appended comes after what is set inside of the same array. */
function appendingLast({ append = {}, ...others }: Effects): readonly Effects[] {
  const { assumed = [] } = others;
  const appends = Object.entries(append).map(([pointer, value]) => ({
    append: { [pointer]: value },
    assumed,
  }));
  return [others, ...appends];
}

/** Every place that any effect of the lifecycle writes: what is part of the model. */
export const modelled: (lifecycle: Lifecycle) => ReadonlySet<string> = derived((lifecycle) => {
  const cases = Object.values(lifecycle.events).flatMap((event) => event.cases);
  const all = [
    lifecycle.each,
    ...cases.map((one) => one.effects),
    ...Object.values(lifecycle.states).map((state) => state.enter),
  ];
  return new Set(all.flatMap(modelledBy));
});

/** The members that one set of effects knows of. */
export function modelledBy(effects: Effects): readonly string[] {
  return [
    ...(effects.clear ?? []),
    ...(typeof effects.merge === "object" ? Object.keys(effects.merge) : []),
    ...Object.keys({ ...effects.set, ...effects.init, ...effects.add, ...effects.append }),
  ];
}

interface Write {
  readonly pointer: string;
  readonly expected: Expected | undefined;
}

function writesOf(
  effects: Effects,
  lifecycle: Lifecycle,
  now: Expected,
  scope: Scope,
  writable: Writable,
): readonly Write[] {
  const { clear = [], set = {}, init = {}, add = {}, append = {} } = effects;
  const before = scope.self ?? {};
  const at = (pointer: string) => pinned(pointer, before);
  const merged = mergedBy(effects.merge, lifecycle, scope, writable);
  const filled = new Set(merged.map((change) => change.pointer));
  return [
    ...clear.map((pointer) => ({ pointer: at(pointer), expected: undefined })),
    ...merged,
    ...Object.entries(set).flatMap(([pointer, value]) =>
      writeOf(at(pointer), evaluate(value, scope)),
    ),
    ...Object.entries(init).flatMap(([pointer, value]) => {
      const there = getExpected(now, at(pointer)) ?? null;
      if (filled.has(pointer)) return [];
      if (isHole(there)) return [{ pointer: at(pointer), expected: there }];
      return there === null ? writeOf(at(pointer), evaluate(value, scope)) : [];
    }),
    ...Object.entries(add).map(([pointer, value]) => ({
      pointer: at(pointer),
      expected: sum(getExpected(now, at(pointer)), evaluate(value, scope)),
    })),
    ...Object.entries(append).flatMap(([pointer, value]) =>
      writeOf(at(pointer), appended(getExpected(now, at(pointer)), value, scope)),
    ),
  ];
}

/** An effect whose whole value is nothing changes nothing. */
function writeOf(pointer: string, expected: Expected | undefined): readonly Write[] {
  return expected === undefined ? [] : [{ pointer, expected }];
}

function mergedBy(
  merge: Effects["merge"],
  lifecycle: Lifecycle,
  scope: Scope,
  writable: Writable,
): readonly Write[] {
  if (merge === undefined) return [];
  if (typeof merge !== "string") {
    return Object.entries(merge).flatMap(([pointer, value]) => {
      const expected = evaluate(value, scope);
      return expected === undefined || !writable(pointer) ? [] : [{ pointer, expected }];
    });
  }
  const source = evaluate(merge, scope);
  if (typeof source !== "object" || source === null || isHole(source) || Array.isArray(source))
    return [];
  const fixed = new Set([
    lifecycle.id,
    lifecycle.state,
    ...Object.values(lifecycle.states).flatMap((state) => Object.keys(state.value)),
  ]);
  return Object.entries(source as { readonly [member: string]: Expected })
    .map(([name, expected]) => ({ pointer: formatPointer([name]), expected }))
    .filter(({ pointer }) => !fixed.has(pointer) && writable(pointer));
}

function sum(before: Expected | undefined, added: Expected | undefined): Expected {
  return typeof before === "number" && typeof added === "number" ? before + added : anything;
}

function appended(array: Expected | undefined, value: Json, scope: Scope): Expected | undefined {
  const before = array ?? [];
  if (!Array.isArray(before)) return anything;
  const element = evaluate(value, { ...scope, index: before.length });
  return element === undefined ? undefined : [...before, element];
}

/** `-1` as the position that was last before the event. */
function pinned(pointer: string, before: Expected): string {
  if (!pointer.includes("/-1")) return pointer;
  let inside: Expected | undefined = before;
  const segments = parsePointer(pointer).map((segment) => {
    const array = inside;
    const at = segment === "-1" && Array.isArray(array) ? String(array.length - 1) : segment;
    inside = getExpected(array, formatPointer([at]));
    return at;
  });
  return formatPointer(segments);
}

/** Constants are literals, also those that start with a dollar. */
function escaped(value: { readonly [pointer: string]: Json }): {
  readonly [pointer: string]: Json;
} {
  return Object.fromEntries(
    Object.entries(value).map(([pointer, constant]) => [
      pointer,
      typeof constant === "string" && constant.startsWith("$") ? `$${constant}` : constant,
    ]),
  );
}
