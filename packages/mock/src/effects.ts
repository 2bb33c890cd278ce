import {
  type Effects,
  formatPointer,
  isJsonObject,
  type Json,
  type JsonObject,
} from "@conduct/contract";
import { at, put, remove, segmentsOf } from "./edit.ts";
import type { Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { evaluate } from "./template.ts";

/**
 * Returns a representation with effects applied to it.
 *
 * References read the scope, whose `$self` is the resource before the event; `-1` in a pointer names the
 * element that was last in it. A value that refers to nothing changes nothing.
 */
export function applyEffects(
  effects: Effects,
  value: JsonObject,
  scope: Scope,
  shape: Shape,
): JsonObject {
  if (isEmpty(effects)) return value;
  const { clear, set, init, add, append } = effects;
  let next: Record<string, Json> = { ...value };

  for (const pointer of clear ?? []) {
    const path = settle(pointer, scope.self);
    if (path !== undefined) next = asObject(remove(next, path));
  }
  if (effects.merge !== undefined) next = merge(effects.merge, next, scope, shape);
  for (const pointer in set) {
    const path = settle(pointer, scope.self);
    const member = path && evaluate(set[pointer] ?? null, scope);
    if (path !== undefined && member !== undefined) next = write(next, path, member);
  }
  for (const pointer in init) {
    const path = settle(pointer, scope.self);
    if (path === undefined || (at(next, path) ?? null) !== null) continue;
    const member = evaluate(init[pointer] ?? null, scope);
    if (member !== undefined) next = write(next, path, member);
  }
  for (const pointer in add) {
    const path = settle(pointer, scope.self);
    const amount = path && evaluate(add[pointer] ?? null, scope);
    if (path === undefined || typeof amount !== "number") continue;
    const held = at(next, path);
    next = write(next, path, (typeof held === "number" ? held : 0) + amount);
  }
  for (const pointer in append) {
    const path = settle(pointer, scope.self);
    if (path === undefined) continue;
    const held = at(next, path);
    const list: readonly Json[] = Array.isArray(held) ? held : [];
    const item = evaluate(append[pointer] ?? null, { ...scope, index: list.length });
    if (item !== undefined) next = write(next, path, [...list, item]);
  }

  return next;
}

function isEmpty(effects: Effects): boolean {
  for (const _ in effects) return false;
  return true;
}

/** Puts a value into an object that is ours to change; what is inside it is shared, and is not. */
function write(
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
      const path = settle(pointer, scope.self);
      const member = path && evaluate(template, scope);
      if (path === undefined || member === undefined) continue;
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
function settle(pointer: string, before: Json | undefined): readonly string[] | undefined {
  const segments = segmentsOf(pointer);
  if (!segments.includes("-1")) return segments;
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
