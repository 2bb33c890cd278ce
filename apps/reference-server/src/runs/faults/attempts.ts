/** Misbehaviour of attempts and retries. */
export const attemptsFaults = {
  "counts-the-third-attempt-twice": {
    violates: "LC-RET-01",
    summary: "the third attempt is counted as the fourth",
  },
  "forgets-to-count-attempts": {
    violates: "LC-RET-01",
    model: "M55",
    summary: "attempt stays 1",
  },
  "resets-attempt-while-running": {
    violates: "LC-RET-03",
    model: "M56",
    summary: "attempt is 1 while a run is running",
  },
  "counts-attempts-from-zero": {
    violates: "LC-RET-01",
    model: "M59",
    summary: "attempt counts from 0",
  },
  "retries-once-too-often": {
    violates: "LC-RET-02",
    model: "M58",
    summary: "one attempt more than max_attempts",
  },
  "never-retries": {
    violates: "LC-RET-02",
    summary: "a run that fails with attempts left is failed",
  },
  "repeats-the-same-attempt": {
    violates: "LC-RET-01",
    summary: "a run that is tried again is at the same attempt",
  },
  "retries-while-pausing": {
    violates: "LC-EVT-01",
    summary: "what fails while it is to be paused is tried again",
  },
  "retries-succeeded-runs": {
    violates: "LC-RET-04",
    model: "M61",
    summary: "a succeeded run can be retried",
  },
  "retries-running-runs": {
    violates: "LC-RET-04",
    summary: "a running run can be retried",
  },
  "refuses-to-retry-cancelled": {
    violates: "LC-RET-04",
    summary: "a cancelled run cannot be retried",
  },
  "retry-only-pretends": {
    violates: "LC-RET-04",
    summary: "a retry is answered 200 and does nothing",
  },
  "retries-into-running": {
    violates: "LC-RET-04",
    summary: "a run that is retried is running, with no worker",
  },
  "retry-checks-before-locking": {
    violates: "LC-RACE-03",
    model: "M62",
    seen: "race",
    summary: "two retries at once make two attempts",
  },
  "keeps-progress-on-retry": {
    violates: "LC-EVT-03",
    summary: "another attempt begins with the progress of the last",
  },
  "keeps-error-on-retry": {
    violates: "LC-RET-07",
    summary: "a run that was retried has its old error",
  },
  "lists-last-attempt-only": {
    violates: "LC-RET-05",
    summary: "only the last attempt is listed",
  },
  "lists-attempts-backwards": {
    violates: "PG-G-07",
    summary: "attempts are listed last to first",
  },
  "numbers-attempts-from-zero": {
    violates: "LC-RET-05",
    summary: "the list of attempts counts from 0",
  },
  "attempts-forget-errors": {
    violates: "LC-EVT-03",
    summary: "the last attempt of what has failed has no error",
  },
  "success-forgives-attempts": {
    violates: "LC-EVT-03",
    summary: "once a run has succeeded, the attempts that failed before have no error",
  },
  "attempts-copy-times": {
    violates: "LC-TS-02",
    summary: "every attempt has the times of the run",
  },
  "attempts-never-finish": {
    violates: "LC-TS-03",
    summary: "an attempt that is over has no end",
  },
  "attempts-stay-queued": {
    violates: "LC-EVT-03",
    summary: "attempts are queued for ever",
  },
  "forgets-workers": {
    violates: "LC-EVT-03",
    summary: "attempts do not say who carries them out",
  },
} as const;
