import { formatPointer, type Lifecycle } from "@conduct/contract";
import { drift } from "../model/explain.ts";
import { restless } from "../model/restless.ts";
import { stateOf } from "../model/state-of.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { tagOf } from "./addressing.ts";
import { isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** True if all that differs between two looks at a resource can be the system's own doing. */
export function isOwnAccord(
  session: Session,
  lifecycle: Lifecycle,
  before: Resource,
  after: Resource,
): boolean {
  const [was, is] = [stateOf(lifecycle, before.value), stateOf(lifecycle, after.value)];
  if (was === undefined || is === undefined) return false;
  const exclusive = session.isAlone(before.id);
  if (was !== is) return drift(lifecycle, new Set([was]), exclusive).has(is);
  const free = restless(lifecycle, new Set([was]), exclusive);
  const changed = changedMembers(before.value, after.value);
  return changed.length > 0 && changed.every((pointer) => free.has(pointer));
}

/**
 * True if a write was refused for a version that the system itself has replaced meanwhile.
 *
 * A write that is refused changes nothing: if another version is read afterwards than the write was
 * meant for, nobody but the system has made it.
 */
export function isOutrun(
  session: Session,
  lifecycle: Lifecycle,
  { fired, before, after }: { fired: Exchange; before: Resource; after: Resource | Unreached },
): boolean {
  const { headers } = fired.request;
  const sent = Object.entries(headers).find(([name]) => name.toLowerCase() === "if-match")?.[1];
  if (sent === undefined || sent === "*" || isSuccess(fired) || isUnreached(after)) return false;
  return tagOf(after) !== sent && isOwnAccord(session, lifecycle, before, after);
}

function changedMembers(before: unknown, after: unknown): readonly string[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .map((name) => formatPointer([name]));
}

function membersOf(value: unknown): ReadonlyMap<string, string> {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(members.map(([name, member]) => [name, JSON.stringify(member)]));
}
