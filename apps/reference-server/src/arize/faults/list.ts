/** Misbehaviour of the lists: their pages, their cursors and their filters. */
export const listFaults = {
  "loses-ties": {
    violates: "PG-G-08",
    model: "M76",
    summary: "a cursor compares times only: items of the same moment are lost",
  },
  "shuffles-ties": {
    violates: "PG-G-06",
    model: "M78",
    summary: "items of the same moment come in any order",
  },
  "cuts-cursor-to-seconds": {
    violates: "PG-G-01",
    model: "M90",
    summary: "a cursor compares times cut to the second",
  },
  "lists-ten-by-default": {
    violates: "PG-G-11",
    model: "M80",
    summary: "without a limit a page has 10 items",
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
  "loops-on-limit-zero": {
    violates: "PG-L-03",
    model: "M83",
    basis: "assumed",
    summary: "a limit of 0 is an empty page with more to come",
  },
  "lists-all-on-negative-limit": {
    violates: "PG-L-04",
    basis: "assumed",
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
  "skips-one-between-pages": {
    violates: "PG-G-01",
    summary: "every page but the first begins one item late",
  },
  "includes-the-cursor": {
    violates: "PG-G-02",
    summary: "every page but the first begins with the last item of the one before",
  },
  "lists-oldest-first": {
    violates: "PG-G-07",
    basis: "assumed",
    summary: "the oldest item comes first",
  },
  "has-more-when-full": {
    violates: "PG-B-04",
    summary: "has_more whenever the page is full",
  },
  "never-has-more": {
    violates: "PG-B-04",
    summary: "has_more is always false",
  },
  "always-gives-a-cursor": {
    violates: "PG-G-12",
    model: "M112",
    summary: "the last page has a next_cursor",
  },
  "forgets-next-cursor": {
    violates: "PG-G-12",
    summary: "has_more comes without a next_cursor",
  },
  "writes-the-same-cursor": {
    violates: "PG-G-04",
    model: "M110",
    summary: "every page but the first gives the cursor it was asked with",
  },
  "writes-cursors-it-rejects": {
    violates: "PG-C-10",
    model: "M111",
    summary: "a cursor is refused as another list's",
  },
  "counts-rows-in-cursors": {
    violates: "PG-M-01",
    model: "M123",
    summary: "a cursor stands for an offset: new items shift what follows",
  },
  "uses-cursors-once": {
    violates: "PG-C-10",
    model: "M114",
    summary: "a cursor works once",
  },
  "restarts-at-broken-cursor": {
    violates: "PG-C-02",
    basis: "assumed",
    model: "M101",
    summary: "a broken cursor gives the first page",
  },
  "fails-on-broken-cursor": {
    violates: "PG-C-02",
    model: "M102",
    summary: "a broken cursor is a 500",
  },
  "follows-foreign-cursors": {
    violates: "PG-C-06",
    model: "M105",
    basis: "assumed",
    summary: "a cursor of other filters is followed",
  },
  "restarts-at-deleted-anchor": {
    violates: "PG-C-08",
    model: "M107",
    summary: "a cursor whose item was deleted gives the first page",
  },
  "fails-on-deleted-anchor": {
    violates: "PG-C-08",
    model: "M108",
    summary: "a cursor whose item was deleted is a 500",
  },
  "filters-first-page-only": {
    violates: "PG-C-12",
    summary: "filters hold for the first page only",
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
  "ignores-type-filter": {
    violates: "PG-F-01",
    summary: "type does not filter",
  },
  "ignores-name-filter": {
    violates: "PG-F-01",
    summary: "name does not filter",
  },
  "minds-case-of-names": {
    violates: "PG-F-01",
    summary: "name minds the case",
  },
  "finds-names-by-wildcards": {
    violates: "PG-F-01",
    summary: "an underscore in name stands for any letter",
  },
  "finds-names-by-beginning": {
    violates: "PG-F-01",
    summary: "name finds what begins with it only",
  },
  "ignores-status-filter": {
    violates: "PG-F-01",
    summary: "status does not filter",
  },
  "lists-runs-of-every-task": {
    violates: "LC-LIST-04",
    summary: "the list has runs of other tasks",
  },
  "finds-nothing-in-unknown-type": {
    violates: "PG-F-03",
    basis: "assumed",
    summary: "a type that does not exist gives an empty page",
  },
  "finds-nothing-in-unknown-status": {
    violates: "PG-F-03",
    basis: "assumed",
    summary: "a status that does not exist gives an empty page",
  },
  "ignores-project-names": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "name does not filter projects and data sets",
  },
  "shows-projects-of-every-space": {
    violates: "PG-F-01",
    basis: "assumed",
    summary: "the lists of projects and data sets show those of other spaces",
  },
  "fails-on-unknown-status": {
    violates: "PG-F-03",
    summary: "a status that does not exist is a 500",
  },
} as const;
