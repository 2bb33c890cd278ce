import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "finishes-at-birth": { model: "V01", summary: "an execution has ended before run answers" },
  "starts-running": { summary: "an execution is running before anybody can see it pending" },
  "runs-at-once": { model: "V02", summary: "nobody sees an execution running" },
  "works-slowly": { model: "V03", summary: "workers take twenty times as long for a step" },
  "cancels-running-at-once": { model: "V05", summary: "what runs is cancelled as soon as asked" },
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-microseconds": { model: "V11", summary: "times with six digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "omits-null-members": { model: "V08", summary: "what is null is left out" },
  "adds-members": { model: "V14", summary: "executions have a member nobody declared" },
  "shares-with-others": { model: "V28", summary: "somebody else starts one with every execution" },
  "names-only-what-it-starts": {
    summary: "what is started and not over is answered by its id alone",
  },
  "keeps-blocks-closed": { summary: "a block, the first in the list, cannot be run over the API" },
  "uses-long-ids": { model: "V29", summary: "ids of nearly 200 letters" },
  "breaks-ties-otherwise": { summary: "of executions of the same moment the lower id comes first" },
  "words-errors-otherwise": { summary: "messages of errors read otherwise" },
  "gives-hints": { summary: "errors come with a hint" },
} as const;

export type EigenpalVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the eigenpal API can be given. */
export const eigenpalVariations: { readonly [Id in EigenpalVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
