import type { ApiName } from "./switch.ts";

/** Two faults at once, of which one may hide the other from a referee that stops too early. */
export interface Pair {
  readonly id: string;
  readonly api: ApiName;
  readonly faults: readonly [string, string];
  readonly summary: string;
}

export const pairs: readonly Pair[] = [
  {
    id: "pair-gyoza-cancel",
    api: "gyoza",
    faults: ["cancel-leaves-no-event", "fails-on-second-cancel"],
    summary: "the first cancel is wrong in one way, the second in another",
  },
  {
    id: "pair-gyoza-retry",
    api: "gyoza",
    faults: ["counts-attempts-from-zero", "retries-once-too-often"],
    summary: "the count from 0 makes one attempt too many look like enough",
  },
  {
    id: "pair-gyoza-pages",
    api: "gyoza",
    faults: ["has-more-when-full", "skips-one-between-pages"],
    summary: "a walk goes on too far, past runs that it should not have skipped",
  },
  {
    id: "pair-gyoza-order",
    api: "gyoza",
    faults: ["lists-oldest-first", "reverses-before"],
    summary: "one page before a cursor is in the declared order after all",
  },
  {
    id: "pair-gyoza-states",
    api: "gyoza",
    faults: ["lists-lowercase-states", "flips-failed-later"],
    summary: "the list is wrong from the start, and wrong in another way later",
  },
  {
    id: "pair-moderately-cancel",
    api: "moderately",
    faults: ["ignores-cancel", "cancels-finished-executions"],
    summary: "cancelling what is finished is accepted, and does nothing either",
  },
  {
    id: "pair-moderately-totals",
    api: "moderately",
    faults: ["counts-the-page-as-total", "has-next-on-last-page"],
    summary: "the total is wrong, and the wrong flag agrees with it",
  },
  {
    id: "pair-moderately-output",
    api: "moderately",
    faults: ["outputs-before-completion", "completes-without-output"],
    summary: "an output is there too early, and gone when it should be there",
  },
  {
    id: "pair-moderately-times",
    api: "moderately",
    faults: ["forgets-started-at", "finishes-before-start"],
    summary: "without a start there is nothing that the end could lie before",
  },
  {
    id: "pair-moderately-filters",
    api: "moderately",
    faults: ["ignores-status-filter", "totals-ignore-filters"],
    summary: "neither the items nor the total are filtered, so the two agree",
  },
  {
    id: "pair-eigenpal-cancel",
    api: "eigenpal",
    faults: ["never-honours-cancel", "forgets-cancel-request"],
    summary: "a cancel leads nowhere, and nothing shows that it was asked for",
  },
  {
    id: "pair-eigenpal-end",
    api: "eigenpal",
    faults: ["completes-without-result", "flips-failed-later"],
    summary: "a failed execution becomes completed, and so lacks a result twice over",
  },
  {
    id: "pair-arize-cursor",
    api: "arize",
    faults: ["uses-cursors-once", "restarts-at-broken-cursor"],
    summary:
      "one cursor is refused that should be followed, another followed that should be refused",
  },
  {
    id: "pair-arize-cancel",
    api: "arize",
    faults: ["worker-overwrites-cancel", "refuses-to-cancel-pending"],
    summary: "what waits cannot be cancelled, and what runs only seems to be",
  },
  {
    id: "pair-ai-flow-stop",
    api: "ai-flow",
    faults: ["stop-leaves-tasks-running", "fails-on-second-stop"],
    summary: "the first stop is wrong for the tasks, the second for whoever asks",
  },
  {
    id: "pair-ai-flow-numbers",
    api: "ai-flow",
    faults: ["counts-runs-from-zero", "restart-skips-a-number"],
    summary: "the count from 0 makes the number that is skipped look right",
  },
  {
    id: "pair-ai-flow-pages",
    api: "ai-flow",
    faults: ["has-more-when-full", "counts-the-page-as-total"],
    summary: "the flag is wrong, and the wrong total agrees with it",
  },
  {
    id: "pair-ai-flow-ends",
    api: "ai-flow",
    faults: ["forgets-end-of-failed", "flips-failed-later"],
    summary: "what failed has no end, and later is no failure any more",
  },
  {
    id: "pair-ai-flow-events",
    api: "ai-flow",
    faults: ["ignores-key-filter", "totals-ignore-filters"],
    summary: "neither the events nor the total are filtered by key, so the two agree",
  },
  {
    id: "pair-ai-flow-uuid",
    api: "ai-flow",
    faults: ["accepts-another-event-under-uuid", "checks-uuid-before-publishing"],
    summary: "a uuid guards neither against another event nor against two at once",
  },
  {
    id: "pair-runs-cancel",
    api: "runs",
    faults: ["refuses-repeat-while-cancelling", "notes-cancel-after-the-end"],
    summary: "the second cancel is wrong in one way before the end, in another after it",
  },
  {
    id: "pair-runs-retry",
    api: "runs",
    faults: ["counts-attempts-from-zero", "retries-once-too-often"],
    summary: "the count from 0 makes one attempt too many look like enough",
  },
  {
    id: "pair-runs-versions",
    api: "runs",
    faults: ["accepts-stale-versions", "versions-by-status"],
    summary: "a version that says too little is not looked at anyway",
  },
  {
    id: "pair-runs-keys",
    api: "runs",
    faults: ["refuses-repeated-keys", "accepts-reused-keys"],
    summary: "a key is refused to the request that it came with and taken from another",
  },
  {
    id: "pair-runs-pages",
    api: "runs",
    faults: ["has-more-when-full", "skips-one-between-pages"],
    summary: "a walk goes on too far, past runs that it should not have skipped",
  },
  {
    id: "pair-runs-both-ways",
    api: "runs",
    faults: ["reverses-before", "lists-oldest-first"],
    summary: "one page before a cursor is in the declared order after all",
  },
  {
    id: "pair-runs-output",
    api: "runs",
    faults: ["outputs-before-the-end", "succeeds-without-output"],
    summary: "an output is there too early, and gone when it should be there",
  },
  {
    id: "pair-runs-pause",
    api: "runs",
    faults: ["pauses-at-once", "resumes-into-running"],
    summary: "a pause and a resume together lead back, past everything between",
  },
];
