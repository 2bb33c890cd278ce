/**
 * Requirements from the most telling to the least: where several findings have one cause, the first of
 * these names it best.
 *
 * What is about one step stands before what is about all of them, and what speaks of a member by its
 * meaning before what speaks of its shape: a time in a strange format also breaks the schema of every
 * reply, but says so better.
 */
const order: readonly string[] = [
  // Who may ask, and what must never happen.
  ...["SE-01", "SE-02", "SE-04", "ER-03", "SE-03", "LC-CAN-11"],
  // A resource that is not one.
  ...["LC-CRE-04", "SE-05", "LC-CRE-02", "LC-CRE-09", "LC-CRE-05", "LC-CRE-06", "LC-CRE-07"],
  ...["LC-CAN-07", "LC-EVT-04", "LC-EVT-05", "LC-PAR-01", "LC-PAR-02", "SC-REQ-02"],
  ...["SC-REQ-03 closed", "SC-REQ-02 one too many", "SC-REQ-04 needs a body"],
  // The state, as it is spelled, as it begins, and step by step; the number of the attempt goes with it.
  // A time in a strange format is wrong wherever it is shown.
  ...["LC-RES-06", "LC-SEQ-02", "LC-TS-08", "LC-CAN-06", "LC-CAN-05"],
  ...[
    "LC-CAN-01 said",
    "LC-RACE-02 now and then",
    "LC-CAN-01",
    "LC-CAN-06 said",
    "LC-CAN-05 said",
    "LC-CAN-02",
  ],
  // What counts where nothing should breaks the bounds of the count as well.
  ...[
    "LC-CAN-06 gone",
    "LC-EVT-03 counts",
    "LC-CAN-01 said of another state",
    "LC-CAN-08",
    "LC-CAN-09",
    "LC-CAN-03",
  ],
  // What does not stay while nobody asks for anything does not stay for those who do either.
  "LC-TERM-01 unasked",
  ...["LC-RET-01", "LC-RET-03", "LC-RET-02", "LC-RET-04", "LC-TERM-03"],
  // A version that does not fit stands in the way of every write.
  ...["LC-OCC-01 at rest", "LC-OCC-03"],
  ...[
    "LC-CRE-01",
    "LC-EVT-02",
    "LC-SEQ-05",
    "LC-SEQ-03",
    "LC-SEQ-01",
    "LC-LIST-03 half",
    "LC-EVT-01",
    "LC-SEQ-01 after a request",
  ],
  ...["LC-LIVE-02", "LC-LIVE-01", "LC-CAN-04", "LC-RES-07"],
  ...["LC-WAIT-04", "LC-WAIT-01", "LC-WAIT-02", "LC-WAIT-03", "LC-WAIT-06", "LC-WAIT-05"],
  ...["LC-RACE-01", "LC-RACE-02", "LC-RACE-03"],
  ...[
    "LC-LIST-03",
    "LC-LIST-01",
    "LC-SEQ-01 in a list",
    "LC-SEQ-03 in a list",
    "LC-TERM-04",
    "LC-TERM-01",
  ],
  // Members by their meaning.
  ...["LC-TS-01", "LC-TERM-02", "LC-CAN-06 member"],
  ...["LC-RACE-01 member", "LC-OCC-02", "LC-RACE-05", "LC-TS-07", "LC-TS-05"],
  ...[
    "LC-TS-06",
    "LC-TS-02",
    "LC-TS-04 before all",
    "LC-EVT-03 nothing",
    "LC-SEQ-06 stands still",
    "LC-TS-03 too early",
    "LC-TS-04",
    "LC-TS-03",
  ],
  ...["LC-SEQ-06", "LC-RET-07", "LC-RES-02", "LC-RES-01", "LC-RES-03", "LC-RES-04"],
  ...["LC-EVT-03 of the product", "LC-RES-08"],
  ...["LC-RET-05", "LC-RES-05", "LC-HIST-02", "LC-HIST-01", "LC-HIST-03", "LC-HIST-04"],
  "LC-TERM-02 of a history",
  // Requests that are wrong in one way.
  ...[
    "LC-CRE-03",
    "CN-01",
    "CN-02",
    "CN-03",
    "SC-REQ-04",
    "PG-L-02",
    "PG-L-04",
    "PG-L-03",
    "PG-L-01",
    "PG-L-06",
  ],
  // What changes from one request to the next leaves nothing else to be told of a list.
  "PG-G-06",
  ...[
    "PG-B-05",
    "PG-B-01 not heard",
    "PG-B-06",
    "PG-C-02",
    "PG-C-13",
    "PG-C-03",
    "PG-C-06",
    "PG-C-04",
    "PG-C-11",
  ],
  // Lists: what is shown, how it is ordered, how it is cut, and what is lost.
  "PG-F-02 alone",
  ...[
    "PG-C-12",
    "PG-F-04",
    "PG-F-01",
    "PG-F-02",
    "LC-LIST-02",
    "PG-F-03",
    "PG-N-05",
    "PG-C-12 by total",
  ],
  ...["LC-CRE-08", "LC-LIST-04", "LC-CRE-10"],
  ...["PG-G-12 nowhere to go", "PG-G-05 short pages"],
  ...[
    "PG-G-09",
    "PG-F-05",
    "PG-G-08",
    "PG-C-10",
    "PG-G-07",
    "PG-F-05 out of order",
    "PG-F-06",
    "PG-F-03 of an order",
  ],
  ...["PG-G-03", "PG-N-01", "PG-N-03", "PG-N-02", "PG-N-04", "PG-N-05 with all", "PG-G-04"],
  ...["PG-G-01", "PG-B-01", "PG-B-02", "PG-G-07 again", "PG-B-08"],
  ...["PG-N-06", "PG-N-07", "PG-G-15"],
  ...[
    "PG-B-04",
    "PG-G-01 at the end",
    "LC-LIST-01 absent",
    "PG-G-02",
    "PG-G-01 for others",
    "PG-G-08 all tied",
    "PG-N-03 as everywhere",
    "PG-N-02 by offset",
    "PG-G-04 in small pages",
    "PG-G-01 without an end",
    "PG-G-04 refused",
    "PG-F-06 in any order",
    "PG-N-04 in doubt",
    "PG-C-01",
    "PG-B-03",
    "PG-G-10",
  ],
  ...["PG-G-05", "PG-G-11"],
  ...["PG-L-05", "PG-G-13", "PG-B-09"],
  // What shows only while a list changes.
  ...["PG-C-08", "PG-B-07", "PG-M-04", "PG-M-01", "PG-M-02", "PG-M-05", "PG-C-05", "LC-RACE-04"],
  // The shape of replies, and how views of one thing agree.
  "PG-G-12 beside the items",
  ...[
    "ER-02",
    "SC-RES-05",
    "SC-RES-04",
    "SC-RES-06",
    "SC-RES-03",
    "SC-RES-02",
    "SC-RES-01",
    "LC-CRE-01 without a name",
    "ER-01",
    "ER-02 another error",
    "form of a refusal",
  ],
  "one member after a request",
  "LC-RACE-02 each time",
  ...[
    "LC-EVT-03",
    "PG-F-01 told otherwise",
    "PG-G-12",
    "PG-G-14",
    "LC-RES-02 in a list",
    "LC-RES-01 in a list",
    "LC-RES-06 in a list",
    "SC-REQ-03",
    "SC-REQ-01",
    "ER-05",
  ],
];

/** What a request does to a resource: it is about that only as long as it is about more than one member. */
const deeds: ReadonlySet<string> = new Set(
  ["CAN-01", "CAN-06", "CRE-01", "EVT-01", "EVT-02", "RET-04", "TERM-03"]
    .map((id) => `LC-${id}`)
    .concat("SC-REQ-02"),
);

/**
 * The place of a requirement among all; less is more telling. `member`: it is about one member only.
 * `way`: in which of several ways it is broken, where some say more than others.
 */
export function rankOf(id: string, member = false, way?: string): number {
  if (way === "form") return order.indexOf("form of a refusal");
  const special = order.indexOf(`${id} ${way ?? ""}`);
  if (special >= 0) return special;
  const alone = member ? order.indexOf(`${id} member`) : -1;
  if (alone >= 0) return alone;
  const name = member && deeds.has(id) ? "one member after a request" : id;
  const place = order.indexOf(name);
  return place < 0 ? order.indexOf("PG-G-09") : place;
}
