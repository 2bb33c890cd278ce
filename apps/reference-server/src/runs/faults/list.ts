/** Misbehaviour of lists. */
export const listFaults = {
  "loses-ties": {
    violates: "PG-G-08",
    model: "M76",
    summary: "of runs of one moment some are lost between pages",
  },
  "shuffles-ties": {
    violates: "PG-G-06",
    model: "M78",
    summary: "runs of one moment come in any order",
  },
  "cuts-cursor-to-seconds": {
    violates: "PG-B-01",
    model: "M90",
    summary: "cursors lose the fraction of a second",
  },
  "lists-hundred-by-default": {
    violates: "PG-G-11",
    model: "M80",
    summary: "100 runs without a limit",
  },
  "serves-any-limit": {
    violates: "PG-L-02",
    model: "M81",
    summary: "a limit of 101 and more is served",
  },
  "clamps-limit": {
    violates: "PG-L-02",
    summary: "a limit of 101 means 100",
  },
  "loops-on-limit-zero": {
    violates: "PG-L-03",
    model: "M83",
    summary: "a limit of 0 gives empty pages for ever",
  },
  "lists-all-on-negative-limit": {
    violates: "PG-L-04",
    model: "M84",
    summary: "a negative limit lists everything",
  },
  "fails-on-text-limit": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a limit of letters is a 500",
  },
  "reads-text-limit-as-default": {
    violates: "PG-L-04",
    summary: "a limit of letters means the default",
  },
  "returns-one-too-many": {
    violates: "PG-G-03",
    summary: "a page has one run more than asked for",
  },
  "skips-one-between-pages": {
    violates: "PG-G-01",
    summary: "between two pages a run is missing",
  },
  "lists-oldest-first": {
    violates: "PG-G-07",
    summary: "the orders are the other way round",
  },
  "ignores-order": {
    violates: "PG-F-05",
    summary: "newest first, whatever is asked for",
  },
  "sorts-within-the-page": {
    violates: "PG-G-07",
    model: "M89",
    summary: "oldest first takes the newest page and turns it round",
  },
  "forgets-order-going-back": {
    violates: "PG-B-02",
    summary: "going back in the order asc takes that of desc",
  },
  "orders-by-last-change": {
    violates: "PG-G-07",
    summary: "lists are in the order of the last change",
  },
  "reads-any-order-as-newest": {
    violates: "PG-F-03",
    summary: "an order that nobody knows means newest first",
  },
  "refuses-empty-lists": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty list is a 404",
  },
  "lists-null-when-empty": {
    violates: "PG-G-09",
    summary: "the data of an empty list is null",
  },
  "says-more-in-words": {
    violates: "PG-G-12",
    summary: "has_more is a text",
  },
  "has-more-ignores-filters": {
    violates: "PG-C-12",
    summary: "has_more looks at all runs",
  },
  "has-more-when-full": {
    violates: "PG-B-04",
    model: "M118",
    summary: "has_more of a full page is true",
  },
  "always-has-more": {
    violates: "PG-B-04",
    summary: "has_more is true",
  },
  "never-has-more": {
    violates: "PG-B-04",
    summary: "has_more is false",
  },
  "looks-forward-when-going-back": {
    violates: "PG-B-04",
    summary: "has_more of a page before speaks of those after",
  },
  "includes-the-cursor": {
    violates: "PG-B-01",
    model: "M115",
    summary: "the run after which one asks comes again",
  },
  "reverses-before": {
    violates: "PG-B-02",
    model: "M117",
    summary: "a page before a run is turned round",
  },
  "takes-newest-before": {
    violates: "PG-B-02",
    summary: "a page before a run is the first page",
  },
  "lets-after-win": {
    violates: "PG-B-05",
    model: "M120",
    summary: "of after and before the latter is ignored",
  },
  "finds-nothing-after-unknown-cursor": {
    violates: "PG-B-06",
    model: "M121",
    summary: "an unknown cursor gives an empty page",
  },
  "restarts-at-unknown-cursor": {
    violates: "PG-B-06",
    model: "M101",
    summary: "an unknown cursor gives the first page",
  },
  "fails-on-unknown-cursor": {
    violates: "PG-B-06",
    model: "M102",
    summary: "an unknown cursor is a 500",
  },
  "rejects-finished-cursors": {
    violates: "PG-B-01",
    model: "M111",
    summary: "a run that is over is no cursor",
  },
  "uses-cursors-once": {
    violates: "PG-C-10",
    model: "M114",
    summary: "a cursor can be used once",
  },
  "cursor-drops-filters": {
    violates: "PG-C-12",
    model: "M105",
    summary: "filters count for the first page only",
  },
  "shifts-with-new-runs": {
    violates: "PG-M-01",
    model: "M123",
    summary: "new runs shift the pages",
  },
  "loops-on-changed-anchor": {
    violates: "PG-M-04",
    model: "M125",
    summary: "a cursor that meets the filter no more restarts the list",
  },
  "filters-after-the-cut": {
    violates: "PG-G-05",
    summary: "filters take runs out of a page, and leave it short",
  },
  "ignores-status-filter": {
    violates: "PG-F-01",
    summary: "status is ignored",
  },
  "reads-first-status-only": {
    violates: "PG-F-01",
    summary: "of several statuses the first counts",
  },
  "misses-pausing-in-filters": {
    violates: "PG-F-01",
    summary: "the filter never finds what is paused",
  },
  "folds-status-case": {
    violates: "PG-F-03",
    summary: "statuses in capitals will do",
  },
  "finds-nothing-in-unknown-status": {
    violates: "PG-F-03",
    summary: "an unknown status gives an empty list",
  },
  "fails-on-unknown-status": {
    violates: "PG-F-03",
    summary: "an unknown status is a 500",
  },
  "ignores-task-filter": {
    violates: "PG-F-01",
    summary: "task is ignored",
  },
  "matches-task-prefix": {
    violates: "PG-F-01",
    summary: "task is a prefix",
  },
  "ignores-queue-filter": {
    violates: "PG-F-01",
    summary: "queue is ignored",
  },
  "ignores-created-since": {
    violates: "PG-F-01",
    summary: "created_since is ignored",
  },
  "ignores-created-before": {
    violates: "PG-F-01",
    summary: "created_before is ignored",
  },
  "excludes-created-since": {
    violates: "PG-F-04",
    summary: "what was created at created_since is not listed",
  },
  "includes-created-before": {
    violates: "PG-F-04",
    summary: "what was created at created_before is listed",
  },
  "passes-over-time-zones": {
    violates: "PG-F-01",
    summary: "the offset of a time is not read",
  },
  "joins-filters-with-or": {
    violates: "PG-F-02",
    summary: "one of several filters must hold",
  },
  "fails-on-unreadable-times": {
    violates: "PG-F-03",
    summary: "a time that nobody can read is a 500",
  },
  "passes-over-unreadable-times": {
    violates: "PG-F-03",
    summary: "a time that nobody can read is passed over",
  },
} as const;
