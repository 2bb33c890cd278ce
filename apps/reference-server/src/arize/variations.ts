import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "finishes-at-birth": { model: "V01", summary: "a run has ended before trigger answers" },
  "starts-running": { summary: "a run is running before anybody can see it pending" },
  "runs-at-once": { model: "V02", summary: "a run that is picked up ends in the same moment" },
  "works-slowly": { model: "V03", summary: "workers take twenty times as long for a step" },
  "omits-null-members": { model: "V08", summary: "members that need not be there are left out" },
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-microseconds": { model: "V11", summary: "times with six digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "gives-short-pages": { model: "V16", summary: "pages have half of what is asked for, and more" },
  "writes-fresh-cursors": { model: "V19", summary: "cursors differ with every answer" },
  "writes-long-cursors": { model: "V20", summary: "cursors longer than 1 KiB, with = and ~" },
  "refuses-empty-cursors": { summary: "an empty cursor is refused as one that is none" },
  "trusts-any-signature": { summary: "a cursor with a changed letter is followed" },
  "shares-with-others": { model: "V28", summary: "somebody else triggers a run with every run" },
  "uses-long-ids": { model: "V29", summary: "ids of nearly 200 letters" },
  "breaks-ties-otherwise": { summary: "of items of the same moment the lower id comes first" },
  "words-errors-otherwise": { summary: "details of problems read otherwise" },
  "says-little-in-errors": { model: "V30", summary: "problems have a title and a status only" },
  "names-instances": { model: "V30", summary: "problems name the instance" },
} as const;

export type ArizeVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the arize API can be given. */
export const arizeVariations: { readonly [Id in ArizeVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
