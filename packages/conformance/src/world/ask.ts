import type { Lifecycle, Operation } from "@conduct/contract";
import { getPointer } from "@conduct/contract";
import type { RequestData, Scope } from "../model/evaluate.ts";
import { evaluate } from "../model/evaluate.ts";
import { matchRule } from "../model/self-rule.ts";
import { getExpected } from "../model/tree.ts";
import { type Happened, happen, type Rules } from "./happen.ts";
import {
  isAlike,
  isUnsureAbout,
  namedBy,
  seeing,
  type Thing,
  Unforeseen,
  type World,
} from "./world.ts";

/** A request of an operation. */
export interface Asking {
  readonly operation: Operation;
  readonly request: RequestData;

  /** A name of this request alone: what it makes is called after it. */
  readonly name: string;
}

/** What becomes of a request: the world as it is then, or that it is refused. */
export type Asked =
  | (Happened & { readonly accepted: true })
  | { readonly accepted: false; readonly world: World; readonly event?: string };

/**
 * What a request makes of a world in which everything is known.
 *
 * @throws {Unforeseen} if that hangs on what nobody knows.
 */
export function ask(rules: Rules, before: World, asking: Asking): Asked {
  const { contract } = rules;
  const { operation, request, name: origin } = asking;
  // Who is meant may be somebody else then.
  const world = namesUnsure(before, operation) ? { ...before, isUnsure: true } : before;
  const refused = { accepted: false, world } as const;
  const { fires } = operation;
  const lifecycle = contract.lifecycles[fires?.lifecycle ?? ""];
  if (lifecycle === undefined) throw new Unforeseen(`what ${operation.id} does`);
  const parent = parentOf(world, operation, request);
  if (parent === "missing") return refused;
  const scope: Scope = { request, ...(parent === undefined ? {} : { parent: parent.self }) };

  const event = eventOf(operation, request);
  if (event === undefined) return refused;
  if (event === "ignore") return { accepted: true, world };
  const creates = lifecycle.events[event]?.cases.some(({ from }) => from.includes("$none"));
  const things = namedBy(world, lifecycle.name, operation.self, seeing(world, scope));
  if (operation.self !== undefined && things.length === 0) {
    if (matchRule(operation.self)?.pick === "each") return { accepted: true, world };
    if (creates !== true) return { ...refused, event };
  }
  if (operation.self === undefined && isTaken(world, lifecycle, asking))
    return { ...refused, event };

  if (matchRule(operation.self)?.pick === "each") {
    const now = things.reduce((then, { key }) => {
      const thing = then.things.find((one) => one.key === key);
      return thing ? happen(rules, then, { lifecycle, event, thing, scope, origin }).world : then;
    }, world);
    return { accepted: true, world: now };
  }
  const done = happen(rules, world, { lifecycle, event, thing: things[0], scope, origin });
  if (done.taken !== undefined) return { ...done, accepted: true };
  const fallback = lifecycle.events[event]?.otherwise ?? lifecycle.illegal;
  return fallback === "ignore" ? { accepted: true, world } : { ...refused, event };
}

/** The keys of what a request has brought about, or named, if it was granted. */
export function keysIn(asked: Asked): readonly string[] {
  if (!asked.accepted) return [];
  return [asked.key, asked.spawned].filter((one) => one !== undefined);
}

/** Whether something that is only assumed has had a part in the resources among which a request names one. */
export function namesUnsure(world: World, { fires, self, within }: Operation): boolean {
  const named = [...(fires === undefined || self === undefined ? [] : [fires]), ...within];
  return named.some(({ lifecycle }) => isUnsureAbout(world, lifecycle));
}

/** The innermost of the parents that a request names. */
export function parentOf(
  world: World,
  { within }: Pick<Operation, "within">,
  request: RequestData,
): Thing | "missing" | undefined {
  let parent: Thing | undefined;
  for (const one of within) {
    const scope: Scope = { request, ...(parent === undefined ? {} : { parent: parent.self }) };
    parent = namedBy(world, one.lifecycle, one.self, seeing(world, scope))[0];
    if (parent === undefined) return "missing";
  }
  return parent;
}

/** The event that a request asks for; undefined if what it asks for is refused. */
export function eventOf({ fires }: Operation, request: RequestData): string | undefined {
  if (fires === undefined) return undefined;
  if ("event" in fires) return fires.event;
  const value = evaluate(fires.select, { request });
  const fallback = value === undefined || value === null ? fires.absent : fires.otherwise;
  const listed = typeof value === "string" ? fires.events[value] : undefined;
  if (listed !== undefined) return listed;
  return fallback === "ignore" ? "ignore" : "fires" in fallback ? fallback.fires : undefined;
}

/** Whether what a creation asks for has members that another resource has already. */
function isTaken(world: World, lifecycle: Lifecycle, { request }: Asking): boolean {
  return (lifecycle.unique ?? []).some(({ by }) => {
    const values = by.map((pointer) => getPointer(request.body, pointer));
    if (values.some((value) => value === undefined || value === null)) return false;
    return world.things.some(
      (one) =>
        one.lifecycle.name === lifecycle.name &&
        by.every((pointer, index) => isAlike(getExpected(one.self, pointer), values[index])),
    );
  });
}
