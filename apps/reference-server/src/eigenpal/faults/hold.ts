/** Misbehaviour of answers that wait for the end. */
export const holdFaults = {
  "returns-at-once": {
    violates: "LC-WAIT-01",
    model: "M71",
    summary: "a hold is ignored",
  },
  "fails-when-hold-expires": {
    violates: "LC-WAIT-01",
    model: "M73",
    summary: "a hold that expires is a 504",
  },
  "cancels-when-hold-expires": {
    violates: "LC-SEQ-03",
    summary: "a hold that expires cancels the execution",
  },
  "holds-to-the-last": {
    violates: "LC-WAIT-02",
    summary: "a hold lasts as long as it may, though the end has come",
  },
  "accepts-any-hold": {
    violates: "LC-WAIT-04",
    summary: "a hold longer than a minute is accepted",
  },
  "fails-on-text-hold": {
    violates: "LC-WAIT-04",
    summary: "a hold that is no number is a 500",
  },
} as const;
