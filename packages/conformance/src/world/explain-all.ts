import type { Fitting } from "./fit.ts";
import type { Stirred } from "./stir.ts";
import { textOf, type World } from "./world.ts";

/** A request that was made, as it changes a world; undefined where it cannot have been answered as it was. */
export type Step = (world: World) => World | undefined;

/** The worlds that explain what was shown; none: nothing does. */
export interface Explained {
  /** There are more ways than anybody can go. */
  readonly tooMany: boolean;

  readonly worlds: readonly World[];

  /** A world that comes near to what was shown, where none is it. */
  readonly nearest?: World;

  /** The first request that no world allows to be answered as it was. */
  readonly stuck?: number;

  /** The worlds in which it was made. */
  readonly stuckIn?: readonly World[];
}

const most = 800;

/**
 * Every world that can be there after some requests, of those that were possible before, and shows what was
 * seen then: whatever the system does of its own accord it may have done before, between and after them.
 */
export function explainAll(
  before: readonly World[],
  steps: readonly Step[],
  stirrings: (world: World) => readonly Stirred[],
  { isOpen, isWhole, differences }: Fitting,
): Explained {
  const seen = new Set<string>();
  const stack = before.map((world) => ({ world, at: 0 }));
  const worlds: World[] = [];
  let farthest = 0;
  let stuckIn: World[] = [];
  let nearest: { readonly world: World; readonly distance: number } | undefined;
  while (stack.length > 0) {
    const next = stack.pop();
    if (next === undefined) break;
    const { world, at } = next;
    const text = `${at} ${textOf(world)}`;
    if (seen.has(text)) continue;
    seen.add(text);
    if (seen.size > most) break;
    if (at > farthest) [farthest, stuckIn] = [at, []];
    if (at === farthest) stuckIn.push(world);
    if (at === steps.length && isWhole(world)) worlds.push(world);
    if (at === steps.length && worlds.length === 0) {
      const { missing, extra } = differences(world);
      // Of two that come as near, the one that nothing assumed has a part in says more.
      const isDoubted =
        world.isUnsure === true || missing.some(({ thing }) => thing.doubt !== undefined);
      const distance = missing.length + extra.length + (isDoubted ? 0.5 : 0);
      if (distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) nearest = { world, distance };
    }
    if (!isOpen(world)) continue;
    for (const stirred of stirrings(world)) stack.push({ world: stirred.world, at });
    const after = steps[at]?.(world);
    if (after !== undefined) stack.push({ world: after, at: at + 1 });
  }
  return {
    tooMany: seen.size > most,
    worlds,
    ...(nearest === undefined ? {} : { nearest: nearest.world }),
    ...(farthest < steps.length ? { stuck: farthest, stuckIn } : {}),
  };
}
