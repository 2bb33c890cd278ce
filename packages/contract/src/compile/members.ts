import type { Basis } from "../basis.ts";
import { isJsonObject, type Json } from "../json.ts";
import { child, type Node } from "../read/source.ts";
import { parseDuration } from "./duration.ts";

/** A string member, or undefined. */
export function textAt(node: Node, name: string): string | undefined {
  const { value } = child(node, name);
  return typeof value === "string" ? value : undefined;
}

/** A number member, or undefined. */
export function numberAt(node: Node, name: string): number | undefined {
  const { value } = child(node, name);
  return typeof value === "number" ? value : undefined;
}

/** Whether a member is true. */
export function flagAt(node: Node, name: string): boolean {
  return child(node, name).value === true;
}

/** A duration member in milliseconds, or undefined. */
export function durationAt(node: Node, name: string): number | undefined {
  const text = textAt(node, name);
  return text === undefined ? undefined : parseDuration(text);
}

/** A member that is one name or a list of names, as nodes, so that each can be blamed by itself. */
export function itemsAt(node: Node, name: string): readonly Node[] {
  const member = child(node, name);
  if (!Array.isArray(member.value)) return member.value === undefined ? [] : [member];
  return member.value.map((_, index) => child(member, String(index)));
}

/** An object member, or undefined. */
export function objectAt(
  node: Node,
  name: string,
): { readonly [member: string]: Json } | undefined {
  const { value } = child(node, name);
  return isJsonObject(value) ? value : undefined;
}

/** How sure the author is of a fact; as sure as of the whole it belongs to, where nothing is written. */
export function basisAt(node: Node, otherwise: Basis = "documented"): Basis {
  const basis = textAt(node, "basis");
  return basis === "documented" || basis === "observed" || basis === "assumed" ? basis : otherwise;
}

/** Drops the members that are undefined: what is absent is not there at all. */
export function defined<T extends object>(members: Loose<T>): T {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as T;
}

/** T, whose optional members may be there as undefined. */
type Loose<T> = {
  [K in keyof T]: Partial<Record<K, never>> extends Pick<T, K> ? T[K] | undefined : T[K];
};
