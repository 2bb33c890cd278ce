import { type Effects, formatPointer, isJsonObject, type Json } from "@conduct/contract";
import { at, put, remove, segmentsOf } from "./edit.ts";
import type { Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { type Compiled, compile, evaluate } from "./template.ts";

/**
 * Applies effects to a representation that is the caller's to change, and returns it.
 *
 * What is inside it is shared with others, and is not changed but replaced. References read the scope, whose `$self` is the resource before the event; `-1` in a pointer names the
 * element that was last in it. A value that refers to nothing changes nothing.
 */
export function applyEffects(
  effects: Effects,
  own: Record<string, Json>,
  scope: Scope,
  shape: Shape,
): Record<string, Json> {
  const compiled = compileEffects(effects);
  if (compiled === undefined) return own;
  const { clear, set, init, add, append } = compiled;
  let next = own;

  for (const place of clear) {
    const path = settle(place, scope.self);
    if (path !== undefined) next = asObject(remove(next, path));
  }
  if (effects.merge !== undefined) next = merge(effects.merge, next, scope, shape);
  for (const { place, template } of set) {
    const path = settle(place, scope.self);
    const member = path && template(scope);
    if (path !== undefined && member !== undefined) next = write(next, path, member);
  }
  for (const { place, template } of init) {
    const path = settle(place, scope.self);
    if (path === undefined || (at(next, path) ?? null) !== null) continue;
    const member = template(scope);
    if (member !== undefined) next = write(next, path, member);
  }
  for (const { place, template } of add) {
    const path = settle(place, scope.self);
    const amount = path && template(scope);
    if (path === undefined || typeof amount !== "number") continue;
    const held = at(next, path);
    next = write(next, path, (typeof held === "number" ? held : 0) + amount);
  }
  for (const { place, template } of append) {
    const path = settle(place, scope.self);
    if (path === undefined) continue;
    const held = at(next, path);
    const list: readonly Json[] = Array.isArray(held) ? held : [];
    const item = template({ ...scope, index: list.length });
    if (item !== undefined) next = write(next, path, [...list, item]);
  }

  return next;
}

/** A pointer taken apart: whether some segment means the last element has to be known before it is used. */
interface Place {
  readonly segments: readonly string[];
  readonly isFixed: boolean;
}

interface Assignment {
  readonly place: Place;
  readonly template: Compiled;
}

interface CompiledEffects {
  readonly clear: readonly Place[];
  readonly set: readonly Assignment[];
  readonly init: readonly Assignment[];
  readonly add: readonly Assignment[];
  readonly append: readonly Assignment[];
}

const known = new WeakMap<Effects, CompiledEffects | undefined>();

/** Takes effects apart once; undefined for such as do nothing. */
function compileEffects(effects: Effects): CompiledEffects | undefined {
  if (known.has(effects)) return known.get(effects);
  const { clear = [], set, init, add, append } = effects;
  const isEmpty = Object.keys(effects).every((name) => name === "assumed");
  const compiled = isEmpty
    ? undefined
    : {
        clear: clear.map(placeOf),
        set: assignments(set),
        init: assignments(init),
        add: assignments(add),
        append: assignments(append),
      };
  known.set(effects, compiled);
  return compiled;
}

function assignments(values: { readonly [pointer: string]: Json } = {}): readonly Assignment[] {
  return Object.entries(values).map(([pointer, value]) => ({
    place: placeOf(pointer),
    template: compile(value),
  }));
}

function placeOf(pointer: string): Place {
  const segments = segmentsOf(pointer);
  return { segments, isFixed: !segments.includes("-1") };
}

/** Puts a value into an object that is ours to change; what is inside it is shared, and is not. */
export function write(
  own: Record<string, Json>,
  path: readonly string[],
  value: Json,
): Record<string, Json> {
  const [first] = path;
  if (first === undefined) return asObject(value);
  own[first] = path.length === 1 ? value : put(own[first], path, value, 1);
  return own;
}

function asObject(value: Json | undefined): Record<string, Json> {
  return isJsonObject(value) ? { ...value } : {};
}

function merge(
  source: NonNullable<Effects["merge"]>,
  value: Readonly<Record<string, Json>>,
  scope: Scope,
  shape: Shape,
): Record<string, Json> {
  let next = { ...value };
  if (typeof source === "string") {
    const sent = evaluate(source, scope);
    if (!isJsonObject(sent)) return next;
    for (const [name, member] of Object.entries(sent)) {
      if (shape.writable(name) === undefined) continue;
      if (member !== null || shape.allowsNull(formatPointer([name]))) next[name] = member;
    }
  } else {
    for (const [pointer, template] of Object.entries(source)) {
      const path = settle(placeOf(pointer), scope.self);
      const member = path && evaluate(template, scope);
      if (path === undefined || member === undefined || shape.isReadOnly(pointer)) continue;
      if (member !== null || shape.allowsNull(pointer)) next = write(next, path, member);
    }
  }
  return restore(next, value, shape);
}

/** Puts back what a merge may not touch. */
function restore(next: Record<string, Json>, before: Json, shape: Shape): Record<string, Json> {
  let kept = next;
  for (const path of shape.guarded) {
    const held = at(before, path);
    if (at(kept, path) === held) continue;
    kept = held === undefined ? asObject(remove(kept, path)) : write(kept, path, held);
  }
  return kept;
}

/** The segments of a pointer, `-1` replaced by the last index there was; undefined where there was none. */
function settle(
  { segments, isFixed }: Place,
  before: Json | undefined,
): readonly string[] | undefined {
  if (isFixed) return segments;
  const settled: string[] = [];
  for (const segment of segments) {
    if (segment !== "-1") {
      settled.push(segment);
      continue;
    }
    const list = at(before, settled);
    if (!Array.isArray(list) || list.length === 0) return undefined;
    settled.push(String(list.length - 1));
  }
  return settled;
}
