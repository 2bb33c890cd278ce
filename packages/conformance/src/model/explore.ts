import {
  type Contract,
  isJsonObject,
  type Lifecycle,
  type Place,
  type Schema,
} from "@conduct/contract";
import { schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { creationsOf, type Drafting, draftsOf } from "./drafts.ts";
import type { Writable } from "./effects.ts";
import type { RequestData, Scope } from "./evaluate.ts";
import { anything, type Expected } from "./expected.ts";
import { judge } from "./judge.ts";
import { type Outcome, outcomeKey, outcomesOf } from "./outcomes.ts";
import { getExpected } from "./tree.ts";
import { type Trigger, triggersOf } from "./triggers.ts";

/** One step on the way to a state: a request of ours, or something the driver does. */
export type Step =
  | { readonly trigger: Trigger; readonly request: RequestData; readonly to: string }
  | { readonly fire: string; readonly to: string }
  | { readonly reach: string; readonly to: string };

/** A resource as it would be after some steps. */
export interface Node {
  readonly state: string;
  readonly self: Expected;
  readonly steps: readonly Step[];
}

/** One thing to try: a request to a resource in a state, and how the contract says it ends. */
export interface Cell {
  readonly lifecycle: Lifecycle;
  readonly state: string;
  readonly trigger: Trigger;
  readonly expected: Outcome | undefined;

  /** What to send, and how to get there. Absent: no way is known. */
  readonly request?: RequestData;
  readonly node?: Node;
  readonly name: string;
  readonly place: Place;
}

/** Everything that can be tried on a lifecycle. */
export interface Exploration {
  readonly lifecycle: Lifecycle;
  readonly triggers: readonly Trigger[];

  /** Cheapest first. */
  readonly nodes: readonly Node[];
  readonly cells: readonly Cell[];
}

/** What a driver adds to what the API can do. */
export interface Reachability {
  readonly fire: boolean;
  readonly reach: boolean;
}

/**
 * Walks the lifecycle breadth first over what requests (and the driver) can do, in the model only.
 *
 * Two resources count as different if a condition of the lifecycle tells them apart, so both outcomes
 * of a guard become cells of their own.
 */
export function explore(
  contract: Contract,
  lifecycle: Lifecycle,
  drafting: Drafting,
  driver: Reachability,
  schema: Schema | undefined,
): Exploration {
  const triggers = triggersOf(contract, lifecycle, (operation, ref, listed) => {
    const pointer = ref.startsWith("$request.body#")
      ? ref.slice("$request.body#".length)
      : undefined;
    const media = Object.values(operation.body?.content ?? {})[0];
    if (pointer === undefined || media === undefined) return undefined;
    const schema = drafting.validator.resolve(schemaAt(media.schema, pointer, drafting.validator));
    const values = Array.isArray(schema.enum) ? schema.enum : ["conduct-unlisted"];
    return values.find((value) => typeof value === "string" && !listed.includes(value));
  });
  const writable = writableOf(schema, drafting.validator);
  const nodes = reachable(lifecycle, triggers, drafting, driver, writable);
  const cells = cellsOf(lifecycle, triggers, nodes, drafting, writable);
  return { lifecycle, triggers, nodes, cells };
}

/** Which members a request may set: those the representation declares, unless they are read-only. */
export function writableOf(schema: Schema | undefined, validator: Validator): Writable {
  return (pointer) => {
    if (schema === undefined) return true;
    const declared = schemaAt(schema, pointer, validator);
    if (declared === undefined) return false;
    return !(isJsonObject(declared) && declared.readOnly === true);
  };
}

const mostSteps = 8;
const mostNodes = 400;

/**
 * The way to a resource whose array at a pointer has as many elements as a few steps can give it.
 *
 * For the lists that show what is inside of one resource.
 */
export function longestArray(
  { lifecycle, triggers }: Exploration,
  pointer: string,
  drafting: Drafting,
  schema: Schema | undefined,
): Node | undefined {
  const lengthOf = (node: Node) => {
    const array = getExpected(node.self, pointer);
    return Array.isArray(array) ? Math.min(array.length, 4) : 0;
  };
  const writable = writableOf(schema, drafting.validator);
  const none = { fire: false, reach: false };
  const nodes = reachable(lifecycle, triggers, drafting, none, writable, (node) => `,${lengthOf(node)}`);
  return nodes.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function reachable(
  lifecycle: Lifecycle,
  triggers: readonly Trigger[],
  drafting: Drafting,
  driver: Reachability,
  writable: Writable,
  mark: (node: Node) => string = () => "",
): readonly Node[] {
  const seen = new Map<string, Node>();
  const queue: { node: Node; cost: number }[] = [
    { node: { state: "$none", self: {}, steps: [] }, cost: 0 },
  ];
  while (queue.length > 0 && seen.size < mostNodes) {
    queue.sort((a, b) => a.cost - b.cost);
    const next = queue.shift();
    if (next === undefined) break;
    const { node, cost } = next;
    const key = fingerprint(lifecycle, node) + mark(node);
    if (seen.has(key)) continue;
    seen.set(key, node);
    if (node.steps.length >= mostSteps) continue;
    for (const { trigger, request } of asks(lifecycle, triggers, node, drafting)) {
      const outcomes = outcomesOf(
        lifecycle,
        trigger,
        node.state,
        { self: node.self, request },
        writable,
      );
      const [only] = outcomes;
      if (only?.kind !== "taken" || outcomes.length > 1 || only.to === "$none") continue;
      if (lifecycle.states[only.to] === undefined) continue;
      const step: Step = { trigger, request, to: only.to };
      const unsure = only.basis === "documented" ? 0 : 0.1;
      const override = only.case.to?.startsWith("$request") ? 2 : 0;
      queue.push({
        node: { state: only.to, self: only.effected.self, steps: [...node.steps, step] },
        cost: cost + 1 + unsure + override,
      });
    }
    if (driver.fire && node.state !== "$none") {
      queue.push(...driven(lifecycle, node, cost, triggers, writable));
    }
  }
  const found = [...seen.values()].filter((node) => node.state !== "$none");
  if (!driver.reach) return found;
  const missed = Object.keys(lifecycle.states).filter(
    (state) => !found.some((node) => node.state === state),
  );
  return [
    ...found,
    ...missed.map(
      (state): Node => ({ state, self: anything, steps: [{ reach: state, to: state }] }),
    ),
  ];
}

function asks(
  lifecycle: Lifecycle,
  triggers: readonly Trigger[],
  node: Node,
  drafting: Drafting,
): readonly { readonly trigger: Trigger; readonly request: RequestData }[] {
  return triggers
    .filter(({ operation }) => (operation.self === undefined) === (node.state === "$none"))
    .flatMap((trigger) => {
      const scope: Scope = { self: node.self, from: node.state };
      if (node.state !== "$none") {
        return draftsOf(lifecycle, trigger, scope, drafting).map((request) => ({
          trigger,
          request,
        }));
      }
      const newborn = newbornOf(lifecycle, trigger, drafting);
      return creationsOf(lifecycle, trigger, { self: newborn }, drafting).map((request) => ({
        trigger,
        request,
      }));
    });
}

/** A resource just after its creation by the plainest request: what guards on it can be solved against. */
function newbornOf(lifecycle: Lifecycle, trigger: Trigger, drafting: Drafting): Expected {
  const [request] = draftsOf(lifecycle, trigger, {}, drafting);
  if (request === undefined) return anything;
  const [outcome] = outcomesOf(lifecycle, trigger, "$none", { self: {}, request }, () => true);
  return outcome?.kind === "taken" ? outcome.effected.self : anything;
}

/** Where the driver can take a resource by firing what no request can. */
function driven(
  lifecycle: Lifecycle,
  node: Node,
  cost: number,
  triggers: readonly Trigger[],
  writable: Writable,
): readonly { readonly node: Node; readonly cost: number }[] {
  const bound = new Set(triggers.map((trigger) => trigger.event));
  return Object.values(lifecycle.events)
    .filter((event) => event.by !== "client" && !bound.has(event.name))
    .flatMap((event) => {
      const asked = { event: event.name };
      const outcomes = outcomesOf(lifecycle, asked, node.state, { self: node.self }, writable);
      const [only] = outcomes;
      if (only?.kind !== "taken" || outcomes.length > 1 || only.to === "$none") return [];
      const step: Step = { fire: event.name, to: only.to };
      return [
        {
          node: { state: only.to, self: only.effected.self, steps: [...node.steps, step] },
          cost: cost + 1.5,
        },
      ];
    });
}

function cellsOf(
  lifecycle: Lifecycle,
  triggers: readonly Trigger[],
  nodes: readonly Node[],
  drafting: Drafting,
  writable: Writable,
): readonly Cell[] {
  return Object.keys(lifecycle.states).flatMap((state) => {
    const there = nodes.filter((node) => node.state === state);
    return triggers
      .filter(({ operation }) => operation.self !== undefined)
      .flatMap((trigger): readonly Cell[] => {
        const cells = new Map<string, Cell>();
        for (const node of there) {
          for (const request of draftsOf(
            lifecycle,
            trigger,
            { self: node.self, from: state },
            drafting,
          )) {
            const scope = { self: node.self, request, from: state };
            const outcomes = outcomesOf(lifecycle, trigger, state, scope, writable);
            const key = outcomes.map(outcomeKey).join("|");
            const [first] = outcomes;
            if (cells.has(key) || first === undefined) continue;
            const plainName = cellName(lifecycle, state, trigger, outcomes);
            const taken = [...cells.values()].some((cell) => cell.name === plainName);
            const name = taken ? `${plainName} (way ${cells.size + 1})` : plainName;
            const place = first.place;
            cells.set(key, {
              lifecycle,
              state,
              trigger,
              expected: first,
              request,
              node,
              name,
              place,
            });
          }
        }
        // Where the state is reached but no valid request asks for this, there is nothing to try.
        if (cells.size > 0 || there.length > 0) return [...cells.values()];
        const name = `${lifecycle.name} · ${state} · ${trigger.name}`;
        return [{ lifecycle, state, trigger, expected: undefined, name, place: lifecycle.place }];
      });
  });
}

function cellName(
  lifecycle: Lifecycle,
  state: string,
  trigger: Trigger,
  outcomes: readonly Outcome[],
): string {
  const ends = outcomes.map((outcome) => {
    if (outcome.kind === "ignored") return "no change";
    if (outcome.kind === "refused") return "refused";
    if (outcome.to === "$none") return "gone";
    return outcome.to === state ? "stays" : outcome.to;
  });
  return `${lifecycle.name} · ${state} · ${trigger.name} → ${[...new Set(ends)].join(" or ")}`;
}

/** State and the conditions that the resource alone decides. */
function fingerprint(lifecycle: Lifecycle, node: Node): string {
  const guards = Object.values(lifecycle.events).flatMap((event) =>
    event.cases.flatMap((one) =>
      one.if === undefined ? [] : [judge(one.if, { self: node.self })],
    ),
  );
  return [node.state, ...guards.map((guard) => (guard === undefined ? "?" : String(guard)))].join(
    ",",
  );
}
