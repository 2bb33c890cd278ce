import type { Contract, Lifecycle, Operation, Predicate, Schema } from "@conduct/contract";
import { schemaAt } from "../schema/sample.ts";
import { type Birth, birthsOf, type ExplorationOf } from "./births.ts";
import { isTwin } from "./caused.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { type Drafting, draftsOf } from "./drafts.ts";
import type { RequestData, Scope } from "./evaluate.ts";
import { exampleDraft } from "./example-draft.ts";
import { anything, type Expected } from "./expected.ts";
import { judge } from "./judge.ts";
import { awaited, waitedFor } from "./missed-states.ts";
import type { Model, Node, Step } from "./node.ts";
import { creates, outcomesOf } from "./outcomes.ts";
import { tellingDraft } from "./telling-draft.ts";
import { replaces, throughTriggers } from "./through.ts";
import { getExpected } from "./tree.ts";
import { type Trigger, triggersOf, type Unlisted } from "./triggers.ts";
import { writableOf } from "./writable.ts";

/** Everything that can be tried on a lifecycle. */
export interface Exploration {
  readonly lifecycle: Lifecycle;
  readonly triggers: readonly Trigger[];

  /** Conditions that tell resources in one state apart: of cases, and of what they yield. */
  readonly guards: readonly Predicate[];

  /** Cheapest first. */
  readonly nodes: readonly Node[];
  readonly cells: readonly Cell[];
}

/** What a driver adds to what the API can do. */
export interface Reachability {
  readonly fire: boolean;
  readonly reach: boolean;

  /** Nobody drives: the system itself is waited for. */
  readonly waits?: boolean;

  /** The operations by which resources are rather made than by others. */
  readonly prefers?: (operation: Operation) => boolean;

  /** Somebody knows of work that is slow: what passes by can be met. */
  readonly lingers?: boolean;

  /** What is not to be asked in a state, whatever the contract says comes of it. */
  readonly avoids?: (trigger: Trigger, from: string) => boolean;
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
  explorationOf: ExplorationOf = () => undefined,
): Exploration {
  const unlisted: Unlisted = (operation, ref, listed) => {
    const pointer = ref.startsWith("$request.body#")
      ? ref.slice("$request.body#".length)
      : undefined;
    const media = Object.values(operation.body?.content ?? {})[0];
    if (pointer === undefined || media === undefined) return undefined;
    const schema = drafting.validator.resolve(schemaAt(media.schema, pointer, drafting.validator));
    const values = Array.isArray(schema.enum) ? schema.enum : ["conduct-unlisted"];
    return values.find((value) => typeof value === "string" && !listed.includes(value));
  };
  const triggers = [
    ...triggersOf(contract, lifecycle, unlisted),
    ...throughTriggers(contract, lifecycle, (owner) => triggersOf(contract, owner, unlisted)),
  ];
  const writable = writableOf(schema, drafting.validator);
  const guards = [
    ...Object.values(lifecycle.events).flatMap((event) =>
      event.cases.flatMap((one) => one.if ?? []),
    ),
    ...contract.operations
      .filter((operation) => operation.yields?.lifecycle === lifecycle.name)
      .flatMap((operation) => operation.yields?.cases.flatMap((one) => one.if ?? []) ?? []),
  ];
  const model: Model = { lifecycle, triggers, guards, drafting, writable, schema };
  const isMade = triggers.some((one) => !one.through && creates(lifecycle, one));
  const births = isMade ? [] : birthsOf(contract, lifecycle, drafting, explorationOf);
  const nodes = reachable(model, driver, { births });
  const cells = cellsOf(model, nodes);
  return { lifecycle, triggers, guards, nodes, cells };
}

const mostSteps = 8;

/** What a way costs more that begins otherwise than is preferred. */
const dislike = 0.5;
const mostNodes = 400;

/**
 * The way to a resource whose array at a pointer has as many elements as a few steps can give it.
 *
 * For the lists that show what is inside of one resource; if possible of one that is over, since others
 * may move on while they are read.
 */
