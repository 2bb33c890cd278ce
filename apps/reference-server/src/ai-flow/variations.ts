import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "finishes-at-birth": { model: "V01", summary: "tasks are over before start answers" },
  "runs-at-once": { model: "V02", summary: "nobody sees a task QUEUED or RUNNING" },
  "works-slowly": { model: "V03", summary: "workers take ten times as long for a step" },
  "stops-tasks-at-once": { model: "V05", summary: "nobody sees a task STOPPING" },
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-microseconds": { model: "V11", summary: "times with six digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "adds-members": { model: "V14", summary: "executions have a member nobody declared" },
  "shares-with-others": {
    model: "V28",
    summary: "somebody else publishes an event and adds a namespace with each of ours",
  },
  "counts-ids-in-steps": { model: "V29", summary: "ids are high, and seven apart" },
  "words-errors-otherwise": { summary: "texts of errors read otherwise" },
  "gives-hints": { summary: "errors come with a hint" },
  "fails-more-often": { summary: "every third task fails" },
} as const;

export type AiFlowVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the ai-flow API can be given. */
export const aiFlowVariations: { readonly [Id in AiFlowVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
