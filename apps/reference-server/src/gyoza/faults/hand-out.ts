/** Misbehaviour where workers are handed what waits. */
export const handOutFaults = {
  "hands-out-the-oldest": {
    violates: "LC-EVT-05",
    basis: "assumed",
    summary: "a heartbeat is handed the oldest run that waits, whatever its priority",
  },
  "hands-out-twice": {
    violates: "LC-EVT-05",
    basis: "assumed",
    seen: "race",
    summary: "two heartbeats at the same time are handed the same run",
  },
  "hands-out-without-assigning": {
    violates: "LC-EVT-05",
    basis: "assumed",
    summary: "a run that is handed out stays PENDING",
  },
} as const;
