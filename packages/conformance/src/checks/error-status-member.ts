import { isJsonObject, type Operation } from "@conduct/contract";
import type { Check } from "../check.ts";
import { declaredMedia, declaredReply } from "../run/declared-reply.ts";
import { replyTasks } from "../run/reply-tasks.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

/** A problem document that names a status names that of the reply. */
export const errorStatusMember: Check = {
  id: "ER-02",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      (operation) =>
        Object.keys(operation.replies).some((status) => namesStatus(session, operation, status)),
      (exchange) => exchange.reply.status >= 400 && statusOf(session, exchange) !== undefined,
      (exchange) =>
        statusOf(session, exchange) === exchange.reply.status
          ? undefined
          : {
              expected: `status is ${exchange.reply.status}`,
              observed: String(statusOf(session, exchange)),
            },
    ),
};

function namesStatus(session: Session, operation: Operation, status: string): boolean {
  if (!/^[45d]/.test(status)) return false;
  const media = Object.entries(operation.replies[status]?.content ?? {});
  return media.some(
    ([name, { schema }]) =>
      name.startsWith("application/problem+json") &&
      isJsonObject(session.validator.resolve(schema).properties),
  );
}

function statusOf(session: Session, exchange: Exchange): number | undefined {
  const { operation, reply } = exchange;
  const declared = operation && declaredReply(operation, reply.status);
  const media = declared && declaredMedia(declared, exchange);
  if (media === undefined || !isJsonObject(reply.body)) return undefined;
  const { properties } = session.validator.resolve(media.schema);
  if (!isJsonObject(properties) || properties.status === undefined) return undefined;
  return typeof reply.body.status === "number" ? reply.body.status : undefined;
}
