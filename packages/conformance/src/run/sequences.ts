import type { Lifecycle } from "@conduct/contract";
import fc from "fast-check";
import { Interruption } from "../target/connection.ts";
import { idly } from "./idle-ways.ts";
import { birthsOf, chosen, optionsFor, pause, type Stride } from "./long-ways.ts";
import { create, isUnreached, type Resource, readAgain } from "./resource.ts";
import type { Session } from "./session.ts";
import { tryOn } from "./trial.ts";

/** What is done: how many resources there are, how each is made, and who is asked for what in turn. */
interface Sequence {
  readonly births: readonly number[];
  readonly moves: readonly { readonly who: number; readonly what: number }[];
}

/** Requests for all sequences together, or a part of what is left if that is more; and what others are to have. */
const most = 160;
const part = 1 / 20;
const reserve = 200;

const sequence: fc.Arbitrary<Sequence> = fc.record({
  births: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  moves: fc.array(fc.record({ who: fc.nat(), what: fc.nat({ max: 2 ** 20 }) }), {
    minLength: 4,
    maxLength: 14,
  }),
});

/** A move takes a request, a look after it, and a look before it if another resource was asked meanwhile. */
const costOfMove = 3;

/**
 * Sequences of operations, drawn from the seed, on a few resources at once, within what the other checks
 * have left of the budget: what one operation leaves behind for a later one, or one resource for another.
 *
 * Each step is judged like a cell of its own. Whoever surprises is asked no more, since nothing can be
 * foretold after it; the others go on.
 */
export function sequences(session: Session): Promise<ReadonlyMap<Lifecycle, readonly Stride[]>> {
  return session.once("sequences", async () => {
    const found = new Map<Lifecycle, Stride[]>();
    const lifecycles = Object.values(session.contract.lifecycles).filter(
      (one) => birthsOf(session, one).length > 0,
    );
    const share =
      Math.min(Math.max(most, session.left() * part), session.left() - reserve) / lifecycles.length;
    for (const [index, lifecycle] of lifecycles.entries()) {
      const strides: Stride[] = [];
      found.set(lifecycle, strides);
      // The draws are made beforehand, so that the same seed asks the same whatever is answered.
      const plan = fc.sample(sequence, { numRuns: 40, seed: session.seed + index + 1 });
      const end = session.left() - share;
      try {
        for (const drawn of plan) {
          const cost = 2 * drawn.births.length + costOfMove * drawn.moves.length;
          if (session.left() - cost < end) continue;
          await live(session, lifecycle, drawn, strides);
        }
      } catch (error) {
        if (!(error instanceof Interruption)) throw error;
      }
    }
    return found;
  });
}

async function live(
  session: Session,
  lifecycle: Lifecycle,
  { births, moves }: Sequence,
  found: Stride[],
): Promise<void> {
  const crew: Resource[] = [];
  const known = birthsOf(session, lifecycle);
  for (const draw of births) {
    const birth = known[draw % known.length];
    if (birth === undefined) continue;
    const made = await create(
      session,
      birth.operation,
      lifecycle,
      idly(session, birth.operation, birth.request),
    );
    const read = isUnreached(made) ? made : await readAgain(session, made);
    if (!isUnreached(read)) crew.push(read);
  }
  let last: string | undefined;
  for (const { who, what } of moves) {
    const place = who % Math.max(1, crew.length);
    const resource = crew[place];
    if (resource === undefined) return;
    // Others have been asked since: what they do to this one is seen here, and not laid to its next request.
    const seen =
      last === undefined || last === resource.id ? resource : await readAgain(session, resource);
    const option = isUnreached(seen) ? undefined : chosen(optionsFor(session, seen, true), what);
    if (isUnreached(seen) || option === undefined) {
      crew.splice(place, 1);
      continue;
    }
    await session.clock.sleep(pause);
    const { trial, after } = await tryOn(session, option, seen);
    last = resource.id;
    if (!("untried" in trial)) found.push({ cell: option, trial });
    const surprised = "untried" in trial || trial.problems.length > 0;
    if (surprised || isUnreached(after)) crew.splice(place, 1);
    else crew[place] = after;
  }
}
