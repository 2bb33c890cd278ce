/**
 * Requirements of the catalogue that no check looks at yet, and why.
 *
 * A requirement has a check or stands here: a test sees to that.
 */
export const excluded: { readonly [id: string]: string } = {
  "LC-CAN-10": "A cancelled resource that runs is found by LC-TERM-01 and LC-CAN-08.",
  "LC-RET-06":
    "What sets or clears the time of the next attempt is an effect, judged by LC-EVT-03; that nothing comes before it, by LC-SEQ-03.",
  "PG-C-07": "How long a cursor lives is not part of the vocabulary.",
  "PG-C-09": "Nothing is asserted of the inside of a cursor.",
  "PG-M-03": "Pages by number may shift: a walk over them that loses an item is no fault.",
  "CN-04":
    "Nothing in OpenAPI or the vocabulary says which parameter is the version of an API: to a document it is a parameter like any other.",
  "SE-06": "Other origins are a matter of browsers.",
};
