/** Misbehaviour of statuses: what they are, where they begin, and what moves them. */
export const statusFaults = {
  "starts-running": {
    violates: "LC-CRE-01",
    model: "M04",
    summary: "a new execution is running before anybody started it",
  },
  "create-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "create answers running, and the next read pending",
  },
  "answers-create-with-200": {
    violates: "LC-CRE-01",
    summary: "create answers 200 where 201 is declared",
  },
  "adopts-client-status": {
    violates: "LC-CRE-09",
    summary: "a status in the body of create is adopted",
  },
  "forgets-every-third-execution": {
    violates: "LC-CRE-02",
    summary: "every third created execution cannot be found",
  },
  "names-executions-by-the-second": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "ids are made of the second and a counter up to four: they collide",
  },
  "numbers-executions": {
    violates: "SE-05",
    summary: "ids are the numbers 1, 2, 3",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    summary: "a refused create leaves an execution behind",
  },
  "knows-every-version": {
    violates: "LC-PAR-02",
    basis: "assumed",
    summary: "a configuration version that cannot exist is accepted",
  },
  "invents-unknown-executions": {
    violates: "LC-EVT-04",
    model: "M15",
    summary: "an execution that does not exist is answered 200 with a made-up one",
  },
  "ignores-start": {
    violates: "LC-EVT-01",
    model: "M06",
    summary: "PATCH to running is answered 200, and the execution stays pending",
  },
  "skips-running": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "PATCH moves from pending to completed",
  },
  "resumes-to-pending": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "a paused execution that is resumed becomes pending",
  },
  "refuses-to-pause": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "PATCH to paused is refused",
  },
  "refuses-to-resume": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "a paused execution cannot run again",
  },
  "flaps-after-completion": {
    violates: "LC-TERM-01",
    model: "M01",
    seen: "time",
    summary: "a completed execution shows running for 15 ms, 20 ms after its end",
  },
  "flips-failed-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a failed execution becomes completed a tenth of a second later",
  },
  "create-completes-failed-executions": {
    violates: "LC-TERM-04",
    summary: "creating an execution completes those that failed",
  },
  "restarts-completed-executions": {
    violates: "LC-TERM-03",
    summary: "a completed execution can be moved to running",
  },
  "moves-finished-executions": {
    violates: "LC-TERM-03",
    summary: "a finished execution can be moved to any status",
  },
  "invents-a-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a paused execution shows the status suspended, which nobody declared",
  },
  "lists-uppercase-statuses": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "the list spells statuses in upper case",
  },
  "lists-first-status-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every execution as pending",
  },
  "accepts-unknown-statuses": {
    violates: "SC-REQ-02",
    model: "M131",
    summary: "PATCH sets a status that does not exist",
  },
  // Which status may follow which is only assumed, and so is what is refused.
  "applies-before-refusing": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "a PATCH refused for its status has changed the progress",
  },
} as const;
