// Generated from openapi/x-conduct/requirements.yaml. Run "npm run generate"; do not edit.

export const requirements = {
  "LC-CRE-01": {
    "level": "must",
    "keyword": "fires",
    "text": "A creation answers with the declared status and schema, and shows a state that the event leads to or one that follows from there.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-02": {
    "level": "must",
    "keyword": "reads",
    "text": "What was created can be read by its identifier as soon as the creation has answered.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-03": {
    "level": "should",
    "keyword": "responses.headers.Location",
    "text": "A `Location` that a creation declares leads to the resource that it created.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-04": {
    "level": "must",
    "keyword": "id",
    "text": "No two creations answer with the same identifier, not even in parallel.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-05": {
    "level": "must",
    "keyword": "idempotency.key",
    "text": "The same key with the same request names the same resource and creates no second one.",
    "source": "openapi/x-conduct/reference.md#idempotency"
  },
  "LC-CRE-06": {
    "level": "must",
    "keyword": "idempotency.mismatch",
    "text": "The same key with another request is refused with the declared error.",
    "source": "openapi/x-conduct/reference.md#idempotency"
  },
  "LC-CRE-07": {
    "level": "must",
    "keyword": "idempotency.key",
    "text": "Parallel creations with one key leave exactly one resource.",
    "source": "openapi/x-conduct/reference.md#idempotency"
  },
  "LC-CRE-08": {
    "level": "must",
    "keyword": "refusals.request",
    "text": "A creation that is refused leaves no resource behind.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-09": {
    "level": "must",
    "keyword": "readOnly",
    "text": "Read-only members that a client sends are ignored or refused, never adopted.",
    "source": "openapi/x-conduct/reference.md#creation"
  },
  "LC-CRE-10": {
    "level": "must",
    "keyword": "unique",
    "text": "What nobody may have twice is refused with the error of the rule, at its creation and later; what nobody has is free.",
    "source": "openapi/x-conduct/reference.md#lifecycles"
  },
  "LC-EVT-01": {
    "level": "must",
    "keyword": "to",
    "text": "An event that the state allows is accepted and leads to the state that its case names.",
    "source": "openapi/x-conduct/reference.md#events"
  },
  "LC-EVT-02": {
    "level": "must",
    "keyword": "otherwise",
    "text": "An event that the state does not allow is refused with the declared error and changes nothing.",
    "source": "openapi/x-conduct/reference.md#events"
  },
  "LC-EVT-03": {
    "level": "must",
    "keyword": "set",
    "text": "An accepted event changes the members that its effects name in the way they say, and no others.",
    "source": "openapi/x-conduct/reference.md#effects"
  },
  "LC-EVT-04": {
    "level": "must",
    "keyword": "missing",
    "text": "A request that names no existing resource is refused with the declared error; one that names it in any way that is declared reaches it.",
    "source": "openapi/x-conduct/reference.md#operations"
  },
  "LC-EVT-05": {
    "level": "must",
    "keyword": "self.pick",
    "text": "A request that takes whichever resource is first in line takes one that no other comes before, and moves it as the event says; each request takes another one, and none only where nothing waits.",
    "source": "openapi/x-conduct/reference.md#operations"
  },
  "LC-SEQ-01": {
    "level": "must",
    "keyword": "events",
    "text": "The states that are observed of a resource, in the order of the observations, can be explained by declared events, some of which nobody saw.",
    "source": "openapi/x-conduct/reference.md#observation"
  },
  "LC-SEQ-02": {
    "level": "must",
    "keyword": "states",
    "text": "Every state that is shown is one of the declared states, unless the lifecycle is open.",
    "source": "openapi/x-conduct/reference.md#states"
  },
  "LC-SEQ-03": {
    "level": "must",
    "keyword": "by",
    "text": "No event that only a client causes happens without a client's request.",
    "source": "openapi/x-conduct/reference.md#observation"
  },
  "LC-SEQ-04": {
    "level": "should",
    "keyword": "states",
    "text": "Each declared state is observed at least once in the course of a run of checks.",
    "source": "openapi/x-conduct/reference.md#observation"
  },
  "LC-SEQ-05": {
    "level": "must",
    "keyword": "reads",
    "text": "Read, list and reply show the same state of a resource at the same time.",
    "source": "openapi/x-conduct/reference.md#observation"
  },
  "LC-SEQ-06": {
    "level": "must",
    "keyword": "each.set",
    "text": "A member that every event sets to the present time changes with every accepted event and never goes backwards.",
    "source": "openapi/x-conduct/reference.md#effects"
  },
  "LC-LIVE-01": {
    "level": "should",
    "keyword": "wait.timeout",
    "text": "A resource that is left alone comes to a final state, or to one that waits for the client, within the declared time.",
    "source": "openapi/x-conduct/reference.md#waiting"
  },
  "LC-LIVE-02": {
    "level": "should",
    "keyword": "by",
    "text": "A state that somebody else than the client can leave is left in the end.",
    "source": "openapi/x-conduct/reference.md#waiting"
  },
  "LC-TERM-01": {
    "level": "must",
    "keyword": "final",
    "text": "A final state stays, as long as no declared event leads out of it.",
    "source": "openapi/x-conduct/reference.md#final-states"
  },
  "LC-TERM-02": {
    "level": "must",
    "keyword": "final",
    "text": "The representation of a resource in a final state stays the same from one read to the next.",
    "source": "openapi/x-conduct/reference.md#final-states"
  },
  "LC-TERM-03": {
    "level": "must",
    "keyword": "final",
    "text": "No request leads out of a final state unless a case of its event says so.",
    "source": "openapi/x-conduct/reference.md#final-states"
  },
  "LC-TERM-04": {
    "level": "must",
    "keyword": "final",
    "text": "Neither time nor what happens to other resources changes one in a final state, or takes it away, unless an event says so.",
    "source": "openapi/x-conduct/reference.md#final-states"
  },
  "LC-TS-01": {
    "level": "must",
    "keyword": "set",
    "text": "The time of creation is there from the first reply on, and never changes.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-02": {
    "level": "must",
    "keyword": "enter",
    "text": "A time that the entry of a state sets is absent until the state is entered, and constant afterwards unless an effect sets it again.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-03": {
    "level": "must",
    "keyword": "holds",
    "text": "A time that final states hold is there in those states, and only there unless an effect says otherwise.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-04": {
    "level": "must",
    "keyword": "set",
    "text": "The times of a resource are in the order of the events that set them; equal times are in order.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-05": {
    "level": "should",
    "keyword": "enter",
    "text": "A resource that ends before it has begun has no time of its beginning.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-06": {
    "level": "should",
    "keyword": "$now",
    "text": "The times of a resource agree with the `Date` header of the replies, give or take a declared skew.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-07": {
    "level": "should",
    "keyword": "$elapsed",
    "text": "A duration is the difference of its two times, at their precision, and never negative.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-TS-08": {
    "level": "must",
    "keyword": "format",
    "text": "Every time has the declared format; any offset is as good as `Z`.",
    "source": "openapi/x-conduct/reference.md#timestamps"
  },
  "LC-RES-01": {
    "level": "must",
    "keyword": "holds",
    "text": "Every representation satisfies what its state holds.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-02": {
    "level": "must",
    "keyword": "error",
    "text": "The reason of a failure is shown where the lifecycle says, and only in states that failed or as declared.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-03": {
    "level": "must",
    "keyword": "yields.otherwise",
    "text": "While there is nothing to serve, the product is refused with the declared error, and is not empty.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-04": {
    "level": "must",
    "keyword": "yields.in",
    "text": "The product of work that ended without one is refused with the declared error.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-05": {
    "level": "should",
    "keyword": "append",
    "text": "An array that events only append to never loses or changes an element, as long as no effect replaces it.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-06": {
    "level": "must",
    "keyword": "set",
    "text": "Progress stays within its bounds and does not go back, unless an effect sets it back.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-07": {
    "level": "must",
    "keyword": "final",
    "text": "Work that is known to succeed ends in a state that is a success, and work that is known to fail in a failure.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-RES-08": {
    "level": "must",
    "keyword": "yields.cases.file",
    "text": "A product that is served apart is at its address without credentials, packed and as long as the reply says, and is what the resource shows.",
    "source": "openapi/x-conduct/reference.md#results"
  },
  "LC-CAN-01": {
    "level": "must",
    "keyword": "fires",
    "text": "Cancelling a resource in a state that allows it answers with the declared status.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-02": {
    "level": "must",
    "keyword": "to",
    "text": "A cancellation that leads to a cancelled state shows it in its reply or in the next read.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-03": {
    "level": "must",
    "keyword": "to",
    "text": "A cancellation that is accepted for later leads only to states that follow from there, and in the end to a final one.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-04": {
    "level": "should",
    "keyword": "wait.timeout",
    "text": "A cancellation that is accepted for later is over within the declared time.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-05": {
    "level": "must",
    "keyword": "otherwise",
    "text": "Cancelling again is refused or accepted as declared, the third time as the second, and is never an error of the server.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-06": {
    "level": "must",
    "keyword": "otherwise",
    "text": "Cancelling what is over is refused or accepted as declared, and changes neither state, times nor result.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-07": {
    "level": "must",
    "keyword": "missing",
    "text": "Cancelling what does not exist is refused with the declared error.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-08": {
    "level": "must",
    "keyword": "from",
    "text": "What was cancelled is not tried again by itself.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-09": {
    "level": "must",
    "keyword": "init",
    "text": "A cancellation that is only a wish leaves its mark, however the work ends.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-10": {
    "level": "should",
    "keyword": "from",
    "text": "What was cancelled before it began never runs.",
    "source": "openapi/x-conduct/reference.md#cancellation"
  },
  "LC-CAN-11": {
    "level": "must",
    "keyword": "security",
    "text": "Nobody cancels what belongs to somebody else, and the refusal does not tell whether it exists.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "LC-RACE-01": {
    "level": "must",
    "keyword": "cases",
    "text": "Parallel cancellations are each answered as declared, and have the effect of one.",
    "source": "openapi/x-conduct/reference.md#races"
  },
  "LC-RACE-02": {
    "level": "must",
    "keyword": "cases",
    "text": "Of what would end the work in different ways at the same time, such as a cancellation and its own end, one wins, and every later read agrees with that and with the replies.",
    "source": "openapi/x-conduct/reference.md#races"
  },
  "LC-RACE-03": {
    "level": "must",
    "keyword": "cases",
    "text": "Parallel retries, or a retry beside a cancellation, begin at most one further attempt.",
    "source": "openapi/x-conduct/reference.md#races"
  },
  "LC-RACE-04": {
    "level": "must",
    "keyword": "lists",
    "text": "A list that races with a creation shows the new resource once or not at all.",
    "source": "openapi/x-conduct/reference.md#races"
  },
  "LC-RACE-05": {
    "level": "must",
    "keyword": "responses.headers.ETag",
    "text": "Of two writers with the same version exactly one succeeds.",
    "source": "openapi/x-conduct/reference.md#races"
  },
  "LC-RET-01": {
    "level": "must",
    "keyword": "add",
    "text": "A counter of attempts starts at its declared value and grows by exactly the declared amount with each attempt.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-02": {
    "level": "must",
    "keyword": "if",
    "text": "A guard on the number of attempts is kept: after the last attempt that it allows, the work ends.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-03": {
    "level": "must",
    "keyword": "add",
    "text": "A counter of attempts never goes back.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-04": {
    "level": "must",
    "keyword": "from",
    "text": "A retry by hand is allowed in the declared states only, and begins a further attempt or a further resource as declared.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-05": {
    "level": "should",
    "keyword": "lists.at",
    "text": "There are as many attempts as the counter says, in order, and their times do not overlap.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-06": {
    "level": "should",
    "keyword": "at",
    "text": "The time of the next attempt is in the future, and shown only while waiting for it.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-RET-07": {
    "level": "must",
    "keyword": "clear",
    "text": "The reason of an earlier failure does not outlive the success of a later attempt.",
    "source": "openapi/x-conduct/reference.md#attempts"
  },
  "LC-OCC-01": {
    "level": "must",
    "keyword": "responses.headers.ETag",
    "text": "A version stays the same as long as the representation does, and changes with it.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "LC-OCC-02": {
    "level": "must",
    "keyword": "parameters.If-Match",
    "text": "A write with an old version is refused and has no effect; one with the present version, or with any, succeeds.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "LC-OCC-03": {
    "level": "must",
    "keyword": "parameters.If-Match",
    "text": "The version that a read shows is accepted by the very next write.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "LC-OCC-04": {
    "level": "must",
    "keyword": "parameters.If-Match",
    "text": "A write without a version is refused where one is required.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "LC-OCC-05": {
    "level": "must",
    "keyword": "parameters.If-None-Match",
    "text": "A read with the present version answers that nothing has changed, without a body.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "LC-WAIT-01": {
    "level": "must",
    "keyword": "hold.max",
    "text": "A held request is answered when its time is up, as declared and not with an error of the server.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-02": {
    "level": "must",
    "keyword": "hold.until",
    "text": "A held request is answered early when the state is reached, and shows it.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-03": {
    "level": "must",
    "keyword": "hold.until",
    "text": "A request to wait for a state that is reached already is answered at once.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-04": {
    "level": "must",
    "keyword": "hold.max",
    "text": "A wish to wait longer than allowed, or for no sensible time, is cut short or refused as declared.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-05": {
    "level": "should",
    "keyword": "hold.until",
    "text": "A cancellation releases the requests that are held for its resource.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-06": {
    "level": "should",
    "keyword": "hold",
    "text": "Held requests are all answered, and keep nobody else waiting.",
    "source": "openapi/x-conduct/reference.md#holds"
  },
  "LC-WAIT-07": {
    "level": "should",
    "keyword": "wait.hint",
    "text": "A hint how long to pause is a number that is not negative, or a date.",
    "source": "openapi/x-conduct/reference.md#waiting"
  },
  "LC-LIST-01": {
    "level": "must",
    "keyword": "lists",
    "text": "Every resource that exists is in the list of its lifecycle, with the identifier and the state that a read shows.",
    "source": "openapi/x-conduct/reference.md#lists"
  },
  "LC-LIST-02": {
    "level": "must",
    "keyword": "filters",
    "text": "A filter by state shows only that state, and the filters by all states together show everything.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "LC-LIST-03": {
    "level": "must",
    "keyword": "$none",
    "text": "A resource that was deleted is neither in the list nor readable.",
    "source": "openapi/x-conduct/reference.md#lists"
  },
  "LC-LIST-04": {
    "level": "must",
    "keyword": "lists.match",
    "text": "A list of the resources that match, those of one parent say, shows them and no others.",
    "source": "openapi/x-conduct/reference.md#lists"
  },
  "LC-HIST-01": {
    "level": "must",
    "keyword": "lists.at",
    "text": "A history names each step on the way from the first state to the present one, and every step is a declared event.",
    "source": "openapi/x-conduct/reference.md#history"
  },
  "LC-HIST-02": {
    "level": "must",
    "keyword": "append",
    "text": "A history only grows, its times do not go back, and it agrees with what was observed.",
    "source": "openapi/x-conduct/reference.md#history"
  },
  "LC-HIST-03": {
    "level": "must",
    "keyword": "emits",
    "text": "Whoever is to be told of changes of state is told of each at least once, as declared, and of nothing that did not happen.",
    "source": "openapi/x-conduct/reference.md#emissions"
  },
  "LC-HIST-04": {
    "level": "should",
    "keyword": "emits",
    "text": "A message that is not answered with a 2xx is sent again, under the same name.",
    "source": "openapi/x-conduct/reference.md#emissions"
  },
  "LC-PAR-01": {
    "level": "must",
    "keyword": "within",
    "text": "An operation on a child is refused with the declared error when its parent does not exist.",
    "source": "openapi/x-conduct/reference.md#operations"
  },
  "LC-PAR-02": {
    "level": "must",
    "keyword": "needs",
    "text": "A request that speaks of another resource is refused with the declared error when that does not exist.",
    "source": "openapi/x-conduct/reference.md#operations"
  },
  "PG-G-01": {
    "level": "must",
    "keyword": "pagination",
    "text": "Walking all pages of a list that nobody changes returns every item.",
    "source": "openapi/x-conduct/reference.md#walks"
  },
  "PG-G-02": {
    "level": "must",
    "keyword": "pagination",
    "text": "No item comes twice in one walk over a list that nobody changes.",
    "source": "openapi/x-conduct/reference.md#walks"
  },
  "PG-G-03": {
    "level": "must",
    "keyword": "size",
    "text": "No page has more items than were asked for, or than the most that can be asked for.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-G-04": {
    "level": "must",
    "keyword": "response",
    "text": "A walk ends, and never meets the same cursor twice.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-G-05": {
    "level": "must",
    "keyword": "size",
    "text": "Walks with different sizes of page return the same items in the same order.",
    "source": "openapi/x-conduct/reference.md#walks"
  },
  "PG-G-06": {
    "level": "must",
    "keyword": "order",
    "text": "The same request returns the same items in the same order as long as nothing has changed.",
    "source": "openapi/x-conduct/reference.md#order"
  },
  "PG-G-07": {
    "level": "must",
    "keyword": "order",
    "text": "The declared order holds inside each page and from page to page.",
    "source": "openapi/x-conduct/reference.md#order"
  },
  "PG-G-08": {
    "level": "must",
    "keyword": "order.ties",
    "text": "Items that the order does not tell apart are neither lost nor repeated where a page ends between them.",
    "source": "openapi/x-conduct/reference.md#order"
  },
  "PG-G-09": {
    "level": "must",
    "keyword": "response.items",
    "text": "A list without items is a success with an empty array, and is at its end.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-G-10": {
    "level": "must",
    "keyword": "response",
    "text": "A list ends where it should when it has one item, as many as fit on a page, or one more.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-G-11": {
    "level": "must",
    "keyword": "size.default",
    "text": "A request that names no size gets the declared one.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-G-12": {
    "level": "must",
    "keyword": "response",
    "text": "The envelope conforms to its schema on every page, the last included.",
    "source": "openapi/x-conduct/reference.md#envelope"
  },
  "PG-G-13": {
    "level": "should",
    "keyword": "pagination",
    "text": "Walks at the same time do not disturb each other.",
    "source": "openapi/x-conduct/reference.md#walks"
  },
  "PG-G-14": {
    "level": "should",
    "keyword": "lists",
    "text": "A list shows an item as a read shows it, as far as it shows it.",
    "source": "openapi/x-conduct/reference.md#lists"
  },
  "PG-G-15": {
    "level": "must",
    "keyword": "response.next",
    "text": "A URL of another page can be used as it is, keeps the filters, leads to the same server, and is absent at the end.",
    "source": "openapi/x-conduct/reference.md#envelope"
  },
  "PG-G-16": {
    "level": "may",
    "keyword": "responses.headers.ETag",
    "text": "A list that has a version answers a conditional request by it.",
    "source": "openapi/x-conduct/reference.md#concurrency"
  },
  "PG-L-01": {
    "level": "must",
    "keyword": "size",
    "text": "The least and the greatest size are accepted.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-L-02": {
    "level": "must",
    "keyword": "size.over",
    "text": "A size above the greatest is cut down or refused as declared; if it is cut down, the end of the list is judged by the size that was used.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-L-03": {
    "level": "must",
    "keyword": "size.under",
    "text": "A size below the least is raised or refused as declared, and no walk with it goes on forever.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-L-04": {
    "level": "must",
    "keyword": "size",
    "text": "A size that is no number, not whole, out of all bounds, empty or sent twice is refused or read in a sensible way, and never an error of the server or a page of everything.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-L-05": {
    "level": "should",
    "keyword": "size",
    "text": "A walk that changes its size on the way loses and repeats nothing.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-L-06": {
    "level": "should",
    "keyword": "size.max",
    "text": "A huge size returns no more than the most that can be asked for.",
    "source": "openapi/x-conduct/reference.md#page-size"
  },
  "PG-N-01": {
    "level": "must",
    "keyword": "base",
    "text": "The first page has the declared number, and a lower one is refused or answered as declared.",
    "source": "openapi/x-conduct/reference.md#numbered-pages"
  },
  "PG-N-02": {
    "level": "must",
    "keyword": "request.page",
    "text": "A page holds exactly the items at its place in the order.",
    "source": "openapi/x-conduct/reference.md#numbered-pages"
  },
  "PG-N-03": {
    "level": "must",
    "keyword": "beyond",
    "text": "A page after the end is empty or refused as declared, and never the first page again.",
    "source": "openapi/x-conduct/reference.md#numbered-pages"
  },
  "PG-N-04": {
    "level": "must",
    "keyword": "response.total",
    "text": "The totals are exact on a list that nobody changes, where they are declared to be.",
    "source": "openapi/x-conduct/reference.md#totals"
  },
  "PG-N-05": {
    "level": "must",
    "keyword": "response.total",
    "text": "The totals count what passes the filters, and nothing else.",
    "source": "openapi/x-conduct/reference.md#totals"
  },
  "PG-N-06": {
    "level": "should",
    "keyword": "total",
    "text": "A total that is an estimate or capped is within what such a total can be.",
    "source": "openapi/x-conduct/reference.md#totals"
  },
  "PG-N-07": {
    "level": "must",
    "keyword": "response.first",
    "text": "The ways to the first, previous, next and last page lead there.",
    "source": "openapi/x-conduct/reference.md#envelope"
  },
  "PG-C-01": {
    "level": "must",
    "keyword": "response.next",
    "text": "Only a missing cursor, or a member that says so, ends a walk; a short or an empty page does not.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-C-02": {
    "level": "must",
    "keyword": "unknown",
    "text": "A cursor that nobody issued is answered as declared.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-03": {
    "level": "must",
    "keyword": "unknown",
    "text": "A damaged, endless or strangely written cursor is refused or leads to a page of the same list, and is never an error of the server.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-04": {
    "level": "should",
    "keyword": "unknown",
    "text": "A cursor of another list is refused.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-05": {
    "level": "must",
    "keyword": "security",
    "text": "A cursor of somebody else shows nothing that belongs to them.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "PG-C-06": {
    "level": "should",
    "keyword": "binds",
    "text": "A cursor that is bound to its filters and order is refused with others.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-07": {
    "level": "should",
    "keyword": "unknown",
    "text": "A cursor that has expired is refused as declared.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-08": {
    "level": "must",
    "keyword": "unknown",
    "text": "A cursor at an item that was deleted meanwhile goes on after it or is refused as declared, and never starts over or ends early.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-09": {
    "level": "should",
    "keyword": "style",
    "text": "An opaque cursor is safe in a URL, and is no plain offset.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-10": {
    "level": "should",
    "keyword": "style",
    "text": "A cursor can be used again, and leads to the same page.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-11": {
    "level": "must",
    "keyword": "both",
    "text": "Parameters that exclude each other are refused together, or one wins as declared.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-C-12": {
    "level": "must",
    "keyword": "filters",
    "text": "Filters hold on every page of a walk, and its end is judged by what passes them.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "PG-C-13": {
    "level": "must",
    "keyword": "unknown",
    "text": "An empty cursor counts as not sent or is refused, the same every time.",
    "source": "openapi/x-conduct/reference.md#cursors"
  },
  "PG-B-01": {
    "level": "must",
    "keyword": "request.after",
    "text": "After an item come the items that follow it in the order of the list, without the item itself.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-02": {
    "level": "must",
    "keyword": "request.before",
    "text": "Before an item come the items immediately before it, in the order of the list.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-03": {
    "level": "must",
    "keyword": "request.before",
    "text": "Walking back from the last item returns what walking forward returned.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-04": {
    "level": "must",
    "keyword": "response.more",
    "text": "That there are more items is said exactly when there are, in the declared direction.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-B-05": {
    "level": "must",
    "keyword": "both",
    "text": "Both directions at once are refused, or one wins as declared.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-06": {
    "level": "must",
    "keyword": "unknown",
    "text": "An item that does not exist is answered as declared, and so is one that belongs to somebody else.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-07": {
    "level": "should",
    "keyword": "unknown",
    "text": "An item that was deleted is answered as one that does not exist, or as if it were still there.",
    "source": "openapi/x-conduct/reference.md#keysets"
  },
  "PG-B-08": {
    "level": "must",
    "keyword": "response.more",
    "text": "After the last item and before the first the page is empty, and there are no more.",
    "source": "openapi/x-conduct/reference.md#end-of-list"
  },
  "PG-B-09": {
    "level": "should",
    "keyword": "reply",
    "text": "Members of the envelope that are constants are the same on every page.",
    "source": "openapi/x-conduct/reference.md#envelope"
  },
  "PG-M-01": {
    "level": "must",
    "keyword": "consistency",
    "text": "In a walk by cursor or by item, what was there from the beginning comes exactly once, and what is added on the way at most once.",
    "source": "openapi/x-conduct/reference.md#changing-lists"
  },
  "PG-M-02": {
    "level": "must",
    "keyword": "consistency",
    "text": "In a walk by cursor or by item, deletions on the way neither hide nor repeat what remains.",
    "source": "openapi/x-conduct/reference.md#changing-lists"
  },
  "PG-M-03": {
    "level": "may",
    "keyword": "style",
    "text": "Pages by number or offset may shift when the list changes on the way.",
    "source": "openapi/x-conduct/reference.md#changing-lists"
  },
  "PG-M-04": {
    "level": "should",
    "keyword": "consistency",
    "text": "An item whose state changes on the way comes at most once, and the walk ends.",
    "source": "openapi/x-conduct/reference.md#changing-lists"
  },
  "PG-M-05": {
    "level": "should",
    "keyword": "consistency",
    "text": "A walk over a snapshot shows nothing that came later.",
    "source": "openapi/x-conduct/reference.md#changing-lists"
  },
  "PG-F-01": {
    "level": "must",
    "keyword": "filters",
    "text": "A filter shows exactly those items that satisfy it.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "PG-F-02": {
    "level": "must",
    "keyword": "filters",
    "text": "Several filters show what each of them shows.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "PG-F-03": {
    "level": "must",
    "keyword": "filters.invalid",
    "text": "A value that the member can never have shows nothing, is ignored, or is refused, as declared.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "PG-F-04": {
    "level": "must",
    "keyword": "filters.op",
    "text": "Bounds include or exclude the boundary itself, as declared.",
    "source": "openapi/x-conduct/reference.md#filters"
  },
  "PG-F-05": {
    "level": "must",
    "keyword": "order.dir",
    "text": "Descending is ascending reversed, items that the order does not tell apart excepted.",
    "source": "openapi/x-conduct/reference.md#order"
  },
  "PG-F-06": {
    "level": "should",
    "keyword": "order.by",
    "text": "Items without the member that orders the list come last, and a walk still returns them all.",
    "source": "openapi/x-conduct/reference.md#order"
  },
  "SC-RES-01": {
    "level": "must",
    "keyword": "responses.content.schema",
    "text": "Every reply conforms to the schema and the media type that are declared for its status.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-02": {
    "level": "must",
    "keyword": "responses",
    "text": "Every status that is answered is declared.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-03": {
    "level": "must",
    "keyword": "responses.headers",
    "text": "Headers that are declared as required, or for every reply, are there and conform to what is declared of them.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-04": {
    "level": "should",
    "keyword": "properties",
    "text": "A reply has no members that its schema does not declare.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-05": {
    "level": "must",
    "keyword": "writeOnly",
    "text": "Members that are write-only are never shown, and read-only ones are shown as declared.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-06": {
    "level": "must",
    "keyword": "type",
    "text": "Null and absent are told apart as the schema says.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-RES-07": {
    "level": "must",
    "keyword": "views",
    "text": "A reply has the form that its request asks for.",
    "source": "openapi/x-conduct/reference.md#operations"
  },
  "SC-REQ-01": {
    "level": "must",
    "keyword": "requestBody",
    "text": "The least request that the schema allows is accepted, also if it says that it is in UTF-8, and so is one whose members are as small or as great as they may be.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-REQ-02": {
    "level": "must",
    "keyword": "refusals.request",
    "text": "A request that its schema forbids is refused as declared, for that reason, and has no effect.",
    "source": "openapi/x-conduct/reference.md#refusals"
  },
  "SC-REQ-03": {
    "level": "should",
    "keyword": "additionalProperties",
    "text": "Members of a request that its schema does not declare are ignored or refused, the same every time.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SC-REQ-04": {
    "level": "must",
    "keyword": "refusals.request",
    "text": "A body that is broken, empty, endless or in another charset is refused, and is never an error of the server.",
    "source": "openapi/x-conduct/reference.md#refusals"
  },
  "ER-01": {
    "level": "must",
    "keyword": "errors",
    "text": "The body of an error conforms to its schema and media type.",
    "source": "openapi/x-conduct/reference.md#errors"
  },
  "ER-02": {
    "level": "must",
    "keyword": "errors.expect",
    "text": "The body of an error says what is expected of it, and repeats the status it was answered with where it repeats a status.",
    "source": "openapi/x-conduct/reference.md#errors"
  },
  "ER-03": {
    "level": "must",
    "keyword": "errors",
    "text": "The body of an error shows nothing of the inside: no stack, no query, no path of a file.",
    "source": "openapi/x-conduct/reference.md#errors"
  },
  "ER-04": {
    "level": "must",
    "keyword": "refusals.path",
    "text": "An unknown path is refused with 404 or as declared, and an unknown method on a known path with 405 and `Allow` or as declared.",
    "source": "openapi/x-conduct/reference.md#refusals"
  },
  "ER-05": {
    "level": "must",
    "keyword": "responses",
    "text": "No request brings the server to answer with an error of its own.",
    "source": "openapi/x-conduct/reference.md#errors"
  },
  "ER-06": {
    "level": "should",
    "keyword": "responses.headers.Retry-After",
    "text": "A refusal of too many requests says when to come back.",
    "source": "openapi/x-conduct/reference.md#errors"
  },
  "CN-01": {
    "level": "must",
    "keyword": "responses.content",
    "text": "A media type that is not offered is refused or answered with the declared one, and a body of another media type is refused.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "CN-02": {
    "level": "should",
    "keyword": "responses.content",
    "text": "A request that accepts anything, or says nothing, is answered.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "CN-03": {
    "level": "should",
    "keyword": "responses.headers.Content-Encoding",
    "text": "Compression changes how a reply is sent, and nothing of what it says.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "CN-04": {
    "level": "must",
    "keyword": "parameters",
    "text": "A version of the API that is required or unknown is answered as declared.",
    "source": "openapi/x-conduct/reference.md#openapi"
  },
  "SE-01": {
    "level": "must",
    "keyword": "refusals.credentials",
    "text": "A request without credentials is refused as declared by every operation that demands them, before anything else about it is judged but path and method.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "SE-02": {
    "level": "must",
    "keyword": "refusals.credentials",
    "text": "Wrong or expired credentials are refused like missing ones, and those that do not reach far enough with 403.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "SE-03": {
    "level": "must",
    "keyword": "security",
    "text": "What belongs to somebody else is answered like what does not exist, everywhere.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "SE-04": {
    "level": "must",
    "keyword": "security",
    "text": "A write without credentials has no effect.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "SE-05": {
    "level": "should",
    "keyword": "id",
    "text": "Identifiers cannot be guessed from one another.",
    "source": "openapi/x-conduct/reference.md#credentials"
  },
  "SE-06": {
    "level": "should",
    "keyword": "responses.headers.Access-Control-Allow-Origin",
    "text": "Other origins are let in as declared.",
    "source": "openapi/x-conduct/reference.md#openapi"
  }
} as const;

export type RequirementId = keyof typeof requirements;
