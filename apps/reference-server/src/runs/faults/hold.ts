/** Misbehaviour of holds. */
export const holdFaults = {
  "fails-when-hold-expires": {
    violates: "LC-WAIT-01",
    model: "M73",
    summary: "a hold that ends before the run is a 504",
  },
  "cancels-when-hold-expires": {
    violates: "LC-SEQ-03",
    summary: "a run is cancelled when a hold on it ends",
  },
  "holds-to-the-last": {
    violates: "LC-WAIT-02",
    seen: "time",
    summary: "a hold lasts as long as asked for, though the run is over",
  },
  "holds-while-paused": {
    violates: "LC-WAIT-02",
    seen: "time",
    summary: "a hold does not end when the run is paused",
  },
  "holds-after-failure": {
    violates: "LC-WAIT-02",
    seen: "time",
    summary: "a hold does not end when the run has failed",
  },
  "answers-hold-with-old-status": {
    violates: "LC-WAIT-02",
    seen: "time",
    summary: "a held reply shows the run as it was before",
  },
  "holds-without-limit": {
    violates: "LC-WAIT-04",
    seen: "time",
    summary: "a hold may last longer than 60 s",
  },
  "fails-on-text-hold": {
    violates: "LC-WAIT-04",
    summary: "Prefer: wait=x is a 500",
  },
} as const;
