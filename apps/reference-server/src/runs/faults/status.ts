/** Misbehaviour of states, and of what workers report. */
export const statusFaults = {
  "starts-running": {
    violates: "LC-CRE-01",
    model: "M04",
    summary: "a new run is running before a worker has it",
  },
  "create-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "create answers running, reads say queued",
  },
  "answers-create-with-200": {
    violates: "LC-CRE-01",
    summary: "create answers 200",
  },
  "adopts-client-status": {
    violates: "LC-CRE-09",
    summary: "a status in the body of create is accepted and adopted",
  },
  "forgets-every-third-run": {
    violates: "LC-CRE-02",
    summary: "every third run is gone after its creation",
  },
  "names-runs-by-the-second": {
    violates: "LC-CRE-04",
    summary: "ids of many runs in one second repeat",
  },
  "numbers-runs": {
    violates: "SE-05",
    summary: "ids count up",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    summary: "a create that is refused leaves a run",
  },
  "invents-unknown-runs": {
    violates: "LC-EVT-04",
    model: "M15",
    summary: "an unknown id is answered 200 with a queued run",
  },
  "never-picks-up": {
    violates: "LC-LIVE-02",
    model: "M06",
    seen: "time",
    summary: "runs of the service's own stay queued",
  },
  "never-finishes": {
    violates: "LC-LIVE-01",
    seen: "time",
    summary: "runs of the service's own stay running",
  },
  "goes-back-to-queued": {
    violates: "LC-SEQ-01",
    summary: "the service's own worker puts a run back though nothing failed",
  },
  "flaps-after-success": {
    violates: "LC-TERM-01",
    model: "M01",
    seen: "time",
    summary: "a succeeded run shows running for 15 ms",
  },
  "flips-failed-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a failed run has succeeded 100 ms later",
  },
  "invents-a-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a run that has made progress is `finishing`",
  },
  "shows-pausing-as-running": {
    violates: "LC-EVT-01",
    summary: "what is pausing shows as running",
  },
  "shows-cancelling-as-cancelled": {
    violates: "LC-CAN-03",
    summary: "what is cancelling shows as cancelled, and may yet succeed",
  },
  "lists-uppercase-statuses": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "lists have statuses in capitals",
  },
  "lists-first-status-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "lists show every run as queued",
  },
  "skips-running": {
    violates: "LC-EVT-02",
    summary: "a queued run can be reported as succeeded",
  },
  "starts-twice": {
    violates: "LC-EVT-02",
    summary: "a running run can be reported as started",
  },
  "starts-paused-runs": {
    violates: "LC-EVT-02",
    summary: "a paused run can be reported as started",
  },
  "ignores-started": {
    violates: "LC-EVT-01",
    summary: "a run that was reported as started stays queued",
  },
  "restarts-succeeded-runs": {
    violates: "LC-TERM-03",
    summary: "a succeeded run can be reported as started",
  },
  "takes-reports-after-the-end": {
    violates: "LC-EVT-02",
    summary: "lines are added to the timeline of what is over",
  },
  "takes-reports-before-the-start": {
    violates: "LC-EVT-02",
    summary: "progress is reported of what is queued",
  },
  "lines-start-runs": {
    violates: "LC-EVT-02",
    summary: "a line reported of a queued run makes it run",
  },
  "progress-forgets-wishes": {
    violates: "LC-EVT-01",
    summary: "after a report of progress nobody wants the run to stop any more",
  },
  "refuses-lines-while-stopping": {
    violates: "LC-EVT-01",
    summary: "a run that is to stop takes no lines",
  },
  "ignores-success-while-stopping": {
    violates: "LC-EVT-01",
    summary: "a worker that is faster than a cancellation is refused",
  },
  "cancels-what-succeeds": {
    violates: "LC-EVT-01",
    summary: "a run that succeeds while it is to be cancelled is cancelled",
  },
  "worker-changes-its-mind": {
    violates: "LC-TERM-03",
    model: "M08",
    summary: "a failed run can be reported as succeeded",
  },
  "fails-what-succeeded": {
    violates: "LC-TERM-03",
    model: "M08",
    summary: "a succeeded run can be reported as failed",
  },
  "fails-twice": {
    violates: "LC-EVT-02",
    summary: "a second report of failure is accepted and does nothing",
  },
  "fails-before-the-start": {
    violates: "LC-EVT-02",
    summary: "a queued run can be reported as failed",
  },
  "cancels-without-asking": {
    violates: "LC-EVT-02",
    summary: "a worker can cancel a run of its own accord",
  },
  "cancelled-means-failed": {
    violates: "LC-EVT-01",
    summary: "a run that its worker has cancelled is failed",
  },
  "report-checks-before-locking": {
    violates: "LC-RACE-02",
    seen: "race",
    summary: "of two last reports at once both are accepted",
  },
  "updates-finished-runs": {
    violates: "LC-EVT-02",
    summary: "a run that is over can be changed",
  },
  "updates-queued-runs-only": {
    violates: "LC-EVT-01",
    summary: "a running run cannot be changed",
  },
  "update-ignores-everything": {
    violates: "LC-EVT-03",
    summary: "an update is answered 200 and changes nothing",
  },
  "update-ignores-max-attempts": {
    violates: "LC-EVT-03",
    summary: "an update of max_attempts changes nothing",
  },
  "update-resets-the-rest": {
    violates: "LC-EVT-03",
    summary: "an update of the priority sets max_attempts to 1",
  },
  "update-restarts-runs": {
    violates: "LC-EVT-01",
    summary: "a running run queues again when it is changed",
  },
  "forgets-max-attempts": {
    violates: "LC-EVT-03",
    summary: "max_attempts of create is ignored",
  },
} as const;
