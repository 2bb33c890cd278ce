import type { RunsFault } from "./faults.ts";
import { type ReportName, type RequestName, type Status, statuses } from "./run.ts";

/** Where an event leads under a fault, from some statuses. */
export interface FaultyCell {
  readonly fault: RunsFault;
  readonly event: RequestName | ReportName;
  readonly from: readonly Status[];
  readonly to: Status | "same" | "refused" | "untouched";
}

const over: readonly Status[] = ["succeeded", "failed", "cancelled"];
const live = statuses.filter((status) => !over.includes(status));

/** The faults that only bend the table of moves. */
export const faultyCells: readonly FaultyCell[] = [
  { fault: "skips-running", event: "succeeded", from: ["queued"], to: "succeeded" },
  { fault: "starts-twice", event: "started", from: ["running"], to: "same" },
  { fault: "starts-paused-runs", event: "started", from: ["paused"], to: "running" },
  { fault: "ignores-started", event: "started", from: ["queued"], to: "same" },
  { fault: "restarts-succeeded-runs", event: "started", from: ["succeeded"], to: "running" },
  { fault: "starts-cancelled-runs", event: "started", from: ["cancelled"], to: "running" },
  { fault: "takes-reports-after-the-end", event: "logged", from: over, to: "same" },
  { fault: "takes-reports-before-the-start", event: "progressed", from: ["queued"], to: "same" },
  { fault: "progress-forgets-wishes", event: "progressed", from: ["pausing"], to: "running" },
  { fault: "progress-forgets-wishes", event: "progressed", from: ["cancelling"], to: "running" },
  { fault: "lines-start-runs", event: "logged", from: ["queued"], to: "running" },
  { fault: "refuses-lines-while-stopping", event: "logged", from: stopping(), to: "refused" },
  { fault: "pauses-at-once", event: "pause", from: ["running"], to: "paused" },
  { fault: "pauses-queued-runs-later", event: "pause", from: ["queued"], to: "pausing" },
  { fault: "refuses-second-pause", event: "pause", from: ["pausing", "paused"], to: "refused" },
  {
    fault: "pauses-again-in-silence",
    event: "pause",
    from: ["pausing", "paused"],
    to: "untouched",
  },
  { fault: "pauses-what-is-cancelling", event: "pause", from: ["cancelling"], to: "pausing" },
  { fault: "ignores-pause", event: "pause", from: ["queued", "running"], to: "same" },
  { fault: "accepts-pause-after-the-end", event: "pause", from: over, to: "untouched" },
  { fault: "pauses-without-asking", event: "paused", from: ["running"], to: "paused" },
  { fault: "never-pauses", event: "paused", from: ["pausing"], to: "same" },
  { fault: "resumes-into-running", event: "resume", from: ["paused"], to: "running" },
  { fault: "resume-misses-pausing", event: "resume", from: ["pausing"], to: "same" },
  { fault: "resume-requeues-pausing", event: "resume", from: ["pausing"], to: "queued" },
  { fault: "refuses-second-resume", event: "resume", from: ["queued", "running"], to: "refused" },
  { fault: "resume-stops-cancelling", event: "resume", from: ["cancelling"], to: "running" },
  { fault: "resumes-failed-runs", event: "resume", from: ["failed"], to: "queued" },
  { fault: "ignores-success-while-stopping", event: "succeeded", from: stopping(), to: "refused" },
  { fault: "cancels-what-succeeds", event: "succeeded", from: ["cancelling"], to: "cancelled" },
  { fault: "worker-overwrites-cancel", event: "succeeded", from: ["cancelled"], to: "succeeded" },
  { fault: "worker-changes-its-mind", event: "succeeded", from: ["failed"], to: "succeeded" },
  { fault: "fails-what-succeeded", event: "failed", from: ["succeeded"], to: "failed" },
  { fault: "fails-twice", event: "failed", from: ["failed"], to: "untouched" },
  { fault: "fails-before-the-start", event: "failed", from: ["queued"], to: "failed" },
  { fault: "cancels-without-asking", event: "cancelled", from: ["running"], to: "cancelled" },
  { fault: "hangs-while-cancelling", event: "cancelled", from: ["cancelling"], to: "same" },
  { fault: "cancelled-means-failed", event: "cancelled", from: ["cancelling"], to: "failed" },
  { fault: "ignores-cancel", event: "cancel", from: live, to: "untouched" },
  { fault: "cancels-running-at-once", event: "cancel", from: ["running"], to: "cancelled" },
  { fault: "never-settles-cancel", event: "cancel", from: ["queued"], to: "cancelling" },
  { fault: "misses-cancel-while-pausing", event: "cancel", from: ["pausing"], to: "same" },
  { fault: "cannot-cancel-paused-runs", event: "cancel", from: ["paused"], to: "refused" },
  { fault: "notes-each-wish-to-cancel", event: "cancel", from: ["cancelling"], to: "same" },
  { fault: "refuses-second-cancel", event: "cancel", from: ["cancelled"], to: "refused" },
  {
    fault: "refuses-repeat-while-cancelling",
    event: "cancel",
    from: ["cancelling"],
    to: "refused",
  },
  { fault: "refuses-to-cancel-finished", event: "cancel", from: ["succeeded"], to: "refused" },
  { fault: "refuses-to-cancel-finished", event: "cancel", from: ["failed"], to: "refused" },
  { fault: "cancels-finished-runs", event: "cancel", from: ["succeeded"], to: "cancelled" },
  { fault: "cancels-finished-runs", event: "cancel", from: ["failed"], to: "cancelled" },
  { fault: "notes-cancel-after-the-end", event: "cancel", from: over, to: "same" },
  { fault: "cancels-twice-for-real", event: "cancel", from: ["cancelling"], to: "cancelled" },
  { fault: "retries-succeeded-runs", event: "retry", from: ["succeeded"], to: "queued" },
  { fault: "retries-running-runs", event: "retry", from: ["running"], to: "queued" },
  { fault: "refuses-to-retry-cancelled", event: "retry", from: ["cancelled"], to: "refused" },
  { fault: "retry-only-pretends", event: "retry", from: ["failed", "cancelled"], to: "untouched" },
  { fault: "retries-into-running", event: "retry", from: ["failed", "cancelled"], to: "running" },
  { fault: "updates-finished-runs", event: "update", from: over, to: "same" },
  { fault: "updates-queued-runs-only", event: "update", from: ["running"], to: "refused" },
  { fault: "update-ignores-everything", event: "update", from: live, to: "untouched" },
  { fault: "update-restarts-runs", event: "update", from: ["running"], to: "queued" },
];

function stopping(): readonly Status[] {
  return ["pausing", "cancelling"];
}
