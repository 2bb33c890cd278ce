/** Misbehaviour towards strangers, and towards those who say nothing of themselves. */
export const tenantsFaults = {
  "shows-foreign-runs": {
    violates: "SE-03",
    given: "credentials",
    summary: "a stranger can read a run",
  },
  "lists-foreign-runs": {
    violates: "SE-03",
    given: "credentials",
    summary: "lists have the runs of strangers",
  },
  "knows-foreign-runs": {
    violates: "SE-03",
    given: "credentials",
    summary: "a stranger's run is a 403, not a 404",
  },
  "cancels-foreign-runs": {
    violates: "LC-CAN-11",
    model: "M28",
    given: "credentials",
    summary: "a stranger can cancel a run",
  },
  "updates-foreign-runs": {
    violates: "SE-03",
    given: "credentials",
    summary: "a stranger can change a run",
  },
  "tells-foreign-timelines": {
    violates: "SE-03",
    given: "credentials",
    summary: "a stranger can read a timeline, and add to it",
  },
  "hands-out-foreign-outputs": {
    violates: "SE-03",
    given: "credentials",
    summary: "a stranger can fetch an output",
  },
  "follows-foreign-cursors": {
    violates: "PG-B-06",
    model: "M104",
    given: "credentials",
    summary: "a stranger's run is a cursor",
  },
  "has-more-counts-foreign-runs": {
    violates: "PG-B-04",
    given: "credentials",
    summary: "has_more counts the runs of strangers",
  },
  "takes-any-scheme": {
    violates: "SE-02",
    given: "credentials",
    summary: "credentials of another scheme will do",
  },
  "refuses-without-challenge": {
    violates: "SC-RES-03",
    given: "credentials",
    summary: "401 without WWW-Authenticate",
  },
} as const;
