import type { Check } from "../check.ts";
import { declaredReply } from "../run/declared-reply.ts";
import { replyTasks } from "../run/reply-tasks.ts";

/** No reply has a status that the operation does not declare. */
export const replyStatus: Check = {
  id: "SC-RES-02",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      () => true,
      // 5xx has a requirement of its own, and 429 may come from anything in between.
      ({ reply }) => reply.status < 500 && reply.status !== 429,
      ({ reply }, operation) =>
        declaredReply(operation, reply.status) === undefined
          ? {
              expected: Object.keys(operation.replies).join(", "),
              observed: String(reply.status),
              ...(isNotThere(reply.status) &&
                operation.basis !== "documented" && { basis: operation.basis }),
            }
          : undefined,
    ),
};

/** What a server answers that does not have an operation at all: then nobody is sure that it should. */
function isNotThere(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}
