import { broken, type Check, held, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { takesFirst } from "../model/triggers.ts";
import { isUnreached } from "../run/resource.ts";
import { standingFor } from "../run/standing.ts";

/** The least request that the schema allows is accepted. */
export const requestLeast: Check = {
  id: "SC-REQ-01",
  phase: "act",
  tasks: (session) =>
    session.contract.operations
      // What is first in line is not taken just to see whether the request is read.
      .filter((operation) => bodySchema(operation) !== undefined && !takesFirst(operation))
      .map((operation) => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: async () => {
          const standing = await standingFor(session, operation);
          if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
          const exchange = await session.call(operation, standing.data);
          const { status, text } = exchange.reply;
          if (status < 400 || excused.has(status)) return held(1);
          return broken({
            expected: "the request is accepted, since the schema allows it",
            observed: `${status} ${text.slice(0, 200)}`,
            story: [...(standing.resource?.story ?? []), exchange],
            basis: standing.basis,
          });
        },
      })),
};

/** Refusals for other reasons than the shape of the request. */
const excused: ReadonlySet<number> = new Set([401, 403, 404, 409, 429]);
