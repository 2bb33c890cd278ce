/** Misbehaviour towards webhooks. */
export const webhooksFaults = {
  "tells-nobody": {
    violates: "LC-HIST-03",
    summary: "no webhook is told of anything",
  },
  "tells-the-status-before": {
    violates: "LC-HIST-03",
    summary: "webhooks are told the status before the change",
  },
  "names-messages-anew": {
    violates: "LC-HIST-04",
    summary: "a message that is sent again has another id",
  },
  "takes-any-reply-for-an-answer": {
    violates: "LC-HIST-04",
    summary: "a message that was answered 500 is not sent again",
  },
} as const;
