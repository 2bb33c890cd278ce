import { type Contract, type Lifecycle, schemasAt, typesAt } from "@conduct/contract";
import { broken, type Check, held } from "../check.ts";
import { creators } from "../run/creators.ts";
import type { SentRequest } from "../target/exchange.ts";

/**
 * Identifiers do not count: from one of them nobody knows the next.
 *
 * A contract that declares them as whole numbers has decided otherwise, and a name that the caller
 * chose is not the server's.
 */
export const idsGuessable: Check = {
  id: "SE-05",
  phase: "review",
  tasks: (session) =>
    creators(session.contract)
      .filter(({ lifecycle }) => !isNumbered(session.contract, lifecycle))
      .map(({ operation, lifecycle }) => ({
        subject: operation.id,
        place: operation.place,
        basis: "documented",
        judge: () => {
          const births = session.sightings.filter(
            (one) =>
              one.lifecycle === lifecycle &&
              one.exchange.operation === operation &&
              !isChosen(one.id, one.exchange.request),
          );
          const counted = births.map(({ id }) => /^(.*?)(\d{1,9})$/.exec(id));
          const next = counted.findIndex((parts, index) => {
            const before = counted[index - 1];
            if (parts === null || before === null || before === undefined) return false;
            return parts[1] === before[1] && Number(parts[2]) === Number(before[2]) + 1;
          });
          // Twice may be chance: a habit it is when most do so.
          const steps = counted.filter((parts, index) => {
            const before = counted[index - 1];
            if (parts === null || before === null || before === undefined) return false;
            return before[1] === parts[1] && Number(parts[2]) > Number(before[2]);
          }).length;
          const [first, second] = [births[next - 1], births[next]];
          if (first === undefined || second === undefined || 2 * steps < births.length)
            return held(births.length, "too little was created");
          return broken({
            expected: "identifiers that do not count up",
            observed: `${first.id}, then ${second.id}`,
            story: [first.exchange, second.exchange],
            exercised: births.length,
          });
        },
      })),
};

function isNumbered({ schemas }: Contract, { schema, id }: Lifecycle): boolean {
  if (schema === undefined) return false;
  return schemasAt(schemas, { $ref: `#/schemas/${schema}` }, id).some(
    (one) => typesAt(schemas, one)?.has("integer") === true,
  );
}

/** Whether the caller itself named what it made. */
function isChosen(id: string, { path, body = "" }: SentRequest): boolean {
  return (
    decodeURIComponent(path)
      .split(/[/?&=]/)
      .includes(id) || body.includes(JSON.stringify(id))
  );
}
