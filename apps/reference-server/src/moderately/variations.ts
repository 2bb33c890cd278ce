import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-microseconds": { model: "V11", summary: "times with six digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "adds-members": { model: "V14", summary: "executions have a member nobody declared" },
  "shares-with-others": { model: "V28", summary: "somebody else creates one with every execution" },
  "uses-long-ids": { model: "V29", summary: "ids of nearly 200 letters" },
  "uses-foreign-letters": { model: "V29", summary: "ids with letters beyond ASCII" },
  "breaks-ties-otherwise": { summary: "among equals the id decides the other way round" },
  "sorts-unstarted-first": { summary: "sorted by startedAt, what has not started comes first" },
  "counts-one-empty-page": { summary: "an empty list has one page" },
  "hands-out-files": { summary: "every output is handed out as a file" },
  "never-expires": { summary: "the address of a file does not say when it expires" },
  "words-errors-otherwise": { summary: "codes and texts of errors read otherwise" },
  "misnames-errors": {
    model: "M127",
    summary: "a 404 says VALIDATION_ERROR: no code is documented",
  },
  "refuses-repeated-status": { summary: "a PATCH to the status it has is refused" },
} as const;

export type ModeratelyVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the moderately API can be given. */
export const moderatelyVariations: { readonly [Id in ModeratelyVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
