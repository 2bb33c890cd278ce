import type { Check } from "../check.ts";
import { anomalyTasks } from "../run/anomaly-tasks.ts";

/** A final state is left only as declared. */
export const finalStays: Check = {
  id: "LC-TERM-01",
  phase: "review",
  tasks: (session) => anomalyTasks(session, "left-final"),
};
