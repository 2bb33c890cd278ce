/** Misbehaviour of shapes. */
export const schemaFaults = {
  "shows-numbers-as-text": {
    violates: "SC-RES-01",
    summary: "priority is text",
  },
  "shows-null-outputs": {
    violates: "SC-RES-06",
    summary: "outputs are null until the run has completed",
  },
  "omits-what-is-null": {
    violates: "SC-RES-06",
    summary: "what is null is left out, though every member is required",
  },
  "shows-null-payload": {
    violates: "SC-RES-06",
    model: "M134",
    summary: "the payload of an event without one is null",
  },
  "forgets-image": {
    violates: "SC-RES-01",
    summary: "a run in the list has no image",
  },
  "wraps-attempts": {
    violates: "SC-RES-01",
    summary: "the attempts come in an object where a bare array is declared",
  },
  "accepts-missing-image": {
    violates: "SC-REQ-02",
    model: "M132",
    summary: "create without an image is accepted with a default",
  },
  "takes-parts-of-memory": {
    violates: "SC-REQ-02",
    summary: "create takes constraints that are no whole numbers",
  },
  "turns-numbers-into-text": {
    violates: "SC-REQ-02",
    summary: "create takes a number for the image",
  },
} as const;
