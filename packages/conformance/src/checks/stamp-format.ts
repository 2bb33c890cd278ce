import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { toInstant } from "../model/expected.ts";
import { setOnTheWay, stampsOf, timeOf } from "../model/stamps.ts";
import { isTime } from "../model/telling-draft.ts";
import { representationSchema } from "../run/representation.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { schemaAt } from "../schema/sample.ts";

/** Instants that are texts are RFC 3339, with an offset; what is declared to be such a text is no number. */
export const stampFormat: Check = {
  id: "LC-TS-08",
  phase: "review",
  tasks: (session) =>
    sightingTasks(
      session,
      (lifecycle) => pointersOf(lifecycle).length > 0,
      ({ value }, { lifecycle }) => {
        const isStrange = (pointer: string, one: number) => {
          const schema = representationSchema(session.contract, lifecycle, session.validator);
          const declared = schemaAt(schema, pointer, session.validator);
          return (
            declared !== undefined &&
            isTime(declared, session.validator) &&
            session.validator.validate(declared, one, "reply").length > 0
          );
        };
        const texts = pointersOf(lifecycle)
          .map((pointer) => [pointer, getPointer(value, pointer)] as const)
          .filter(
            ([pointer, one]) =>
              typeof one === "string" || (typeof one === "number" && isStrange(pointer, one)),
          );
        // A number of seconds is no number of milliseconds, whatever the clock says.
        const counted = pointersOf(lifecycle).find((pointer) => {
          const time = timeOf(lifecycle, pointer, getPointer(value, pointer));
          return typeof getPointer(value, pointer) === "number" && isFar(time);
        });
        if (counted !== undefined) {
          return {
            expected: `${counted} counts what its effects say since 1970`,
            observed: JSON.stringify(getPointer(value, counted)),
            member: counted,
          };
        }
        const wrong = texts.find(([, text]) => toInstant(text) === undefined);
        if (wrong !== undefined) {
          return {
            expected: `${wrong[0]} is an RFC 3339 instant`,
            observed: JSON.stringify(wrong[1]),
            member: wrong[0],
          };
        }
        return texts.length > 0 ? "holds" : undefined;
      },
    ),
};

/** A thousand times more or less than any time that this could be. */
function isFar(time: number | undefined): boolean {
  if (time === undefined || time === 0) return false;
  return time > Date.UTC(5000, 0, 1) || Math.abs(time) < Date.UTC(1971, 0, 1);
}

function pointersOf(lifecycle: Parameters<typeof stampsOf>[0]): readonly string[] {
  const { created, updated, entered } = stampsOf(lifecycle);
  return [
    ...created,
    ...updated,
    ...[...entered, ...setOnTheWay(lifecycle)].map(({ pointer }) => pointer),
  ];
}
