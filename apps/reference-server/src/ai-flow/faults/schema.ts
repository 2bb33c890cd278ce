/** Misbehaviour of shapes, requests and errors. */
export const schemaFaults = {
  "shows-ids-as-text": {
    violates: "SC-RES-01",
    summary: "ids of workflow executions are text",
  },
  "shows-run-type": {
    violates: "SC-RES-01",
    summary: "execution_type is called run_type",
  },
  "omits-open-ends": {
    violates: "SC-RES-06",
    model: "M134",
    summary: "an end that is not yet is absent, where null is declared",
  },
  "shows-foreign-execution-type": {
    violates: "SC-RES-01",
    summary: "what is started by hand is of type API",
  },
  "answers-start-with-200": {
    violates: "LC-CRE-01",
    summary: "start answers 200 where 201 is declared",
  },
  "answers-stop-with-202": {
    violates: "SC-RES-02",
    summary: "stop answers 202, which is not declared",
  },
  "answers-delete-with-200": {
    violates: "SC-RES-02",
    summary: "deleting a workflow answers 200 and the workflow",
  },
  "errors-in-plain-words": {
    violates: "ER-01",
    model: "M126",
    summary: "errors are plain text",
  },
  "errors-without-code": {
    violates: "ER-01",
    summary: "errors have no return_code",
  },
  "errors-with-number-codes": {
    violates: "ER-01",
    summary: "return_code is a number",
  },
  "refuses-with-200": {
    violates: "LC-EVT-04",
    summary: "what does not exist is a 200 whose return_code tells of it",
  },
  "calls-conflicts-bad": {
    violates: "LC-EVT-02",
    basis: "assumed",
    summary: "what the state of things does not allow is a 400",
  },
  "leaves-ghosts": {
    violates: "LC-CRE-08",
    model: "M75",
    basis: "assumed",
    summary: "a refused workflow is there all the same",
  },
  "needs-no-name": {
    violates: "SC-REQ-02",
    model: "M132",
    basis: "assumed",
    summary: "a workflow without a name is called unnamed",
  },
  "accepts-any-expression": {
    violates: "SC-REQ-02",
    basis: "assumed",
    summary: "an expression that is neither cron nor interval is accepted",
  },
  "accepts-any-condition": {
    violates: "SC-REQ-02",
    model: "M131",
    basis: "assumed",
    summary: "a condition of an unknown type is accepted",
  },
  "accepts-empty-keys": {
    violates: "SC-REQ-02",
    basis: "assumed",
    summary: "an event with an empty key is accepted",
  },
  "accepts-any-property": {
    violates: "SC-REQ-02",
    basis: "assumed",
    summary: "properties of a namespace may be anything but text",
  },
  "fails-on-wrong-types": {
    violates: "ER-05",
    summary: "a name that is no text is a 500",
  },
  "fails-on-text-ids": {
    violates: "ER-05",
    summary: "an id that is no number is a 500",
  },
  "refuses-null-values": {
    violates: "SC-REQ-01",
    basis: "assumed",
    summary: "a state cannot have the value null",
  },
  "refuses-least-workflows": {
    violates: "SC-REQ-01",
    basis: "assumed",
    summary: "a workflow with nothing but a name is a 400",
  },
} as const;
