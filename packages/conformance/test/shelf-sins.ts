import type { ShelfOptions } from "./shelf.ts";

/** For requirements of lists that jobs cannot break: book servers that do. */
export const shelfSins: { readonly [id: string]: readonly ShelfOptions[] } = {
  "LC-CRE-10": [{ paging: "page", unique: true, sins: ["takes duplicates"] }],
  "LC-EVT-04": [{ paging: "cursor", sins: ["brings back what is lent"] }],
  "LC-LIST-03": [
    { paging: "page", sins: ["lists the deleted"] },
    { paging: "cursor", sins: ["reads the deleted"] },
    {
      ...{ paging: "offset", nested: true, removable: true },
      sins: ["keeps books of shelves that are gone"],
    },
  ],
  "LC-LIST-04": [{ paging: "offset", nested: true, sins: ["lists every shelf"] }],
  "LC-RACE-04": [{ paging: "page", sins: ["lists new books twice"] }],
  "LC-LIST-02": [{ paging: "page", several: true, sins: ["finds what is in among what is out"] }],
  "PG-C-12": [
    { paging: "offset", sins: ["skips one on later pages of a status"] },
    { paging: "offset", bare: true, others: 12, sins: ["cuts before it filters"] },
    { paging: "offset", kinds: true, sins: ["asks for a kind once"] },
    { paging: "cursor", kinds: true, sins: ["asks for a kind once"] },
  ],
  "PG-F-03": [{ paging: "page", several: true, sins: ["takes any state beside another"] }],
  "PG-N-02": [{ paging: "offset", sins: ["begins where a page would"] }],
  "PG-N-04": [
    { paging: "page", sins: ["counts nothing after the end"] },
    { paging: "offset", sins: ["counts nothing after the end"] },
  ],
  "PG-G-01": [{ paging: "cursor", sins: ["hides what is old"] }],
  "PG-G-07": [
    { paging: "page", sins: ["turns around what has a status"] },
    { paging: "page", ranked: true, sins: ["turns equals around"] },
  ],
  "PG-G-06": [
    // Where a page ends among equals, the whole list is another one each time.
    { paging: "offset", bare: true, others: 150, tied: 50, sins: ["shuffles equals"] },
  ],
  "PG-G-15": [
    { paging: "url", others: 30, sins: ["forgets filters in links"] },
    { paging: "url", sins: ["leads to another host"] },
    { paging: "url", sins: ["leads on after the end"] },
    { paging: "url", headers: true, sins: ["leads to another host"] },
  ],
  "PG-G-16": [{ paging: "cursor", versions: true, sins: ["keeps its version"] }],
  "PG-N-06": [
    { paging: "cursor", total: "capped", sins: ["tells more than there are"] },
    { paging: "offset", total: "capped", sins: ["tells more than there are"] },
  ],
  "PG-N-07": [
    { paging: "page", ways: true, sins: ["goes back to the first page"] },
    { paging: "offset", ways: true, headers: true, sins: ["puts the last page behind the end"] },
    { paging: "page", ways: true, sins: ["leads on after the end"] },
  ],
  "PG-C-04": [{ paging: "cursor", sins: ["follows cursors of other lists"] }],
  "PG-C-05": [
    { paging: "cursor", secured: true, sins: ["shows whose cursor it is"] },
    { paging: "keyset", secured: true, sins: ["shows whose cursor it is"] },
  ],
  "PG-C-06": [
    { paging: "cursor", dir: "asked", binds: true, sins: ["binds no cursor to its order"] },
    { paging: "cursor", dir: "asked", binds: true, sins: ["follows cursors of other lists"] },
  ],
  "PG-C-08": [
    { paging: "cursor", sins: ["restarts at what is gone"] },
    { paging: "cursor", sins: ["fails at what is gone"] },
    { paging: "cursor", sins: ["ends at what is gone"] },
    { paging: "cursor", cursors: "next", sins: ["ends at what is gone"] },
  ],
  "PG-C-11": [{ paging: "cursor", both: true, sins: ["fails on two ways"] }],
  "PG-B-07": [
    { paging: "keyset", sins: ["restarts at what is gone"] },
    { paging: "keyset", sins: ["fails at what is gone"] },
    { paging: "keyset", sins: ["ends at what is gone"] },
  ],
  "PG-M-01": [
    { paging: "keyset", sins: ["ends at what left the filter"] },
    { paging: "cursor", sins: ["counts rows in cursors"] },
    { paging: "cursor", nested: true, sins: ["counts rows in cursors"] },
    { paging: "cursor", others: 30, traffic: 9, sins: ["counts rows in cursors"] },
  ],
  "PG-M-02": [{ paging: "cursor", dir: "asc", sins: ["counts rows in cursors"] }],
  "PG-M-04": [{ paging: "keyset", sins: ["restarts at what left the filter"] }],
  "PG-M-05": [
    { paging: "cursor", dir: "asc", consistency: "snapshot", sins: ["shows what came later"] },
  ],
  "PG-F-01": [
    { paging: "page", parts: true, sins: ["finds beginnings"] },
    { paging: "cursor", parts: true, sins: ["finds with wildcards"] },
    { paging: "offset", parts: true, sins: ["finds by patterns"] },
    { paging: "page", titled: true, others: 12, sins: ["finds beginnings"] },
    { paging: "page", titled: true, others: 12, sins: ["finds with wildcards"] },
    { paging: "page", titled: true, others: 12, sins: ["finds by patterns"] },
    { paging: "page", titled: true, others: 12, sins: ["minds the case"] },
    { paging: "page", titled: true, others: 12, sins: ["finds nothing short"] },
    { paging: "cursor", sins: ["equals by patterns"] },
    { paging: "page", readers: true, sins: ["finds null as a text"] },
    { paging: "page", sins: ["equals by words"] },
    { paging: "page", sins: ["drops spaces"] },
    { paging: "page", parts: true, sins: ["drops spaces"] },
    { paging: "page", begins: true, sins: ["finds the inside"] },
    { paging: "page", begins: true, sins: ["forgets the case"] },
    { paging: "page", begins: true, titled: true, others: 12, sins: ["finds the inside"] },
    { paging: "page", begins: true, titled: true, others: 12, sins: ["forgets the case"] },
    { paging: "page", kinds: true, sins: ["cuts kinds at spaces"] },
  ],
  "PG-F-06": [
    { paging: "offset", nullable: true, dir: "asc", sins: ["puts what has no place first"] },
  ],
};
