import { getPointer } from "@conduct/contract";
import type { Check } from "../check.ts";
import { toInstant } from "../model/expected.ts";
import { stampsOf } from "../model/stamps.ts";
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

function pointersOf(lifecycle: Parameters<typeof stampsOf>[0]): readonly string[] {
  const { created, updated, entered } = stampsOf(lifecycle);
  return [...created, ...updated, ...entered.map(({ pointer }) => pointer)];
}
