/** A story, or a part of one, that shows what is to be shown. */
export interface Shown<Step, Proof> {
  readonly steps: readonly Step[];
  readonly proof: Proof;
}

/**
 * Looks for the shortest part of a story that still shows the same: leaves out halves, then quarters,
 * then single steps, for as long as something can be left out.
 *
 * `show` tries a part, and returns a proof if it still shows it; `afford` says whether another part may
 * be tried. What was shown last is returned, so that nothing is ever lost.
 */
export async function smallest<Step, Proof>(
  from: Shown<Step, Proof>,
  show: (steps: readonly Step[]) => Promise<Proof | undefined>,
  afford: (steps: readonly Step[], best: readonly Step[]) => boolean,
): Promise<Shown<Step, Proof>> {
  let best = from;
  let size = Math.floor(best.steps.length / 2);
  while (size >= 1) {
    let shorter = false;
    for (let start = 0; start < best.steps.length; ) {
      const steps = best.steps.toSpliced(start, size);
      if (steps.length === 0) break;
      if (!afford(steps, best.steps)) return best;
      const proof = await show(steps);
      if (proof === undefined) start += size;
      else {
        best = { steps, proof };
        shorter = true;
      }
    }
    if (!shorter || size > 1) size = size > 1 ? Math.floor(size / 2) : 0;
  }
  return best;
}
