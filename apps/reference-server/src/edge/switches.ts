/** Misbehaviour between the wire and the operations, which any API can have. */
export const edgeFaults = {
  "speaks-plain-text": {
    violates: "SC-RES-01",
    model: "M126",
    summary: "JSON is sent as text/plain",
  },
  "shows-stack": {
    violates: "ER-03",
    model: "M128",
    summary: "a broken JSON body is a 500 whose body is a stack trace",
  },
  "fails-on-broken-json": {
    violates: "SC-REQ-04",
    summary: "a broken JSON body is a 500",
  },
  "fails-on-absent-body": {
    violates: "SC-REQ-04",
    summary: "an empty body where one is required is a 500",
  },
  "refuses-charsets": {
    violates: "SC-REQ-01",
    summary: "a JSON body that says that it is in UTF-8 is taken for another media type",
  },
  "hides-allowed-methods": {
    violates: "ER-04",
    model: "M135",
    summary: "405 without Allow",
  },
  "knows-no-405": {
    violates: "ER-04",
    summary: "an unknown method of a known path is a 404",
  },
  "welcomes-unknown-paths": {
    violates: "ER-04",
    summary: "an unknown path is answered 200 with an empty object",
  },
  "lists-for-anybody": {
    violates: "SE-01",
    model: "M129",
    given: "credentials",
    summary: "a list is answered without credentials",
  },
  "asks-no-credentials-to-write": {
    violates: "SE-01",
    given: "credentials",
    summary: "a create is answered without credentials",
  },
  "refuses-but-does": {
    violates: "SE-04",
    given: "credentials",
    summary: "a write without credentials is refused with 401, and done",
  },
  "refuses-with-403": {
    violates: "SE-01",
    given: "credentials",
    summary: "missing credentials are a 403",
  },
} as const;

/** Freedom between the wire and the operations, which any API has. */
export const edgeVariations = {
  "adds-headers": { model: "V14", summary: "headers that nobody declared" },
  "indents-json": { model: "V15", summary: "JSON with white space" },
  "reorders-members": { model: "V15", summary: "members of objects in the reverse order" },
  "escapes-slashes": { model: "V15", summary: "JSON text with every slash escaped" },
  "names-charset": { summary: "content type with a charset" },
  compresses: { model: "V15", over: "socket", summary: "gzip, for those who accept it" },
  "sends-chunks": {
    model: "V15",
    over: "socket",
    summary: "chunked bodies of no announced length",
  },
  "closes-connections": { model: "V15", over: "socket", summary: "one connection per request" },
  "limits-rate": {
    model: "V26",
    summary: "now and then 429 with Retry-After, before anything is done",
  },
  "is-busy-at-times": {
    model: "V27",
    summary: "now and then 503 with Retry-After, before anything is done",
  },
  "runs-two-minutes-ahead": {
    model: "V12",
    summary: "the clock of the server is two minutes ahead",
  },
  "runs-two-minutes-behind": {
    model: "V12",
    summary: "the clock of the server is two minutes behind",
  },
} as const;

export type EdgeFault = keyof typeof edgeFaults;
export type EdgeVariation = keyof typeof edgeVariations;
