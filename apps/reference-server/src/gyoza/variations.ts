import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-milliseconds": { model: "V11", summary: "times with three digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "adds-members": { model: "V14", summary: "runs and attempts have a member nobody declared" },
  "shares-with-others": { model: "V28", summary: "somebody else creates a run with every run" },
  "breaks-ties-upwards": { summary: "of runs created in the same moment the lower id comes first" },
  "always-summarises": { summary: "execution_summary is an object from the start" },
  "defaults-to-priority-zero": { summary: "a run without a priority gets 0" },
  "defaults-to-two-attempts": { summary: "a run without a retry policy gets two attempts" },
  "ends-old-attempt-with-retried": { summary: "RETRIED is the last event of the old attempt" },
  "hands-out-without-event": { summary: "a heartbeat leaves no event on the timeline" },
  "names-runs-in-capitals": { model: "V29", summary: "ids are UUIDs in capitals" },
  "words-errors-otherwise": { summary: "texts of errors that nobody documented read otherwise" },
  "explains-422-at-length": { summary: "a 422 has a link to an explanation of each issue" },
} as const;

export type GyozaVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the gyoza API can be given. */
export const gyozaVariations: { readonly [Id in GyozaVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
