/** Misbehaviour of statuses, and of the workers that move them. */
export const statusFaults = {
  "create-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "run answers running, and the next read created",
  },
  "answers-create-with-200": {
    violates: "LC-CRE-01",
    summary: "run answers 200 where 201 is declared",
  },
  "forgets-every-third-execution": {
    violates: "LC-CRE-02",
    summary: "every third execution cannot be found",
  },
  "names-executions-by-the-second": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "ids are made of the second and a counter up to four: they collide",
  },
  "numbers-executions": {
    violates: "SE-05",
    summary: "ids are exec_1, exec_2, exec_3",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    summary: "a refused run leaves an execution behind",
  },
  "runs-unknown-versions": {
    violates: "LC-PAR-02",
    basis: "assumed",
    summary: "a version that the workflow does not have is run",
  },
  "runs-unknown-workflows": {
    violates: "LC-PAR-01",
    summary: "a workflow that does not exist is run",
  },
  "invents-unknown-executions": {
    violates: "LC-EVT-04",
    model: "M15",
    summary: "an execution that does not exist is answered 200 with a made-up one",
  },
  "never-picks-up": {
    violates: "LC-LIVE-02",
    model: "M06",
    summary: "an execution stays pending for ever",
  },
  "never-finishes": {
    violates: "LC-LIVE-01",
    summary: "an execution stays running for ever, until it is cancelled",
  },
  "goes-back-to-pending": {
    violates: "LC-SEQ-01",
    basis: "assumed",
    summary: "an execution goes from finalizing back to pending",
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
  "invents-a-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "an execution shows the status cleaning-up, which nobody declared",
  },
  "lists-uppercase-statuses": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "the list spells statuses in upper case",
  },
  "lists-first-status-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every execution as created",
  },
} as const;
