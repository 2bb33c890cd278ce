import type { Figure } from "./figures.ts";

/**
 * What the referee has reached on all servers: to be raised when it gets better, never lowered.
 *
 * A little below what was measured, since races and a busy machine have a say.
 */
const floor: Readonly<Record<string, number>> = {
  "correct servers rejected (clean and legal variations)": 0,
  "deterministic faults caught with every seed": 0.88,
  "faults of races, mean chance to be caught": 0.6,
  "caught faults whose first named requirement is the violated one": 0.85,
  "caught faults with at most two other requirements named": 0.95,
};

/** The figures that are worse than they have been, in words. */
export function belowFloor(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap(({ name, value, score }) => {
    const least = floor[name];
    return score === undefined || least === undefined || score >= least
      ? []
      : [`${name}: ${value}, and it was at least ${least}`];
  });
}
