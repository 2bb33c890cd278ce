import type { Check } from "../check.ts";
import { anomalyTasks } from "../run/anomaly-tasks.ts";
import { consequenceTasks } from "../world/consequences.ts";

/** What is seen of a resource over time is a walk through the declared states, with steps left out. */
export const statesEmbed: Check = {
  id: "LC-SEQ-01",
  phase: "review",
  tasks: (session) => [
    ...anomalyTasks(session, "no-edge"),
    ...consequenceTasks(session, "LC-SEQ-01"),
  ],
};