export function longestArray(
  { lifecycle, triggers }: Exploration,
  pointer: string,
  drafting: Drafting,
  schema: Schema | undefined,
): Node | undefined {
  const most = 3;
  const lengthOf = (node: Node) => {
    const array = getExpected(node.self, pointer);
    return Array.isArray(array) ? Math.min(array.length, most) : 0;
  };
  const isOver = ({ state }: Node) => lifecycle.states[state]?.final !== undefined;
  const model = {
    lifecycle,
    triggers,
    // Nothing but the length tells resources apart here.
    guards: [],
    drafting,
    writable: writableOf(schema, drafting.validator),
  };
  const nodes = reachable(
    model,
    { fire: false, reach: false },
    {
      mark: (node) => `,${lengthOf(node)}`,
      done: (node) => lengthOf(node) === most && isOver(node),
    },
  );
  const rank = (node: Node) => 2 * lengthOf(node) + Number(isOver(node));
  return nodes.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** What else tells nodes apart, when enough have been found, and what comes about without being asked for. */
export interface Search {
  readonly mark?: (node: Node) => string;
  readonly done?: (node: Node) => boolean;
  readonly births?: readonly Birth[];

  /** Resources to begin with besides, and how long a way may be. */
  readonly from?: readonly Node[];
  readonly steps?: number;

  /** What is wanted of a node makes it worth that much more than it costs; and how many are looked at. */
  readonly worth?: (node: Node) => number;
  readonly most?: number;
}

/** Every resource that differs from others, as far as requests (and the driver) can bring it about. */
export function reachable(
  model: Model,
  driver: Reachability,
  {
    mark = () => "",
    done = () => false,
    births = [],
    from = [],
    steps = mostSteps,
    worth = () => 0,
    most = mostNodes,
  }: Search = {},
): readonly Node[] {
  const { lifecycle, writable } = model;
  const telling = tellers(model);
  const seen = new Map<string, Node>();
  const queue: { node: Node; cost: number; rank: number }[] = [];
  const enqueue = (node: Node, cost: number) =>
    queue.push({ node, cost, rank: cost - worth(node) });
  enqueue({ state: "$none", self: {}, steps: [] }, 0);
  for (const node of from) enqueue(node, node.steps.length);
  for (const birth of births)
    enqueue({ state: birth.to, self: anything, steps: [{ birth, to: birth.to }] }, 2);
  while (queue.length > 0 && seen.size < most) {
    queue.sort((a, b) => a.rank - b.rank);
    const next = queue.shift();
    if (next === undefined) break;
    const { node, cost } = next;
    const key = fingerprint(model, node) + mark(node);
    if (seen.has(key)) continue;
    seen.set(key, node);
    if (done(node)) break;
    if (node.steps.length >= steps) continue;
    for (const { trigger, request } of asks(model, telling, node)) {
      if (driver.avoids?.(trigger, node.state) === true) continue;
      const scope = { self: node.self, request };
      const outcomes = outcomesOf(lifecycle, trigger, node.state, scope, writable);
      // Where a condition reads what cannot be seen, the way is worth a try: whoever goes it looks again.
      const only = outcomes.find((outcome) => outcome.kind === "taken");
      if (only === undefined || lifecycle.states[only.to] === undefined) continue;
      if (replaces(lifecycle, trigger)) continue;
      const doubt = outcomes.length > 1 ? 1.5 : 0;
      const step: Step = { trigger, request, to: only.to };
      const unsure = only.basis === "documented" ? 0 : 0.1;
      const override = only.case.to?.startsWith("$request") ? 2 : 0;
      const isSecond = node.state === "$none" && driver.prefers?.(trigger.operation) === false;
      enqueue(
        { state: only.to, self: only.effected.self, steps: [...node.steps, step] },
        cost + 1 + unsure + override + doubt + (isSecond ? dislike : 0),
      );
    }
    if (driver.fire && node.state !== "$none")
      for (const one of driven(model, node, cost)) enqueue(one.node, one.cost);
  }
  const found = [...seen.values()].filter((node) => node.state !== "$none");
  // What a driver makes out of nothing has nobody through whom requests could reach it.
  const isReached = model.triggers.some(({ through }) => through !== undefined);
  const isAwaited = driver.waits === true && births.length > 0;
  if (!driver.reach || (isReached && !isAwaited)) return found;
  // What comes about by the way is made at some expense, and waited for where it stays, or is slow.
  if (driver.waits) {
    const isOver = ({ state }: Node) => lifecycle.states[state]?.final !== undefined;
    return [
      ...found,
      ...waitedFor(model, found).filter(
        (node) => !isAwaited || driver.lingers === true || isOver(node),
      ),
    ];
  }
  const missed = Object.keys(lifecycle.states).filter(
    (state) => !found.some((node) => node.state === state),
  );
  return [...found, ...missed.map(awaited)];
}

/** What says as much as it can, for each way to ask: it is the same wherever one asks. */
function tellers({
  lifecycle,
  triggers,
  drafting,
  schema,
}: Model): ReadonlyMap<Trigger, RequestData> {
  const told = triggers.map(
    (one) => [one, tellingDraft(lifecycle, one, drafting, schema, { times: false })] as const,
  );
  return new Map(told.filter((one): one is [Trigger, RequestData] => one[1] !== undefined));
}

function asks(
  { lifecycle, triggers, guards, drafting }: Model,
  telling: ReadonlyMap<Trigger, RequestData>,
  node: Node,
): readonly { readonly trigger: Trigger; readonly request: RequestData }[] {
  const newborn = node.state === "$none";
  return triggers
    .filter((trigger) =>
      newborn
        ? trigger.through === undefined && creates(lifecycle, trigger)
        : trigger.operation.self !== undefined,
    )
    .flatMap((trigger) => {
      // What a guard compares with may be there only once the resource is.
      const self = newborn ? newbornOf(lifecycle, trigger, drafting) : node.self;
      const scope: Scope = { self, from: node.state };
      const plain = draftsOf(lifecycle, trigger, scope, drafting, guards);
      const example = newborn ? exampleDraft(trigger.operation, drafting) : undefined;
      // On the way, much is told, so that there is something to lose.
      const drafts = [newborn ? undefined : telling.get(trigger), ...plain, example];
      return drafts.filter((one) => one !== undefined).map((request) => ({ trigger, request }));
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
  { lifecycle, triggers, writable }: Model,
  node: Node,
  cost: number,
): readonly { readonly node: Node; readonly cost: number }[] {
  const bound = new Set(triggers.map((trigger) => trigger.event));
  return Object.values(lifecycle.events)
    .filter((event) => event.by !== "client" && !bound.has(event.name) && !isTwin(event))
    .flatMap((event) => {
      const asked = { event: event.name };
      const outcomes = outcomesOf(lifecycle, asked, node.state, { self: node.self }, writable);
      const [only] = outcomes;
      if (only?.kind !== "taken" || only.to === "$none") return [];
      const doubt = outcomes.length > 1 ? 1.5 : 0;
      const step: Step = { fire: event.name, to: only.to };
      return [
        {
          node: { state: only.to, self: only.effected.self, steps: [...node.steps, step] },
          cost: cost + 1.5 + doubt,
        },
      ];
    });
}

/** Whether no condition tells two resources apart. */
export function isAlike(guards: readonly Predicate[], one: Node, other: Node): boolean {
  return fingerprint({ guards }, one) === fingerprint({ guards }, other);
}

/** State and the conditions that the resource alone decides. */
function fingerprint({ guards }: Pick<Model, "guards">, { state, self }: Node): string {
  const decided = guards.map((guard) => String(judge(guard, { self }) ?? "?"));
  return [state, ...decided].join(",");
}
