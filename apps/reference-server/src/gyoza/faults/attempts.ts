/** Misbehaviour of attempts, retries and timelines. */
export const attemptFaults = {
  "forgets-to-count-attempts": {
    violates: "LC-RET-01",
    model: "M55",
    summary: "current_attempt stays 1",
  },
  "resets-attempt": {
    violates: "LC-RET-03",
    model: "M56",
    summary: "current_attempt is 1 again while a run is RUNNING",
  },
  "retries-once-too-often": {
    violates: "LC-RET-02",
    model: "M58",
    summary: "one attempt more than max_attempts",
  },
  "never-retries": {
    violates: "LC-RET-02",
    summary: "a failed run with attempts left stays FAILED",
  },
  "counts-attempts-from-zero": {
    violates: "LC-RET-01",
    model: "M59",
    summary: "current_attempt counts from 0",
  },
  "forgets-retry-policy": {
    violates: "LC-EVT-03",
    summary: "max_attempts of create is ignored",
  },
  "retries-completed-runs": {
    violates: "LC-RET-04",
    model: "M61",
    basis: "assumed",
    summary: "a completed run can be retried",
  },
  "retries-running-runs": {
    violates: "LC-RET-04",
    basis: "assumed",
    summary: "a running run can be retried",
  },
  "refuses-to-retry-cancelled": {
    violates: "LC-RET-04",
    summary: "a cancelled run cannot be retried",
  },
  "retry-only-pretends": {
    violates: "LC-RET-04",
    summary: "retry answers PENDING and does nothing",
  },
  "retry-checks-before-locking": {
    violates: "LC-RACE-03",
    model: "M62",
    seen: "race",
    summary: "retries that race open an attempt each",
  },
  "numbers-attempts-alike": {
    violates: "LC-RET-05",
    summary: "every attempt in the list is number 1",
  },
  "hides-last-attempt": {
    violates: "LC-RET-05",
    summary: "the list of attempts lacks the last one",
  },
  "lists-attempts-backwards": {
    violates: "PG-G-07",
    summary: "the list of attempts begins with the last one",
  },
  "keeps-outputs-on-retry": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a new attempt starts with the outputs of the old one",
  },
  "keeps-old-error": {
    violates: "LC-RET-07",
    summary: "the error of an attempt survives in the next one",
  },
  "carries-events-over": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "the timeline of an attempt begins with that of the one before",
  },
  "repeats-event-polled-after": {
    violates: "PG-F-04",
    summary: "events after an id include the event of that id",
  },
  "renumbers-events": {
    violates: "PG-F-04",
    summary: "events after an id are numbered from 0",
  },
  "lists-events-backwards": {
    violates: "PG-G-07",
    summary: "the timeline begins with the last event",
  },
  "hides-last-event": {
    violates: "PG-G-01",
    summary: "the timeline lacks its last event",
  },
  "events-keep-first-state": {
    violates: "LC-SEQ-05",
    summary: "events say PENDING, whatever the state of the run",
  },
  "accepts-unknown-events": {
    violates: "LC-EVT-02",
    summary: "an event of any type is appended",
  },
  "knows-events-of-unknown-runs": {
    violates: "LC-EVT-04",
    summary: "a run that does not exist has an empty timeline",
  },
} as const;
