/** Misbehaviour of shapes, requests and problems. */
export const schemaFaults = {
  "omits-what-is-null": {
    violates: "SC-RES-06",
    model: "M134",
    summary: "what is null is left out, though every member is required",
  },
  "shows-numbers-as-text": {
    violates: "SC-RES-01",
    summary: "the priority is a text",
  },
  "forgets-priority": {
    violates: "SC-RES-01",
    summary: "runs have no priority",
  },
  "shows-empty-queue": {
    violates: "LC-EVT-03",
    summary: 'a run in no queue is in the queue ""',
  },
  "shows-null-input": {
    violates: "SC-RES-06",
    summary: "an empty input is null",
  },
  "trims-tasks": {
    violates: "LC-EVT-03",
    summary: "tasks are cut to eight letters",
  },
  "hides-errors-in-lists": {
    violates: "PG-G-14",
    summary: "lists show no errors",
  },
  "drops-input-in-lists": {
    violates: "PG-G-14",
    summary: "lists show no inputs",
  },
  "forgets-location": {
    violates: "SC-RES-03",
    summary: "create has no Location",
  },
  "leads-nowhere": {
    violates: "LC-CRE-03",
    summary: "Location is no run",
  },
  "accepts-unknown-members": {
    violates: "SC-REQ-03",
    basis: "assumed",
    summary: "a member that nobody knows is passed over",
  },
  "accepts-missing-task": {
    violates: "SC-REQ-02",
    model: "M132",
    summary: "a run without a task is created",
  },
  "accepts-empty-task": {
    violates: "SC-REQ-02",
    summary: 'a run of the task "" is created',
  },
  "refuses-the-greatest-priority": {
    violates: "SC-REQ-01",
    summary: "a priority of 9 is refused",
  },
  "cuts-long-input": {
    violates: "LC-EVT-03",
    summary: "of arrays in the input fifty elements are kept, and of texts 255 letters",
  },
  "accepts-any-priority": {
    violates: "SC-REQ-02",
    model: "M131",
    summary: "a priority of 10 is accepted",
  },
  "accepts-empty-updates": {
    violates: "SC-REQ-02",
    summary: "an update of nothing is accepted",
  },
  "accepts-any-webhook-url": {
    violates: "SC-REQ-02",
    basis: "assumed",
    summary: "a webhook_url need not be a URL",
  },
  "accepts-long-messages": {
    violates: "SC-REQ-02",
    summary: "a message of 501 letters is accepted",
  },
  "takes-unknown-reports-as-lines": {
    violates: "SC-REQ-02",
    model: "M131",
    summary: "a report that nobody knows is a line for the timeline",
  },
  "fails-on-unknown-reports": {
    violates: "SC-REQ-02",
    summary: "a report that nobody knows is a 500",
  },
  "tells-another-status": {
    violates: "ER-02",
    model: "M127",
    summary: "the status of every problem is 500",
  },
  "errors-as-plain-json": {
    violates: "ER-01",
    summary: "problems are sent as application/json",
  },
  "errors-without-type": {
    violates: "ER-01",
    summary: "problems have no type",
  },
  "calls-all-problems-blank": {
    violates: "ER-02",
    summary: "the type of every problem is about:blank",
  },
  "errors-in-plain-words": {
    violates: "ER-01",
    summary: "errors are a word of plain text",
  },
  "limits-rate-without-hint": {
    violates: "ER-06",
    summary: "429 without Retry-After",
  },
} as const;
