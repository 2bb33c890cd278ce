import {
  type Effects,
  formatPointer,
  getPointer,
  isJsonObject,
  type Json,
  type JsonObject,
} from "@conduct/contract";
import { put, remove, segmentsOf } from "./edit.ts";
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
  let next: Json = value;

  for (const pointer of effects.clear ?? []) {
    const path = settle(pointer, scope.self);
    if (path !== undefined) next = remove(next, path) ?? {};
  }
  if (effects.merge !== undefined) next = merge(effects.merge, next, scope, shape);
  for (const [pointer, template] of entries(effects.set)) {
    const path = settle(pointer, scope.self);
    const member = path && evaluate(template, scope);
    if (path !== undefined && member !== undefined) next = put(next, path, member);
  }
  for (const [pointer, template] of entries(effects.init)) {
    const path = settle(pointer, scope.self);
    if (path === undefined || (at(next, path) ?? null) !== null) continue;
    const member = evaluate(template, scope);
    if (member !== undefined) next = put(next, path, member);
  }
  for (const [pointer, template] of entries(effects.add)) {
    const path = settle(pointer, scope.self);
    const amount = path && evaluate(template, scope);
    if (path === undefined || typeof amount !== "number") continue;
    const held = at(next, path);
    next = put(next, path, (typeof held === "number" ? held : 0) + amount);
  }
  for (const [pointer, template] of entries(effects.append)) {
    const path = settle(pointer, scope.self);
    if (path === undefined) continue;
    const held = at(next, path);
    const list: readonly Json[] = Array.isArray(held) ? held : [];
    const item = evaluate(template, { ...scope, index: list.length });
    if (item !== undefined) next = put(next, path, [...list, item]);
  }

  return isJsonObject(next) ? next : value;
}

function merge(
  source: NonNullable<Effects["merge"]>,
  value: Json,
  scope: Scope,
  shape: Shape,
): Json {
  let next = value;
  if (typeof source === "string") {
    const sent = evaluate(source, scope);
    if (!isJsonObject(sent)) return value;
    const merged: Record<string, Json> = isJsonObject(value) ? { ...value } : {};
    for (const [name, member] of Object.entries(sent)) {
      const isAllowed = shape.writable(name) !== undefined;
      if (isAllowed && (member !== null || shape.allowsNull(formatPointer([name]))))
        merged[name] = member;
    }
    next = merged;
  } else {
    for (const [pointer, template] of Object.entries(source)) {
      const path = settle(pointer, scope.self);
      const member = path && evaluate(template, scope);
      if (path === undefined || member === undefined) continue;
      if (member !== null || shape.allowsNull(pointer)) next = put(next, path, member);
    }
  }
  return restore(next, value, shape);
}

/** Puts back what a merge may not touch. */
function restore(next: Json, before: Json, shape: Shape): Json {
  let kept = next;
  for (const path of shape.guarded) {
    const held = at(before, path);
    if (at(kept, path) === held) continue;
    kept = held === undefined ? (remove(kept, path) ?? {}) : put(kept, path, held);
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

function at(document: Json | undefined, segments: readonly string[]): Json | undefined {
  let value = document;
  for (const segment of segments) {
    if (isJsonObject(value)) value = value[segment];
    else if (Array.isArray(value)) value = value[Number(segment)] as Json | undefined;
    else return undefined;
  }
  return value;
}

/** Reads what a pointer of the contract names. */
export function read(document: Json | undefined, pointer: string): Json | undefined {
  return pointer.includes("-1") ? getPointer(document, pointer) : at(document, segmentsOf(pointer));
}

function entries(templates: { readonly [pointer: string]: Json } | undefined): [string, Json][] {
  return templates === undefined ? [] : Object.entries(templates);
}
