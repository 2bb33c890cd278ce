/** Misbehaviour of timelines. */
export const timelineFaults = {
  "counts-events-from-one": {
    violates: "PG-G-14",
    summary: "the first event has the index 1",
  },
  "rewrites-event-times": {
    violates: "LC-HIST-02",
    summary: "events happened at the time of the read",
  },
  "forgets-first-events": {
    violates: "LC-HIST-02",
    summary: "only the last three events are kept",
  },
  "tells-last-attempt-only": {
    violates: "LC-HIST-02",
    summary: "the events of earlier attempts are gone",
  },
  "tells-newest-first": {
    violates: "PG-G-07",
    summary: "events come newest first",
  },
  "tells-all-to-every-poll": {
    violates: "PG-B-01",
    summary: "`after` is ignored",
  },
  "repeats-event-polled-after": {
    violates: "PG-B-01",
    summary: "the event after which one asks comes again",
  },
  "polls-once-too-late": {
    violates: "PG-G-01",
    summary: "the last event of each page is missing",
  },
  "refuses-polls-beyond-the-end": {
    violates: "PG-B-06",
    summary: "asking after the last event is a 400",
  },
  "events-have-more-when-full": {
    violates: "PG-B-04",
    model: "M118",
    summary: "has_more of a full page is true",
  },
  "events-never-have-more": {
    violates: "PG-B-04",
    summary: "has_more of events is false",
  },
  "fails-on-unreadable-index": {
    violates: "PG-C-03",
    summary: "`after=x` is a 500",
  },
  "drops-logged-lines": {
    violates: "LC-EVT-03",
    summary: "lines of workers are not on the timeline",
  },
  "notes-reports-twice": {
    violates: "LC-EVT-03",
    summary: "a report of progress is on the timeline twice",
  },
  "loses-messages": {
    violates: "LC-EVT-03",
    summary: "events have no message",
  },
  "tells-requests-as-reports": {
    violates: "LC-EVT-03",
    summary: "requests stand on the timeline in the past tense",
  },
  "notes-first-attempt-always": {
    violates: "LC-EVT-03",
    summary: "all events happened in the first attempt",
  },
} as const;
