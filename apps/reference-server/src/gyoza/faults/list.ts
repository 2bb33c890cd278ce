/** Misbehaviour of the list of runs: its pages, its cursors and its filters. */
export const listFaults = {
  "loses-ties": {
    violates: "PG-G-08",
    model: "M76",
    summary: "a cursor compares times only: runs of the same moment are lost",
  },
  "shuffles-ties": {
    violates: "PG-G-06",
    model: "M78",
    summary: "runs of the same moment come in any order",
  },
  "cuts-cursor-to-seconds": {
    violates: "PG-B-01",
    model: "M90",
    summary: "a cursor compares times cut to the second",
  },
  "lists-hundred-by-default": {
    violates: "PG-G-11",
    model: "M80",
    summary: "without a limit a page has 100 runs",
  },
  "serves-any-limit": {
    violates: "PG-L-02",
    model: "M81",
    summary: "a limit above 100 is served",
  },
  "clamps-limit": {
    violates: "PG-L-02",
    summary: "a limit above 100 counts as 100 where a 422 is declared",
  },
  "loops-on-limit-zero": {
    violates: "PG-L-03",
    model: "M83",
    summary: "a limit of 0 is an empty page with more to come",
  },
  "fails-on-negative-limit": {
    violates: "PG-L-04",
    model: "M84",
    summary: "a negative limit is a 500",
  },
  "fails-on-text-limit": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a limit that is no number is a 500",
  },
  "reads-text-limit-as-default": {
    violates: "PG-L-04",
    summary: "a limit that is no number or out of bounds counts as not sent",
  },
  "returns-one-too-many": {
    violates: "PG-G-03",
    summary: "a page has one run more than asked for",
  },
  "skips-one-between-pages": {
    violates: "PG-G-01",
    summary: "the run after the cursor is skipped",
  },
  "lists-oldest-first": {
    violates: "PG-G-07",
    summary: "the oldest run comes first",
  },
  "refuses-empty-lists": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty list is a 404",
  },
  "lists-null-when-empty": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty list is null",
  },
  "has-more-ignores-filters": {
    violates: "PG-C-12",
    model: "M87",
    summary: "has_more counts runs that the filter keeps out",
  },
  "has-more-when-full": {
    violates: "PG-B-04",
    model: "M118",
    summary: "has_more whenever the page is full",
  },
  "always-has-more": {
    violates: "PG-B-04",
    summary: "has_more whenever the page is not empty",
  },
  "never-has-more": {
    violates: "PG-B-04",
    summary: "has_more is always false",
  },
  "looks-older-when-going-back": {
    violates: "PG-B-04",
    summary: "has_more of a page before a cursor looks for older runs",
  },
  "includes-the-cursor": {
    violates: "PG-B-01",
    model: "M115",
    summary: "the run that the cursor names is on the page",
  },
  "reverses-before": {
    violates: "PG-B-02",
    model: "M117",
    summary: "a page before a cursor is in the reverse order",
  },
  "takes-newest-before": {
    violates: "PG-B-02",
    summary: "a page before a cursor begins with the newest run of all",
  },
  "lets-starting-after-win": {
    violates: "PG-B-05",
    model: "M120",
    basis: "assumed",
    summary: "of two cursors, ending_before is ignored",
  },
  "finds-nothing-after-unknown-cursor": {
    violates: "PG-B-06",
    model: "M121",
    basis: "assumed",
    summary: "a cursor that is no run gives an empty page",
  },
  "restarts-at-unknown-cursor": {
    violates: "PG-B-06",
    model: "M101",
    basis: "assumed",
    summary: "a cursor that is no run gives the first page",
  },
  "fails-on-unknown-cursor": {
    violates: "PG-B-06",
    model: "M102",
    summary: "a cursor that is no run is a 500",
  },
  "rejects-finished-cursors": {
    violates: "PG-B-01",
    model: "M111",
    summary: "a cursor that names a finished run is refused",
  },
  "uses-cursors-once": {
    violates: "PG-C-10",
    model: "M114",
    summary: "a cursor works once",
  },
  "cursor-drops-filters": {
    violates: "PG-C-12",
    model: "M105",
    summary: "with a cursor, filters are ignored",
  },
  "shifts-with-new-runs": {
    violates: "PG-M-01",
    model: "M123",
    summary: "a cursor stands for an offset: new runs shift what follows",
  },
  "loops-on-changed-anchor": {
    violates: "PG-M-04",
    model: "M125",
    summary: "a cursor that no longer meets the filter gives the first page",
  },
  "filters-after-the-cut": {
    violates: "PG-G-05",
    summary: "the page is cut first and filtered then",
  },
  "lists-a-changing-url": {
    violates: "PG-B-09",
    summary: "url repeats the query",
  },
  "ignores-state-filter": {
    violates: "PG-F-01",
    summary: "state and status do not filter",
  },
  "ignores-status-alias": {
    violates: "PG-F-01",
    summary: "status does not filter",
  },
  "ignores-definition-filter": {
    violates: "PG-F-01",
    summary: "op_definition does not filter",
  },
  "ignores-image-filter": {
    violates: "PG-F-01",
    summary: "image does not filter",
  },
  "matches-image-prefix": {
    violates: "PG-F-01",
    summary: "image matches what begins alike",
  },
  "joins-filters-with-or": {
    violates: "PG-F-02",
    summary: "a run that meets one filter is enough",
  },
  "lets-state-win": {
    violates: "PG-F-03",
    summary: "of two different states, status is ignored",
  },
  "folds-state-case": {
    violates: "PG-F-03",
    summary: "state is compared without regard to case",
  },
  "finds-nothing-in-unknown-state": {
    violates: "PG-F-03",
    summary: "a state that does not exist gives an empty page",
  },
  "fails-on-unknown-state": {
    violates: "PG-F-03",
    summary: "a state that does not exist is a 500",
  },
  "excludes-gte-bound": {
    violates: "PG-F-04",
    summary: "created[gte] excludes its bound",
  },
  "excludes-lte-bound": {
    violates: "PG-F-04",
    summary: "created[lte] excludes its bound",
  },
  "includes-gt-bound": {
    violates: "PG-F-04",
    summary: "created[gt] includes its bound",
  },
  "includes-lt-bound": {
    violates: "PG-F-04",
    summary: "created[lt] includes its bound",
  },
  "reads-created-in-milliseconds": {
    violates: "PG-F-01",
    summary: "the bounds of created are read in milliseconds",
  },
  "fails-on-distant-dates": {
    violates: "PG-F-03",
    summary: "a bound of created beyond the year 9999 is a 500",
  },
} as const;
