import { getPointer, type Schema } from "@conduct/contract";
import type { Check } from "../check.ts";
import { declaredMedia, declaredReply } from "../run/declared-reply.ts";
import { memberAt, replyTasks } from "../run/reply-tasks.ts";
import type { Session } from "../run/session.ts";
import { schemaAt } from "../schema/sample.ts";
import { isSuccess } from "../target/exchange.ts";

/** What is absent is not null, and what is null is not absent, where the schema tells them apart. */
export const nullAbsent: Check = {
  id: "SC-RES-06",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      () => true,
      (exchange) => isSuccess(exchange) && exchange.reply.body !== undefined,
      (exchange, operation) => {
        const reply = declaredReply(operation, exchange.reply.status);
        const media = reply && declaredMedia(reply, exchange);
        if (media === undefined) return undefined;
        const { body = null } = exchange.reply;
        const mismatches = session.validator.validate(media.schema, body, "reply");
        // Where null is no value either, a member is simply missing.
        const isNullFor = (pointer: string, missing: string) =>
          allowsNull(session, media.schema, `${pointer}/${missing}`);
        const found = mismatches.find(({ pointer, message }) => {
          if (getPointer(body, pointer) === null) return true;
          const missing = missingIn(message);
          if (missing === undefined || !isNullFor(pointer, missing)) return false;
          // What lacks more than that has another shape altogether.
          return mismatches.every((other) => {
            const name = other.pointer === pointer ? missingIn(other.message) : undefined;
            return name === undefined || isNullFor(pointer, name);
          });
        });
        if (found === undefined) return undefined;
        return {
          expected: `${found.pointer || "the body"} ${found.message}`,
          observed: getPointer(body, found.pointer) === null ? "null" : "it is absent",
          ...memberAt(operation, found.pointer),
        };
      },
    ),
};

/** The member that a mismatch says is missing. */
function missingIn(message: string): string | undefined {
  return /required property '(.*)'/.exec(message)?.[1];
}

function allowsNull({ validator }: Session, schema: Schema, pointer: string): boolean {
  const declared = schemaAt(schema, pointer, validator);
  return declared !== undefined && validator.validate(declared, null, "reply").length === 0;
}
