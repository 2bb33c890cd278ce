import type { Json, Operation } from "@conduct/contract";
import type { Check } from "../check.ts";
import { declaredReply } from "../run/declared-reply.ts";
import { replyTasks } from "../run/reply-tasks.ts";
import { commonHeaderTasks } from "./common-headers.ts";

/** Headers that a reply must have are there, and those that are there are what their schemas say. */
export const replyHeaders: Check = {
  id: "SC-RES-03",
  phase: "review",
  tasks: (session) => [
    ...commonHeaderTasks(session),
    ...replyTasks(
      session,
      declaresHeaders,
      () => true,
      ({ reply }, operation) => {
        const declared = declaredReply(operation, reply.status)?.headers ?? {};
        for (const [name, { required, schema }] of Object.entries(declared)) {
          const text = reply.headers[name.toLowerCase()];
          if (text === undefined) {
            if (required) return { expected: `a header ${name}`, observed: "none" };
            continue;
          }
          const readings: readonly Json[] =
            text !== "" && !Number.isNaN(Number(text)) ? [text, Number(text)] : [text];
          const misfits = readings.map((value) =>
            session.validator.validate(schema, value, "reply"),
          );
          if (misfits.every((misfit) => misfit.length > 0)) {
            return {
              expected: `header ${name} ${misfits[0]?.[0]?.message ?? "as declared"}`,
              observed: text,
            };
          }
        }
        return undefined;
      },
    ),
  ],
};

function declaresHeaders({ replies }: Operation): boolean {
  return Object.values(replies).some((reply) => Object.keys(reply.headers).length > 0);
}
