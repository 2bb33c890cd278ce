import type { Check } from "../check.ts";
import { bodyFlaw, replyTasks } from "../run/reply-tasks.ts";

/** Every refusal that any check sees has the body and media type that are declared for it. */
export const errorSchema: Check = {
  id: "ER-01",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      ({ replies }) => Object.keys(replies).some((status) => /^[4d]/.test(status)),
      ({ reply }) => reply.status >= 400 && reply.status < 500,
      (exchange, operation) => bodyFlaw(session, exchange, operation),
    ),
};
