/** Misbehaviour of statuses, and of the workers that move them. */
export const statusFaults = {
  "create-answers-ahead": {
    violates: "LC-CRE-01",
    model: "M13",
    summary: "trigger answers running, and the next read pending",
  },
  "answers-create-with-200": {
    violates: "LC-CRE-01",
    summary: "creating a task answers 200 where 201 is declared",
  },
  "answers-trigger-with-200": {
    violates: "LC-CRE-01",
    summary: "trigger answers 200 where 201 is declared",
  },
  "forgets-every-third-run": {
    violates: "LC-CRE-02",
    summary: "every third run cannot be found",
  },
  "names-by-the-second": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "ids are made of the second and a counter up to four: they collide",
  },
  "numbers-ids": {
    violates: "SE-05",
    summary: "ids are the numbers 1, 2, 3",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    summary: "a refused create leaves a task behind",
  },
  "invents-unknown-tasks": {
    violates: "LC-EVT-04",
    model: "M15",
    summary: "a task that does not exist is answered 200 with a made-up one",
  },
  "never-picks-up": {
    violates: "LC-LIVE-02",
    model: "M06",
    summary: "a run stays pending for ever",
  },
  "never-finishes": {
    violates: "LC-LIVE-01",
    summary: "a run stays running for ever",
  },
  "goes-back-to-pending": {
    violates: "LC-SEQ-01",
    summary: "a run goes from running back to pending",
  },
  "flaps-after-completion": {
    violates: "LC-TERM-01",
    model: "M01",
    seen: "time",
    summary: "a completed run shows running for 15 ms, 20 ms after its end",
  },
  "flips-failed-later": {
    violates: "LC-TERM-01",
    model: "M08",
    seen: "time",
    summary: "a failed run becomes completed a tenth of a second later",
  },
  "invents-a-status": {
    violates: "LC-SEQ-02",
    model: "M03",
    summary: "a run nearly done shows the status ending, which nobody declared",
  },
  "lists-uppercase-statuses": {
    violates: "LC-SEQ-02",
    model: "M10",
    summary: "the list spells statuses in upper case",
  },
  "lists-first-status-forever": {
    violates: "LC-LIST-01",
    model: "M11",
    summary: "the list shows every run as pending",
  },
  "takes-names-twice": {
    violates: "LC-CRE-10",
    basis: "assumed",
    summary: "a name that is taken is taken again",
  },
  "fails-on-taken-names": {
    violates: "ER-05",
    summary: "an experiment of a name that is taken is a 500",
  },
  "deletes-nothing": {
    violates: "LC-EVT-01",
    summary: "delete answers 204 and does nothing",
  },
  "deletes-twice": {
    violates: "LC-EVT-04",
    summary: "deleting what is gone is a 204",
  },
  "keeps-runs-of-deleted-tasks": {
    violates: "LC-LIST-03",
    basis: "assumed",
    summary: "the runs of a deleted task can be read",
  },
  "answers-delete-with-200": {
    violates: "SC-RES-02",
    summary: "delete answers 200, which is not declared",
  },
  "ignores-updates": {
    violates: "LC-EVT-03",
    summary: "an update is answered 200 and does nothing",
  },
  "keeps-cleared-filter": {
    violates: "LC-EVT-03",
    summary: "null does not clear query_filter",
  },
  "adds-evaluators": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "an update adds evaluators where it should replace them",
  },
  "never-updates-updated-at": {
    violates: "LC-SEQ-06",
    basis: "assumed",
    summary: "updated_at of a task never changes",
  },
} as const;
