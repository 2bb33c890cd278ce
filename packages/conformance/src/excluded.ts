/**
 * Requirements of the catalogue that no check looks at yet, and why.
 *
 * A requirement has a check or stands here: a test sees to that.
 */
export const excluded: { readonly [id: string]: string } = {
  "LC-TS-05":
    "Whether work had begun unseen cannot be told from outside; where nobody works unseen, LC-EVT-02 and 03 see a time that a cancellation sets.",
  "LC-CAN-09": "Wishes to cancel that leave a mark are judged as effects, by LC-EVT-03.",
  "LC-CAN-10": "A cancelled resource that runs is found by LC-TERM-01 and LC-CAN-08.",
  "LC-RACE-04": "Lists during creations are not walked yet.",
  "LC-RET-06":
    "What sets or clears the time of the next attempt is an effect, judged by LC-EVT-03; that nothing comes before it, by LC-SEQ-03.",
  "LC-RET-07": "Effects that clear an error are judged by LC-EVT-03.",
  "LC-LIST-03": "Lists after a deletion are not read yet; the read is, by LC-EVT-01.",
  "LC-HIST-03":
    "A history that is read in parts is a list with pages: PG-G-01, 02 and 05 walk it with pages of every size.",
  "PG-G-15": "No shipped contract pages by addresses yet.",
  "PG-G-16": "Conditional requests are not played yet.",
  "PG-N-06": "No shipped contract has totals that are estimates yet.",
  "PG-N-07": "No shipped contract links its pages yet.",
  "PG-C-04": "Cursors of other lists are not exchanged yet.",
  "PG-C-05": "Needs two principals.",
  "PG-C-07": "Expired cursors would have to be waited for.",
  "PG-C-08": "Deletions on the way are not played yet.",
  "PG-C-09": "Nothing is asserted of the inside of a cursor.",
  "PG-C-11": "No shipped contract has both a cursor and a page.",
  "PG-B-07": "Deletions on the way are not played yet.",
  "PG-M-01": "Lists that change on the way are not walked yet.",
  "PG-M-02": "Lists that change on the way are not walked yet.",
  "PG-M-03": "Lists that change on the way are not walked yet.",
  "PG-M-04": "Lists that change on the way are not walked yet.",
  "PG-M-05": "Lists that change on the way are not walked yet.",
  "PG-F-06": "Items without the member that orders the list cannot be made to order.",
  "CN-04":
    "Nothing in OpenAPI or the vocabulary says which parameter is the version of an API: to a document it is a parameter like any other.",
  "SE-06": "Other origins are a matter of browsers.",
};
