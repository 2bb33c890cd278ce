import type { Chance } from "./chance.ts";
import { happen, type Rules } from "./happen.ts";
import type { Stirred, Stirring } from "./stir.ts";
import { thingOf, Unforeseen, type World } from "./world.ts";

/** What is known of how the system does its part. */
export interface Playing {
  readonly chance: Chance;
  readonly rules: Omit<Rules, "note">;
  readonly stirrings: Pick<Stirring, "played">;
}

/** The world when the system has done what it had to do, in one of the ways in which that can go. */
export function settled(
  playing: Playing,
  world: World,
  notes: Pick<Rules, "note" | "count"> = {},
  isLikely = true,
): World {
  const { chance, rules, stirrings } = playing;
  const weightOf = ({ event }: Stirred) => (isLikely ? (event.simulate?.weight ?? 1) : 1);
  let now = world;
  for (let turn = 0; turn < mostStirrings; turn += 1) {
    if (isBusy(playing, now)) throw new Unforeseen("in which order it has happened");
    const next = stirrings.played(now);
    let left = chance.next() * next.reduce((sum, one) => sum + weightOf(one), 0);
    const drawn = next.find((one) => {
      left -= weightOf(one);
      return left < 0;
    });
    const thing = drawn && thingOf(now, drawn.thing);
    if (drawn === undefined || thing === undefined) return now;
    const { lifecycle, key } = thing;
    const happening = { lifecycle, event: drawn.event.name, thing, origin: key };
    now = happen({ ...rules, ...notes }, now, happening).world;
  }
  throw new Unforeseen("when it is over");
}

const mostStirrings = 18;

/** Of more that goes on at a time nobody could say in which order it has happened. */
export function isBusy({ stirrings }: Pick<Playing, "stirrings">, world: World): boolean {
  return new Set(stirrings.played(world).map(({ thing }) => thing)).size > atATime;
}

const atATime = 2;
