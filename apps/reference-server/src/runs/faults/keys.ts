/** Misbehaviour of idempotency keys. */
export const keysFaults = {
  "ignores-idempotency-keys": {
    violates: "LC-CRE-05",
    model: "M64",
    summary: "a key that is sent again leaves a second run",
  },
  "looks-up-keys-before-inserting": {
    violates: "LC-CRE-07",
    model: "M65",
    seen: "race",
    summary: "two creations at once with one key leave two runs",
  },
  "accepts-reused-keys": {
    violates: "LC-CRE-06",
    summary: "a key with another request is answered with the first run",
  },
  "refuses-repeated-keys": {
    violates: "LC-CRE-05",
    summary: "a key with the same request is refused",
  },
  "creates-before-refusing-keys": {
    violates: "LC-CRE-08",
    summary: "a key with another request is refused, and a run is left",
  },
  "compares-tasks-only": {
    violates: "LC-CRE-06",
    summary: "a key with another input of the same task is the same request",
  },
  "compares-work-only": {
    violates: "LC-CRE-06",
    summary: "a key with another queue or priority of the same work is the same request",
  },
  "forgets-keys-too-soon": {
    violates: "LC-CRE-05",
    seen: "time",
    summary: "keys are forgotten after 50 ms",
  },
  "cuts-keys": {
    violates: "LC-CRE-06",
    summary: "keys count to their eighth letter",
  },
  "accepts-any-key": {
    violates: "SC-REQ-02",
    summary: "a key of 256 letters is accepted",
  },
  "fails-on-long-keys": {
    violates: "SC-REQ-02",
    summary: "a key of 256 letters is a 500",
  },
  "shares-keys-among-tenants": {
    violates: "LC-CRE-05",
    given: "credentials",
    summary: "the key of one tenant is used for another",
  },
} as const;
