import type { Check } from "../check.ts";
import { anomalyTasks } from "../run/anomaly-tasks.ts";
import { bulkTasks } from "../run/bulk-tasks.ts";

/** What only a client can cause does not happen unless a client asks. */
export const nobodyCalled: Check = {
  id: "LC-SEQ-03",
  phase: "review",
  tasks: (session) => [...anomalyTasks(session, "nobody-called"), ...bulkTasks(session, "other")],
};
