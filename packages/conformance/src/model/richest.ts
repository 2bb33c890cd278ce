import type { Schema } from "@conduct/contract";
import type { Cell } from "./cells.ts";
import type { Drafting } from "./drafts.ts";
import { type Expected, fits, isKnown } from "./expected.ts";
import { type Exploration, reachable } from "./explore.ts";
import type { Node } from "./node.ts";
import { outcomeKey, outcomesOf } from "./outcomes.ts";
import { getExpected } from "./tree.ts";
import { writableOf } from "./writable.ts";

/** A cell, and a way to it on which its effects have as much to change as there can be. */
export interface RichCell {
  readonly cell: Cell & { readonly request: NonNullable<Cell["request"]> };
  readonly node: Node;

  /** The steps of the way are to be judged as well: each of them may lose what was there. */
  readonly isJudgedOnTheWay?: boolean;
}

/**
 * The events that set members back to something fixed, each with the way to a resource where it shows most; and
 * a long way on which events keep what others set back, where there is something to keep.
 *
 * Where they take back the reason of a failure, the shortest way will do if it shows one.
 *
 * The shortest way to a failed resource has made no progress and has no result: a retry that forgets to
 * clear them looks right there, and so does one that goes on but begins anew.
 */
export function richCells(
  exploration: Exploration,
  drafting: Drafting,
  schema: Schema | undefined,
): readonly RichCell[] {
  const [longest] = keepingCells(exploration, drafting, schema);
  return [
    ...resettingCells(exploration, drafting, schema).slice(0, mostResetting),
    ...(longest === undefined ? [] : [{ ...longest, isJudgedOnTheWay: true }]),
  ];
}

/** So many events of a lifecycle are tried in this way. */
const mostResetting = 4;

/** Events that move a resource on and leave alone what other events set back; the longest ways first. */
function keepingCells(
  exploration: Exploration,
  drafting: Drafting,
  schema: Schema | undefined,
): readonly RichCell[] {
  const { lifecycle, cells } = exploration;
  const all = new Map(cells.flatMap(resetsOf).map((one) => [one.pointer, one]));
  const found = new Map<string, RichCell>();
  for (const cell of cells) {
    const { expected, node, request, state } = cell;
    if (expected?.kind !== "taken" || node === undefined || request === undefined) continue;
    const isOver = lifecycle.states[expected.to]?.final !== undefined;
    const key = outcomeKey(expected);
    if (expected.to === state || isOver || found.has(key) || resetsOf(cell).length > 0) continue;
    // What the event itself changes is no matter of what it keeps.
    const changed = new Set(expected.effected.changes.map(({ pointer }) => pointer));
    const kept = [...all.values()].filter((one) => !changed.has(one.pointer) && !shows(one, node));
    if (kept.length === 0) continue;
    const richer = richest(exploration, { ...cell, request }, kept, drafting, schema);
    if (richer !== undefined && richness(kept, richer) > 0)
      found.set(key, { cell: { ...cell, request }, node: richer });
  }
  return [...found.values()].toSorted((a, b) => b.node.steps.length - a.node.steps.length);
}

function resettingCells(
  exploration: Exploration,
  drafting: Drafting,
  schema: Schema | undefined,
): readonly RichCell[] {
  const found = new Map<string, RichCell | undefined>();
  for (const cell of exploration.cells) {
    const { expected, node, request } = cell;
    if (expected?.kind !== "taken" || node === undefined || request === undefined) continue;
    const key = outcomeKey(expected);
    if (found.has(key)) continue;
    const resets = resetsOf(cell);
    const asked = { ...cell, request };
    if (resets.every((one) => shows(one, node))) {
      // Whether a reason is really gone shows only later.
      if (resets.some(({ pointer }) => pointer === cell.lifecycle.error))
        found.set(key, { cell: asked, node });
      continue;
    }
    const richer = richest(exploration, asked, resets, drafting, schema);
    const isRicher = richer !== undefined && richness(resets, richer) > richness(resets, node);
    found.set(key, isRicher ? { cell: asked, node: richer } : undefined);
  }
  return [...found.values()].filter((one) => one !== undefined);
}

/** A member that an event sets to a value that hangs on nothing. */
interface Reset {
  readonly pointer: string;
  readonly value: Expected | undefined;
}

function resetsOf({ expected, lifecycle }: Cell): readonly Reset[] {
  if (expected?.kind !== "taken") return [];
  const { set = {}, clear = [] } = expected.case.effects;
  const isFixed = (value: unknown) => !JSON.stringify(value).includes("$");
  const resets = [
    ...clear.map((pointer): Reset => ({ pointer, value: undefined })),
    ...Object.entries(set).flatMap(([pointer, value]): readonly Reset[] =>
      isFixed(value) && pointer !== lifecycle.state ? [{ pointer, value: value as Expected }] : [],
    ),
  ].filter(({ pointer }) => !pointer.includes("/-1"));
  const { error = "" } = lifecycle;
  // Of what holds the reason of a failure, that one shows best.
  const holder = resets.find(({ pointer }) => error.startsWith(`${pointer}/`));
  return holder === undefined ? resets : [...resets, { pointer: error, value: undefined }];
}

/** Whether one can see at a resource that the member is set. */
function shows({ pointer, value }: Reset, { self }: Node): boolean {
  const there = getExpected(self, pointer);
  if (there === undefined || there === null) return value !== undefined && value !== null;
  if (!isKnown(there)) return true;
  return !(isKnown(value) && fits(value, there) && fits(there, value));
}

function richest(
  { lifecycle, triggers, guards }: Exploration,
  { trigger, request, expected }: RichCell["cell"],
  resets: readonly Reset[],
  drafting: Drafting,
  schema: Schema | undefined,
): Node | undefined {
  const writable = writableOf(schema, drafting.validator);
  const model = { lifecycle, triggers, guards, drafting, writable, schema };
  const key = expected && outcomeKey(expected);
  const endsSo = ({ state, self }: Node) => {
    const [first] = outcomesOf(lifecycle, trigger, state, { self, request, from: state }, writable);
    return first !== undefined && outcomeKey(first) === key;
  };
  const nodes = reachable(
    model,
    { fire: false, reach: false },
    {
      mark: (node) => resets.map((one) => Number(shows(one, node))).join(""),
      done: (node) => richness(resets, node) === resets.length && endsSo(node),
      worth: (node) => 2 * richness(resets, node),
      most: 120,
    },
  );
  return nodes
    .toSorted((a, b) => richness(resets, b) - richness(resets, a))
    .find((node) => endsSo(node));
}

function richness(resets: readonly Reset[], node: Node): number {
  return resets.filter((one) => shows(one, node)).length;
}
