/** Misbehaviour of the list: its pages, its total and its filters. */
export const listFaults = {
  "shuffles-ties": {
    violates: "PG-G-06",
    model: "M78",
    summary: "executions of the same moment come in any order",
  },
  "lists-hundred-by-default": {
    violates: "PG-G-11",
    model: "M80",
    basis: "assumed",
    summary: "without a limit a page has 100 items",
  },
  "serves-any-limit": {
    violates: "PG-L-02",
    model: "M81",
    basis: "assumed",
    summary: "a limit above 100 is served",
  },
  "clamps-limit": {
    violates: "PG-L-02",
    basis: "assumed",
    summary: "a limit above 100 counts as 100",
  },
  "lists-nothing-for-zero": {
    violates: "PG-L-03",
    model: "M83",
    basis: "assumed",
    summary: "a limit of 0 is an empty page",
  },
  "lists-all-on-negative-limit": {
    violates: "PG-L-04",
    model: "M84",
    summary: "a negative limit is a page of everything",
  },
  "fails-on-text-limit": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a limit that is no number is a 500",
  },
  "returns-one-too-many": {
    violates: "PG-G-03",
    summary: "a page has one item more than asked for",
  },
  "ignores-offset": {
    violates: "PG-G-02",
    summary: "every page is the first",
  },
  "repeats-last-page": {
    violates: "PG-N-03",
    model: "M96",
    basis: "assumed",
    summary: "an offset beyond the end gives the last page",
  },
  "skips-one-between-pages": {
    violates: "PG-N-02",
    summary: "every page but the first begins one item late",
  },
  "overlaps-pages": {
    violates: "PG-G-02",
    summary: "every page but the first begins with the last item of the one before",
  },
  "counts-offset-in-pages": {
    violates: "PG-N-02",
    summary: "offset counts pages",
  },
  "counts-the-page-as-total": {
    violates: "PG-N-04",
    model: "M98",
    summary: "total is the length of the page",
  },
  "totals-ignore-filters": {
    violates: "PG-N-05",
    model: "M87",
    summary: "total counts what the filter keeps out",
  },
  "echoes-no-offset": {
    violates: "PG-G-12",
    summary: "offset in the answer is always 0",
  },
  "lists-oldest-first": {
    violates: "PG-G-07",
    basis: "assumed",
    summary: "the oldest execution comes first",
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
  "lists-every-workflow": {
    violates: "LC-LIST-04",
    summary: "the list has executions of other workflows",
  },
  "ignores-status-filter": {
    violates: "PG-F-01",
    summary: "status does not filter",
  },
  "reads-first-status-only": {
    violates: "PG-F-01",
    summary: "of several statuses only the first counts",
  },
  "finds-nothing-in-unknown-status": {
    violates: "PG-F-03",
    basis: "assumed",
    summary: "a status that does not exist gives an empty page",
  },
  "fails-on-unknown-status": {
    violates: "PG-F-03",
    summary: "a status that does not exist is a 500",
  },
  "ignores-kind": {
    violates: "PG-F-01",
    summary: "kind does not filter workflows",
  },
  "ignores-from-date": {
    violates: "PG-F-01",
    summary: "fromDate does not filter",
  },
  "ignores-to-date": {
    violates: "PG-F-01",
    summary: "toDate does not filter",
  },
  "excludes-from-date": {
    violates: "PG-F-04",
    basis: "assumed",
    summary: "fromDate excludes its bound",
  },
  "excludes-to-date": {
    violates: "PG-F-04",
    basis: "assumed",
    summary: "toDate excludes its bound",
  },
  "knows-no-relative-dates": {
    violates: "PG-F-03",
    summary: "now() is refused",
  },
  "passes-over-time-zones": {
    violates: "PG-F-01",
    summary: "the offset of a date is not read",
  },
  "reads-seconds-as-hours": {
    violates: "PG-F-01",
    summary: "now()-1s is an hour ago",
  },
  "passes-over-unreadable-dates": {
    violates: "PG-F-03",
    basis: "assumed",
    summary: "a date that cannot be read counts as not sent",
  },
  "fails-on-unreadable-date": {
    violates: "PG-F-03",
    summary: "a date that cannot be read is a 500",
  },
} as const;
