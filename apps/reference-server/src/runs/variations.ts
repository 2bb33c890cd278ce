import { type EdgeVariation, edgeVariations } from "../edge/switches.ts";
import type { Variation } from "../switch.ts";

const ownVariations = {
  "finishes-at-birth": { model: "V01", summary: "a run of the service's own is over when created" },
  "runs-at-once": { model: "V02", summary: "nobody sees a run of the service's own running" },
  "works-slowly": { model: "V03", summary: "workers take twenty times as long for a step" },
  "finishes-what-it-has-begun": {
    model: "V05",
    summary: "the service's own worker is always faster than a cancellation",
  },
  "serves-all-queues": { model: "V28", summary: "somebody's workers serve every queue" },
  "shares-with-others": { model: "V28", summary: "somebody else creates a run with every run" },
  "lets-others-act": {
    model: "V28",
    summary: "with every run somebody else creates, cancels or retries one of theirs",
  },
  "reports-no-progress": { summary: "the service's own worker goes from the start to the end" },
  "notes-its-steps": { summary: "the service's own worker adds lines to the timeline" },
  "keeps-workers-anonymous": { summary: "the service's own worker has no name" },
  "files-its-outputs": { summary: "outputs of the service's own worker are files" },
  "files-last-five-minutes": { summary: "addresses of files are good for five minutes" },
  "names-files-anew": { summary: "the address of a file is another one each time" },
  "never-holds": { summary: "no reply is held: Prefer is a wish" },
  "holds-a-second-at-most": { summary: "no reply is held for longer than a second" },
  "confirms-wishes": { summary: "replies say which preference and which key were honoured" },
  "shows-absolute-locations": { summary: "Location is a whole URL" },
  "compares-as-written": { summary: "a key with the members in another order is another request" },
  "burns-keys-of-refused": {
    summary: "a key of a request that was not valid cannot be used any more",
  },
  "tags-by-content": { summary: "the version of a run is a hash of what is shown" },
  "tags-with-odd-letters": { summary: "versions have commas, braces and the like in them" },
  "reads-bodies-first": { summary: "what is not valid is refused before what is not there" },
  "checks-status-before-version": {
    summary: "of a run that is changed and does not allow it, the latter is said",
  },
  "serves-short-pages": { model: "V16", summary: "pages are half as long as asked for" },
  "breaks-ties-by-creation": { summary: "of runs of one moment the first created comes first" },
  "names-runs-by-time": { summary: "ids sort as the runs were created" },
  "shows-whole-seconds": { model: "V09", summary: "times without a fraction: many are equal" },
  "shows-microseconds": { model: "V11", summary: "times with six digits of a second" },
  "shows-numeric-offset": { model: "V11", summary: "times with +00:00 for Z" },
  "shows-another-zone": { model: "V11", summary: "times with +02:00" },
  "adds-members": { model: "V14", summary: "runs and attempts have members nobody declared" },
  "words-errors-otherwise": { summary: "titles and details of problems read otherwise" },
  "adds-problem-members": { summary: "problems say which request they are about" },
  "tells-first-error-only": { summary: "of several errors of a request one is told" },
  "omits-error-list": { summary: "a problem does not list the errors of the request" },
  "omits-run-status": { summary: "a problem does not say which status did not allow it" },
  "tells-twice": { summary: "every message to a webhook is sent twice" },
} as const;

export type RunsVariation = keyof typeof ownVariations | EdgeVariation;

/** Every variation that the runs API can be given. */
export const runsVariations: { readonly [Id in RunsVariation]: Variation } = {
  ...ownVariations,
  ...edgeVariations,
};
