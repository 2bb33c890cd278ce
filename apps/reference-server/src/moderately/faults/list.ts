/** Misbehaviour of the list: its pages, its totals, its order and its filters. */
export const listFaults = {
  "shuffles-ties": {
    violates: "PG-G-06",
    model: "M78",
    summary: "executions of the same moment come in any order",
  },
  "lists-hundred-by-default": {
    violates: "PG-G-11",
    model: "M80",
    summary: "without a size a page has 100 items",
  },
  "serves-any-size": {
    violates: "PG-L-02",
    model: "M81",
    basis: "assumed",
    summary: "a size above 1000 is served",
  },
  "clamps-size": {
    violates: "PG-L-02",
    basis: "assumed",
    summary: "a size above 1000 counts as 1000 where a 400 is declared",
  },
  "loops-on-size-zero": {
    violates: "PG-L-03",
    model: "M83",
    basis: "assumed",
    summary: "a size of 0 is an empty page with more to come",
  },
  "lists-all-on-negative-size": {
    violates: "PG-L-04",
    basis: "assumed",
    model: "M84",
    summary: "a negative size is a page of everything",
  },
  "fails-on-text-size": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a size that is no number is a 500",
  },
  "fails-on-text-page": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a page that is no number is a 500",
  },
  "fails-on-huge-page": {
    violates: "PG-L-04",
    summary: "a page beyond all numbers is a 500",
  },
  "reads-leading-digits": {
    violates: "PG-L-04",
    summary: "a size of 3x counts as 3",
  },
  "returns-one-too-many": {
    violates: "PG-G-03",
    summary: "a page has one item more than asked for",
  },
  "overlaps-pages": {
    violates: "PG-N-02",
    summary: "a page begins with the last item of the one before",
  },
  "skips-one-between-pages": {
    violates: "PG-N-02",
    summary: "every page but the first begins one item late",
  },
  "counts-pages-from-zero": {
    violates: "PG-N-01",
    model: "M94",
    summary: "the first page is page 0",
  },
  "repeats-last-page": {
    violates: "PG-N-03",
    model: "M96",
    summary: "a page beyond the last is the last",
  },
  "repeats-first-page-of-a-status": {
    violates: "PG-N-03",
    model: "M96",
    summary: "a page beyond the last of a status is the first of it",
  },
  "statuses-hide-status": {
    violates: "PG-F-02",
    summary: "with statuses, status is passed over",
  },
  "repeats-first-page": {
    violates: "PG-N-03",
    model: "M96",
    summary: "a page beyond the last is the first",
  },
  "counts-the-page-as-total": {
    violates: "PG-N-04",
    model: "M98",
    summary: "totalItems is the length of the page",
  },
  "rounds-pages-down": {
    violates: "PG-N-04",
    summary: "totalPages leaves out a page that is not full",
  },
  "has-next-on-last-page": {
    violates: "PG-B-04",
    model: "M99",
    summary: "hasNextPage is true on the last page",
  },
  "never-has-next": {
    violates: "PG-B-04",
    summary: "hasNextPage is always false",
  },
  "never-has-previous": {
    violates: "PG-N-07",
    summary: "hasPreviousPage is always false",
  },
  "echoes-the-next-page": {
    violates: "PG-G-12",
    summary: "page says the number of the next",
  },
  "forgets-pagination-on-last-page": {
    violates: "PG-G-12",
    summary: "the last page has no pagination",
  },
  "refuses-empty-lists": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty page is a 404",
  },
  "lists-null-when-empty": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty page is null",
  },
  "totals-ignore-filters": {
    violates: "PG-N-05",
    model: "M87",
    summary: "totals count what the filter keeps out",
  },
  "filters-after-the-cut": {
    violates: "PG-G-05",
    summary: "the page is cut first and filtered by status then",
  },
  "sorts-within-page-only": {
    violates: "PG-G-07",
    model: "M89",
    summary: "the page is cut by creation and sorted then",
  },
  "sorts-descending-by-default": {
    violates: "PG-G-07",
    summary: "without a direction the list is descending",
  },
  "ignores-order-direction": {
    violates: "PG-F-05",
    summary: "orderDirection does nothing",
  },
  "ignores-order-by": {
    violates: "PG-G-07",
    summary: "orderBy does nothing",
  },
  "drops-unstarted-when-sorting": {
    violates: "PG-F-06",
    summary: "sorted by startedAt, what has not started is left out",
  },
  "ignores-status-filter": {
    violates: "PG-F-01",
    summary: "status does not filter",
  },
  "ignores-statuses-filter": {
    violates: "PG-F-01",
    summary: "statuses does not filter",
  },
  "reads-first-status-only": {
    violates: "PG-F-01",
    summary: "of several statuses only the first counts",
  },
  "ignores-version-filter": {
    violates: "PG-F-01",
    summary: "pipelineConfigurationVersionIds does not filter",
  },
  "ignores-pipeline-filter": {
    violates: "PG-F-01",
    summary: "pipelineIds does not filter",
  },
  "reads-first-two-ids-only": {
    violates: "PG-F-01",
    summary: "of several pipelineExecutionIds the first two count",
  },
  "ignores-id-filter": {
    violates: "PG-F-01",
    summary: "pipelineExecutionIds does not filter",
  },
  "joins-filters-with-or": {
    violates: "PG-F-02",
    summary: "an execution that meets one filter is enough",
  },
  "passes-over-unknown-statuses": {
    violates: "PG-F-03",
    basis: "assumed",
    summary: "a status that does not exist is left out of statuses",
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
  "refuses-team-ids": {
    violates: "SC-REQ-01",
    basis: "assumed",
    summary: "teamIds, which clients send with every request, is refused",
  },
} as const;
