/** Misbehaviour of shapes and errors. */
export const schemaFaults = {
  "shows-numbers-as-text": {
    violates: "SC-RES-01",
    summary: "totalSteps is text",
  },
  "omits-what-is-null": {
    violates: "SC-RES-06",
    model: "M134",
    summary: "what is null is left out, though every member is required",
  },
  "forgets-input": {
    violates: "SC-RES-01",
    summary: "an execution in the list has no input",
  },
  "names-id-otherwise": {
    violates: "SC-RES-01",
    summary: "the id of an execution is called id",
  },
  "accepts-missing-summary": {
    violates: "SC-REQ-02",
    model: "M132",
    summary: "create without a summary is accepted with a default",
  },
  "accepts-long-summary": {
    violates: "SC-REQ-02",
    summary: "a summary longer than 1000 characters is accepted",
  },
  "accepts-any-steps": {
    violates: "SC-REQ-02",
    summary: "steps may be negative, and none in all",
  },
  "refuses-extra-members": {
    violates: "SC-REQ-03",
    basis: "assumed",
    summary: "create with a member nobody declared is refused",
  },
  "errors-in-plain-words": {
    violates: "ER-01",
    model: "M126",
    summary: "errors are plain text",
  },
  "errors-without-envelope": {
    violates: "ER-01",
    basis: "assumed",
    summary: "errors have a message and nothing else",
  },
} as const;
