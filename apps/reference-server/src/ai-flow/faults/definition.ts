/** Misbehaviour of namespaces, workflows, schedules, triggers and states. */
export const definitionFaults = {
  "adds-namespaces-twice": {
    violates: "LC-CRE-04",
    basis: "assumed",
    summary: "a namespace that exists is added again, with 201",
  },
  "keeps-old-properties": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a change of a namespace is answered, and not kept",
  },
  "namespaces-stay": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "deleting a namespace answers 204 and does nothing",
  },
  "adds-workflows-twice": {
    violates: "LC-CRE-10",
    basis: "assumed",
    summary: "a workflow whose name is taken is added",
  },
  "accepts-tasks-of-one-name": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "two tasks of a workflow may have the same name",
  },
  "adds-under-unknown-namespaces": {
    violates: "LC-PAR-01",
    basis: "assumed",
    summary: "a workflow is added to a namespace that does not exist",
  },
  "finds-workflows-anywhere": {
    violates: "LC-EVT-04",
    basis: "assumed",
    summary: "a workflow is found under any namespace",
  },
  "adopts-create-time": {
    violates: "LC-CRE-09",
    summary: "a workflow has the create_time that the client wrote",
  },
  "adopts-id": {
    violates: "LC-CRE-09",
    basis: "assumed",
    summary: "a schedule has the id that the client wrote",
  },
  "update-clears-what-is-absent": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a change of a workflow clears the members that it does not name",
  },
  "update-is-forgotten": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a change of a workflow is answered, and not kept",
  },
  "disable-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "disabling a workflow answers as if, and does nothing",
  },
  "enable-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "enabling a workflow changes nothing",
  },
  "refuses-to-disable-twice": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "disabling a disabled workflow is a 409",
  },
  "workflows-stay": {
    violates: "LC-LIST-03",
    basis: "assumed",
    summary: "a deleted workflow is gone from the list, and still readable",
  },
  "pause-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "pausing a schedule changes nothing",
  },
  "pause-forgets": {
    violates: "LC-SEQ-05",
    basis: "assumed",
    summary: "pausing a trigger answers that it is paused, and does nothing",
  },
  "resume-does-nothing": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "resuming a trigger changes nothing",
  },
  "resume-moves-create-time": {
    violates: "LC-TS-01",
    basis: "assumed",
    summary: "resuming a schedule moves its create_time",
  },
  "schedules-start-paused": {
    violates: "LC-CRE-01",
    basis: "assumed",
    summary: "a new schedule is paused",
  },
  "shows-foreign-schedules": {
    violates: "LC-EVT-04",
    basis: "assumed",
    summary: "a schedule is found under another workflow",
  },
  "schedules-stay": {
    violates: "LC-EVT-01",
    basis: "assumed",
    summary: "deleting a schedule answers 204 and does nothing",
  },
  "fails-on-second-delete": {
    violates: "ER-05",
    basis: "assumed",
    summary: "deleting a trigger again is a 500",
  },
  "deletes-one-schedule-of-all": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "deleting all schedules of a workflow deletes the first",
  },
  "deletes-foreign-triggers": {
    violates: "LC-SEQ-03",
    basis: "assumed",
    summary: "deleting all triggers of a workflow deletes those of all workflows",
  },
  "derives-no-triggers": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "the rules of a workflow are no triggers",
  },
  "keeps-derived-triggers": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a changed workflow keeps the triggers of its old rules",
  },
  "keeps-first-value": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a state keeps the first value that it had",
  },
  "shares-states": {
    violates: "LC-EVT-04",
    basis: "assumed",
    summary: "a state of one workflow is read under every other",
  },
  "clears-no-states": {
    violates: "LC-LIST-03",
    basis: "assumed",
    summary: "a state that was cleared is still there",
  },
  "merges-values": {
    violates: "LC-EVT-03",
    basis: "assumed",
    summary: "a value that is an object is merged into the one before",
  },
} as const;
