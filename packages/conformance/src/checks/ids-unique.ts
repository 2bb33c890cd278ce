import type { Operation } from "@conduct/contract";
import { broken, type Check, held, type Task, undecided } from "../check.ts";
import { evaluate } from "../model/evaluate.ts";
import { isKnown } from "../model/expected.ts";
import { birthOf, bornOf } from "../run/born.ts";
import { type Creator, creatorOf, creators } from "../run/creators.ts";
import { create, isUnreached, make } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

const parallel = 12;

/** Of what is made after that, or comes about by the way. */
const parallelLater = 8;
const several = 2;

/** No two creations answer with the same identifier. */
export const idsUnique: Check = {
  id: "LC-CRE-04",
  phase: "act",
  tasks: (session) => [
    ...creators(session.contract).map((one, place) =>
      taskOf(session, one, async () => {
        const creator = creatorOf(session, one.lifecycle);
        if (creator === undefined) return `no valid request for ${one.operation.id} could be made`;
        const { operation, request } = creator;
        const times = place < several ? parallel : parallelLater;
        await atOnce(times, () => create(session, operation, one.lifecycle, request));
        return undefined;
      }),
    ),
    ...Object.values(session.contract.lifecycles).flatMap((lifecycle): readonly Task[] => {
      const birth = birthOf(session, lifecycle.name);
      if (birth?.kind !== "spawned") return [];
      return [
        taskOf(session, { operation: birth.operation, lifecycle }, async () => {
          const maker = await make(session, birth.maker, birth.node);
          if (isUnreached(maker)) return maker.unreached;
          await atOnce(parallelLater, () => bornOf(session, lifecycle, birth, maker));
          return undefined;
        }),
      ];
    }),
  ],
};

function taskOf(
  session: Session,
  { operation, lifecycle }: Creator,
  create: () => Promise<string | undefined>,
): Task {
  return {
    subject: operation.id,
    place: operation.place,
    // Whatever is only assumed of a creation: an identifier that stands for two things is none.
    basis: "documented",
    judge: async () => {
      const problem = await create();
      if (problem !== undefined) return undecided(problem);
      const births = session.sightings.filter(
        ({ lifecycle: of, exchange }) => of === lifecycle && exchange.operation === operation,
      );
      const seen = new Map<string, (typeof births)[number]>();
      for (const birth of births) {
        const twin = seen.get(birth.id);
        if (twin !== undefined && isRepeated(operation, twin.exchange, birth.exchange)) continue;
        if (twin !== undefined) {
          const story = [twin.exchange, birth.exchange];
          return broken({
            expected: "an id of its own",
            observed: birth.id,
            story,
            exercised: births.length,
          });
        }
        seen.set(birth.id, birth);
      }
      return births.length > 1 ? held(births.length) : undecided("nothing could be created");
    },
  };
}

/** The same creation, sent once more with its key: it is to name what it has made. */
function isRepeated(
  { idempotency }: Operation,
  { data: first }: Exchange,
  { data }: Exchange,
): boolean {
  if (idempotency === undefined || !("key" in idempotency) || !first || !data) return false;
  const reference = `$request.${idempotency.key}`;
  const key = evaluate(reference, { request: data });
  return isKnown(key) && evaluate(reference, { request: first }) === key;
}

function atOnce(times: number, make: () => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: times }, make));
}
