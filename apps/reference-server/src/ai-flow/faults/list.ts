/** Misbehaviour of lists and their pages. */
export const listFaults = {
  "shuffles-lists": {
    violates: "PG-G-06",
    model: "M78",
    basis: "assumed",
    summary: "lists come in any order",
  },
  "lists-newest-first": {
    violates: "PG-G-07",
    basis: "assumed",
    summary: "the newest comes first",
  },
  "sorts-within-pages": {
    violates: "PG-G-07",
    model: "M89",
    basis: "assumed",
    summary: "each page is sorted the other way round",
  },
  "lists-ten-by-default": {
    violates: "PG-G-11",
    model: "M80",
    basis: "assumed",
    summary: "without a size a page has 10 items",
  },
  "serves-any-size": {
    violates: "PG-L-02",
    model: "M81",
    basis: "assumed",
    summary: "a size above 100 is served",
  },
  "clamps-sizes": {
    violates: "PG-L-02",
    basis: "assumed",
    summary: "a size above 100 counts as 100",
  },
  "lists-nothing-for-zero": {
    violates: "PG-L-03",
    model: "M83",
    basis: "assumed",
    summary: "a size of 0 is an empty page",
  },
  "lists-all-on-negative-size": {
    violates: "PG-L-04",
    model: "M84",
    basis: "assumed",
    summary: "a negative size is a page of everything",
  },
  "fails-on-text-size": {
    violates: "PG-L-04",
    model: "M85",
    summary: "a size that is no number is a 500",
  },
  "fails-on-negative-offset": {
    violates: "ER-05",
    summary: "a negative offset is a 500",
  },
  "returns-one-too-many": {
    violates: "PG-G-03",
    basis: "assumed",
    summary: "a page has one item more than asked for",
  },
  "returns-one-too-few": {
    violates: "PG-G-01",
    basis: "assumed",
    summary: "a full page has one item less than asked for",
  },
  "ignores-offset": {
    violates: "PG-G-04",
    basis: "assumed",
    summary: "every page is the first",
  },
  "repeats-last-page": {
    violates: "PG-N-03",
    model: "M96",
    basis: "assumed",
    summary: "an offset beyond the end gives the last page",
  },
  "skips-one-between-pages": {
    violates: "PG-G-01",
    basis: "assumed",
    summary: "every page but the first begins one item late",
  },
  "overlaps-pages": {
    violates: "PG-G-02",
    basis: "assumed",
    summary: "every page but the first begins with the last item of the one before",
  },
  "counts-offset-in-pages": {
    violates: "PG-G-01",
    basis: "assumed",
    summary: "offset counts pages",
  },
  "counts-offset-from-one": {
    violates: "PG-G-02",
    model: "M94",
    basis: "assumed",
    summary: "offset 1 is the first item",
  },
  "counts-the-page-as-total": {
    violates: "PG-N-04",
    model: "M98",
    basis: "assumed",
    summary: "total is the length of the page",
  },
  "counts-one-too-many": {
    violates: "PG-N-04",
    basis: "assumed",
    summary: "total is one more than there are",
  },
  "has-more-when-full": {
    violates: "PG-B-04",
    model: "M99",
    basis: "assumed",
    summary: "has_more is true of every full page, even the last",
  },
  "never-has-more": {
    violates: "PG-B-04",
    basis: "assumed",
    summary: "has_more is always false",
  },
  "echoes-no-offset": {
    violates: "PG-G-12",
    basis: "assumed",
    summary: "offset in the answer is always 0",
  },
  "echoes-the-default-size": {
    violates: "PG-G-12",
    basis: "assumed",
    summary: "page_size in the answer is always 20",
  },
  "refuses-empty-lists": {
    violates: "PG-G-09",
    model: "M92",
    basis: "assumed",
    summary: "an empty list is a 404",
  },
  "lists-null-when-empty": {
    violates: "PG-G-09",
    model: "M92",
    summary: "an empty list is null",
  },
  "lists-every-execution": {
    violates: "LC-LIST-04",
    basis: "assumed",
    summary: "the executions of a workflow include those of others",
  },
  "lists-every-task": {
    violates: "LC-LIST-04",
    basis: "assumed",
    summary: "the task executions of an execution include those of others",
  },
  "lists-every-workflow": {
    violates: "LC-LIST-04",
    basis: "assumed",
    summary: "the workflows of a namespace include those of others",
  },
  "lists-under-unknown-parents": {
    violates: "LC-PAR-01",
    basis: "assumed",
    summary: "the executions of a workflow that does not exist are an empty list",
  },
  "forgets-kwargs-in-lists": {
    violates: "PG-G-14",
    basis: "assumed",
    summary: "lists show no kwargs of workflows",
  },
} as const;
