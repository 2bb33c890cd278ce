import { getPointer, type Lifecycle } from "@conduct/contract";
import { clockMembers, timeOf } from "../model/stamps.ts";
import type { Sighting } from "./journal.ts";

/** How finely the target's clocks tell the time. */
export interface ClockGrain {
  look(sightings: readonly Sighting[]): void;

  /**
   * Milliseconds after which a time that a member tells is another one: the least by which any two of those seen differ.
   * Infinite as long as all are the same. Clocks tick as they like, whatever digits are shown.
   */
  of(lifecycle: Lifecycle, pointer: string): number;
}

export function watchClocks(): ClockGrain {
  const times = new Map<string, Set<number>>();
  const grains = new Map<string, { readonly seen: number; readonly grain: number }>();
  const nameOf = ({ name }: Lifecycle, pointer: string) => `${name} ${pointer}`;
  return {
    look(sightings) {
      for (const { lifecycle, value } of sightings) {
        for (const pointer of clockMembers(lifecycle)) {
          const time = timeOf(lifecycle, pointer, getPointer(value, pointer));
          if (time === undefined) continue;
          const name = nameOf(lifecycle, pointer);
          const known = times.get(name) ?? new Set();
          times.set(name, known.add(time));
        }
      }
    },
    of(lifecycle, pointer) {
      const name = nameOf(lifecycle, pointer);
      const known = times.get(name);
      if (known === undefined) return Number.POSITIVE_INFINITY;
      const before = grains.get(name);
      if (before?.seen === known.size) return before.grain;
      const grain = leastGap(known);
      grains.set(name, { seen: known.size, grain });
      return grain;
    },
  };
}

function leastGap(times: ReadonlySet<number>): number {
  const sorted = [...times].toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
  return Math.min(...gaps);
}
