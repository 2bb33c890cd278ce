/** Misbehaviour of the notification service. */
export const eventFaults = {
  "loses-every-third-event": {
    violates: "LC-LIST-01",
    summary: "every third event that is published is not in the list",
  },
  "counts-offsets-from-zero": {
    violates: "SC-RES-01",
    model: "M59",
    summary: "the first event has the offset 0",
  },
  "repeats-offsets": {
    violates: "LC-CRE-04",
    seen: "race",
    summary: "an offset is read before it is counted on: events published at once share one",
  },
  "ignores-uuid": {
    violates: "LC-CRE-05",
    model: "M64",
    basis: "assumed",
    summary: "an event that is sent twice is published twice",
  },
  "checks-uuid-before-publishing": {
    violates: "LC-CRE-07",
    model: "M65",
    seen: "race",
    basis: "assumed",
    summary: "an event that is sent twice at once is published twice",
  },
  "accepts-another-event-under-uuid": {
    violates: "LC-CRE-06",
    basis: "assumed",
    summary: "another event under the same uuid is answered with the first one",
  },
  "refuses-repeated-uuid": {
    violates: "LC-CRE-05",
    basis: "assumed",
    summary: "the same event under the same uuid is a 409",
  },
  "forgets-context-in-lists": {
    violates: "PG-G-14",
    basis: "assumed",
    summary: "lists show no context",
  },
  "forgets-default-namespace": {
    violates: "SC-RES-01",
    summary: "an event without a namespace has none",
  },
  "adopts-event-time": {
    violates: "LC-CRE-09",
    summary: "an event has the create_time that its sender wrote",
  },
  "ignores-key-filter": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "key does not filter",
  },
  "ignores-namespace-filter": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "namespace does not filter",
  },
  "ignores-sender-filter": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "sender does not filter",
  },
  "filters-by-the-last": {
    violates: "PG-F-02",
    basis: "assumed",
    summary: "of key, namespace and sender only one filters",
  },
  "takes-stars-for-keys": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "* is a key like any other",
  },
  "searches-in-keys": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "key finds what begins with it",
  },
  "includes-start-offset": {
    violates: "PG-F-04",
    basis: "assumed",
    summary: "start_offset includes its bound",
  },
  "excludes-end-offset": {
    violates: "PG-F-04",
    basis: "assumed",
    summary: "end_offset excludes its bound",
  },
  "ignores-end-offset": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "end_offset does not filter",
  },
  "fails-on-text-offset": {
    violates: "ER-05",
    summary: "a start_offset that is no number is a 500",
  },
  "totals-ignore-filters": {
    violates: "PG-N-05",
    model: "M87",
    basis: "assumed",
    summary: "total counts what the filters keep out",
  },
  "returns-at-once": {
    violates: "LC-WAIT-01",
    model: "M71",
    basis: "assumed",
    summary: "timeout_seconds is ignored",
  },
  "fails-when-hold-expires": {
    violates: "LC-WAIT-01",
    model: "M73",
    basis: "assumed",
    summary: "a wait that is over without an event is a 504",
  },
  "holds-to-the-last": {
    violates: "LC-WAIT-02",
    basis: "assumed",
    summary: "a wait lasts as long as it may, though there are events",
  },
} as const;
