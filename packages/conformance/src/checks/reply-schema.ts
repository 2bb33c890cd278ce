import type { Check } from "../check.ts";
import { bodyFlaw, replyTasks } from "../run/reply-tasks.ts";
import { isSuccess } from "../target/exchange.ts";

/** Every successful reply that any check sees is what its schema and media type say. */
export const replySchema: Check = {
  id: "SC-RES-01",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      () => true,
      isSuccess,
      (exchange, operation) => bodyFlaw(session, exchange, operation),
    ),
};
