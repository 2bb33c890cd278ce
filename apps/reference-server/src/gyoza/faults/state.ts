/** Misbehaviour of states: what they are, where they begin, and what moves them. */
export const stateFaults = {
  "starts-running": {
    violates: "LC-CRE-01",
    model: "M04",
    summary: "a new run is RUNNING before anybody started it",
  },
  "create-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "create answers RUNNING, and the next read PENDING",
  },
  "answers-create-with-200": {
    violates: "LC-CRE-01",
    summary: "create answers 200 where 201 is declared",
  },
  "adopts-client-state": {
    violates: "LC-CRE-09",
    summary: "a state in the body of create is adopted",
  },
  "forgets-every-third-run": {
    violates: "LC-CRE-02",
    summary: "every third created run cannot be found",
  },
  "names-runs-by-the-second": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "ids are made of the second and a counter up to four: they collide",
  },
  "numbers-runs": {
    violates: "SE-05",
    summary: "ids are the numbers 1, 2, 3",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    summary: "a refused create leaves a run behind",
  },
  "invents-unknown-runs": {
    violates: "LC-EVT-04",
    model: "M15",
    summary: "a run that does not exist is answered 200 with a made-up one",
  },
  "ignores-started": {
    violates: "LC-EVT-01",
    model: "M06",
    summary: "STARTED is accepted, and the run stays PENDING",
  },
  "skips-running": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "COMPLETED is accepted from PENDING",
  },
  "flaps-after-completion": {
    violates: "LC-TERM-01",
    model: "M01",
    seen: "time",
    summary: "a completed run shows RUNNING for 15 ms, 20 ms after its end",
  },
  "flips-failed-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a failed run becomes COMPLETED a tenth of a second later",
  },
  "create-completes-failed-runs": {
    violates: "LC-TERM-04",
    summary: "creating a run completes the runs that failed",
  },
  "invents-a-state": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a run half done shows the state FINISHING, which nobody declared",
  },
  "lists-lowercase-states": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "the list spells states in lower case",
  },
  "lists-first-state-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every run as PENDING",
  },
  "restarts-completed-runs": {
    violates: "LC-TERM-03",
    summary: "STARTED is accepted on a completed run, and runs it again",
  },
  "appends-to-finished-runs": {
    violates: "LC-EVT-02",
    summary: "INFO is accepted on a finished run",
  },
  "patches-finished-runs": {
    violates: "LC-TERM-03",
    basis: "assumed",
    summary: "PATCH changes a finished run",
  },
  "ignores-patched-state": {
    violates: "LC-EVT-01",
    summary: "PATCH of a state is answered 200 and does nothing",
  },
  "patch-appends-event": {
    violates: "LC-EVT-03",
    summary: "PATCH of a state appends an event, though it bypasses the timeline",
  },
  "accepts-unknown-states": {
    violates: "LC-SEQ-02",
    model: "M131",
    summary: "PATCH sets a state that does not exist",
  },
  "applies-before-refusing": {
    violates: "LC-EVT-02",
    summary: "a PATCH refused for its state has changed the priority",
  },
} as const;
