import {
  type Effects,
  getPointer,
  type Json,
  type Lifecycle,
  type Operation,
  parseReference,
  type Schema,
} from "@conduct/contract";
import { type Counter, countersOf } from "./counters.ts";
import { type Drafting, draftOf } from "./drafts.ts";
import { type Exploration, reachable } from "./explore.ts";
import type { Model, Node } from "./node.ts";
import { creates, outcomesOf } from "./outcomes.ts";
import type { RichCell } from "./richest.ts";
import { isFinal } from "./roles.ts";
import { writableOf } from "./writable.ts";

/**
 * Ways to the third attempt, one for each event that begins another: each step of them is judged, and one more that
 * leads on from there. What is right the first time need not be right the next. Where some operations are preferred
 * to make them by, no other one makes them.
 */
export function attemptCells(
  exploration: Exploration,
  drafting: Drafting,
  schema: Schema | undefined,
  isPreferred: (operation: Operation) => boolean = () => false,
): readonly RichCell[] {
  const { lifecycle, guards } = exploration;
  const births = exploration.triggers.filter(
    (one) => one.through === undefined && creates(lifecycle, one),
  );
  const preferred = births.filter(({ operation }) => isPreferred(operation));
  const others = preferred.length === 0 ? [] : births.filter((one) => !preferred.includes(one));
  const triggers = exploration.triggers.filter((one) => !others.includes(one));
  const writable = writableOf(schema, drafting.validator);
  const model: Model = { lifecycle, triggers, guards, drafting, writable, schema };
  const asked = new Set(triggers.map(({ event }) => event));
  return countersOf(lifecycle).flatMap((counter) =>
    counter.raisedBy
      .filter(({ name }) => asked.has(name))
      .slice(0, mostEvents)
      .flatMap(({ name }) => attemptCell(exploration, model, counter, name) ?? []),
  );
}

const mostEvents = 3;

/** So often an attempt is followed by another; and no way is longer than that. */
const wanted = 2;
const longest = 12;
const mostNodes = 250;

function attemptCell(
  { cells, lifecycle }: Exploration,
  model: Model,
  counter: Counter,
  event: string,
): RichCell | undefined {
  const raised = (node: Node) => Math.min(wanted, raisesOf(lifecycle, counter, event, node));
  const nodes = reachable(
    model,
    { fire: false, reach: false },
    {
      from: beginnings(model, counter),
      mark: (node) => `,${raised(node)}`,
      done: (node) => raised(node) === wanted,
      worth: (node) => 5 * raised(node),
      most: mostNodes,
      steps: longest,
    },
  );
  const node = nodes.find((one) => raised(one) === wanted);
  const onward = cells.find(
    ({ state, expected, request }) =>
      state === node?.state &&
      request !== undefined &&
      expected?.kind === "taken" &&
      expected.to !== state &&
      expected.to !== "$none" &&
      !isFinal(lifecycle, expected.to),
  );
  const { request } = onward ?? {};
  if (node === undefined || onward === undefined || request === undefined) return undefined;
  return { cell: { ...onward, request }, node, isJudgedOnTheWay: true };
}

/** How many steps of a way were that event, and led where it begins another attempt. */
function raisesOf(
  { events }: Lifecycle,
  { pointer }: Counter,
  event: string,
  { steps }: Node,
): number {
  const cases = events[event]?.cases.filter(({ effects }) => pointer in (effects.add ?? {})) ?? [];
  const ends = new Set(cases.map(({ to }) => to));
  return steps.filter((one) => "trigger" in one && one.trigger.event === event && ends.has(one.to))
    .length;
}

/** New resources that may begin as many attempts as are wanted, where a request says how many. */
function beginnings(model: Model, { base, limit }: Counter): readonly Node[] {
  const { lifecycle, triggers, drafting, writable } = model;
  if (limit === undefined) return [];
  return triggers
    .filter((one) => one.through === undefined && creates(lifecycle, one))
    .flatMap((trigger): readonly Node[] => {
      const births = lifecycle.events[trigger.event ?? ""]?.cases ?? [];
      const [told] = births.flatMap(({ effects }) => toldBy(writtenTo(effects, limit)));
      if (told === undefined) return [];
      const request = draftOf(trigger.operation, drafting, new Map([[told, base + wanted]]));
      if (request === undefined) return [];
      const scope = { self: {}, request, from: "$none" };
      const [only] = outcomesOf(lifecycle, trigger, "$none", scope, writable);
      if (only?.kind !== "taken") return [];
      const step = { trigger, request, to: only.to };
      return [{ state: only.to, self: only.effected.self, steps: [step] }];
    });
}

/** What effects write to a member, or to one inside of what they write. */
function writtenTo({ set = {}, init = {}, merge = {} }: Effects, pointer: string): Json {
  if (merge === "$request.body") return `$request.body#${pointer}`;
  const all = Object.entries({ ...(typeof merge === "string" ? {} : merge), ...init, ...set });
  const [at, value] = all.find(([one]) => pointer === one || pointer.startsWith(`${one}/`)) ?? [];
  return at === undefined ? null : (getPointer(value, pointer.slice(at.length)) ?? null);
}

/** The references into the body of a request that a value comes from. */
function toldBy(value: Json): readonly string[] {
  if (typeof value === "string")
    return parseReference(value)?.source === "request.body" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((one) => toldBy(one as Json));
}
