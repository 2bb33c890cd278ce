import { broken, type Check, held, undecided } from "../check.ts";
import { creatorOf, creators } from "../run/creators.ts";
import { create } from "../run/resource.ts";

const parallel = 12;

/** No two creations answer with the same identifier. */
export const idsUnique: Check = {
  id: "LC-CRE-04",
  phase: "act",
  tasks: (session) =>
    creators(session.contract).map(({ operation, lifecycle }) => ({
      subject: operation.id,
      place: operation.place,
      // Whatever is only assumed of a creation: an identifier that stands for two things is none.
      basis: "documented",
      judge: async () => {
        const creator = creatorOf(session, lifecycle);
        if (creator === undefined)
          return undecided(`no valid request for ${operation.id} could be made`);
        await Promise.all(
          Array.from({ length: parallel }, () =>
            create(session, creator.operation, lifecycle, creator.request),
          ),
        );
        const births = session.sightings.filter(
          ({ lifecycle: of, exchange }) => of === lifecycle && exchange.operation === operation,
        );
        const seen = new Map<string, (typeof births)[number]>();
        for (const birth of births) {
          const twin = seen.get(birth.id);
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
    })),
};
