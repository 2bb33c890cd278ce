/** Misbehaviour of shapes and errors. */
export const schemaFaults = {
  "shows-numbers-as-text": {
    violates: "SC-RES-01",
    summary: "num_successes is text",
  },
  "forgets-task": {
    violates: "SC-RES-01",
    summary: "a run in the list has no task_id",
  },
  "names-time-otherwise": {
    violates: "SC-RES-04",
    summary: "created_at of a run is called createdAt",
  },
  "shows-users-as-objects": {
    violates: "SC-RES-01",
    summary: "created_by_user_id is an object",
  },
  "forgets-evaluators": {
    violates: "SC-RES-01",
    summary: "a task has no evaluators",
  },
  "accepts-missing-name": {
    violates: "SC-REQ-02",
    model: "M132",
    summary: "a task or an experiment without a name is accepted with a default",
  },
  "mixes-types": {
    violates: "SC-REQ-02",
    summary: "create accepts what does not apply to the type",
  },
  "accepts-two-sources": {
    violates: "SC-REQ-02",
    summary: "a task may have both a project and a dataset, or neither",
  },
  "accepts-any-rate": {
    violates: "SC-REQ-02",
    summary: "sampling_rate may exceed 1",
  },
  "accepts-any-window": {
    violates: "LC-EVT-02",
    summary: "a window may end before it starts, and last for years",
  },
  "runs-experiments-anywhere": {
    violates: "LC-EVT-02",
    summary: "a task of a project may be triggered for experiments of a data set",
  },
  "accepts-empty-updates": {
    violates: "SC-REQ-02",
    summary: "an update of nothing is accepted",
  },
  "passes-over-strangers": {
    violates: "SC-REQ-03",
    basis: "assumed",
    summary: "members that nobody declared are passed over",
  },
  "forgets-dataset-updates": {
    violates: "SC-RES-01",
    basis: "assumed",
    summary: "a data set has no updated_at",
  },
  "errors-as-plain-json": {
    violates: "ER-01",
    model: "M126",
    summary: "problems are sent as application/json",
  },
  "misnumbers-problems": {
    violates: "ER-02",
    model: "M127",
    summary: "status of a problem is 200",
  },
  "forgets-titles": {
    violates: "ER-01",
    summary: "a problem has no title",
  },
} as const;
