import { getPointer, type Lifecycle, type LifecycleEvent } from "@conduct/contract";
import type { Check, Task } from "../check.ts";
import { dueOf } from "../model/early.ts";
import { anomalyTasks } from "../run/anomaly-tasks.ts";
import { mayBeDue } from "../run/due.ts";
import type { Session } from "../run/session.ts";
import { sightingTasks } from "../run/sighting-tasks.ts";
import { consequenceTasks } from "../world/consequences.ts";
import { skew } from "./stamp-skew.ts";

/** What is seen of a resource over time is a walk through the declared states, with steps left out. */
export const statesEmbed: Check = {
  id: "LC-SEQ-01",
  phase: "review",
  tasks: (session) => [
    ...anomalyTasks(session, "no-edge"),
    ...consequenceTasks(session, "LC-SEQ-01"),
    ...earlyTasks(session),
  ],
};

/** What only the clock brings about, at an instant that is shown, is not there before. */
function earlyTasks(session: Session): readonly Task[] {
  // Who can put the clock forward knows what time it is for the server; we do not.
  if (session.driver.advance !== undefined) return [];
  const mayHappen = (event: LifecycleEvent) => mayBeDue(session, event);
  const tasks = sightingTasks(session, hasClock, (sighting, { ours }) => {
    const { lifecycle, state, value, exchange } = sighting;
    const due =
      state === undefined || !ours ? undefined : dueOf(lifecycle, state, value, mayHappen);
    if (due === undefined) return undefined;
    const date = Date.parse(exchange.reply.headers.date ?? "");
    const now = Math.max(exchange.receivedAt, Number.isNaN(date) ? 0 : date);
    if (due.time <= now + skew) return "holds";
    return {
      expected: `not ${state} before ${due.pointer}, ${JSON.stringify(getPointer(value, due.pointer))}`,
      observed: `${state} at ${new Date(now).toISOString()}`,
      basis: due.event.basis,
      way: "early",
    };
  });
  return tasks.map((task) => ({ ...task, subject: `${task.subject}, by the clock` }));
}

function hasClock({ events }: Lifecycle): boolean {
  return Object.values(events).some(({ by, at }) => by === "clock" && at !== undefined);
}
