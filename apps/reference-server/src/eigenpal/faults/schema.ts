/** Misbehaviour of shapes and errors. */
export const schemaFaults = {
  "shows-numbers-as-text": {
    violates: "SC-RES-01",
    summary: "durationMs is text",
  },
  "forgets-workflow": {
    violates: "LC-EVT-03",
    summary: "the workflow of an execution is null, though it exists",
  },
  "forgets-input": {
    violates: "PG-G-14",
    summary: "the list shows no input",
  },
  "ignores-include-steps": {
    violates: "SC-RES-07",
    summary: "includeSteps shows no steps",
  },
  "accepts-any-input": {
    violates: "SC-REQ-02",
    basis: "assumed",
    summary: "an input that is no object is accepted",
  },
  "accepts-any-trigger": {
    violates: "SC-REQ-02",
    basis: "assumed",
    model: "M131",
    summary: "a trigger that does not exist is accepted",
  },
  "errors-in-plain-words": {
    violates: "ER-01",
    model: "M126",
    summary: "errors are plain text",
  },
  "errors-without-issues": {
    violates: "ER-01",
    summary: "errors do not say what is wrong",
  },
} as const;
