import type { JsonObject } from "@conduct/contract";

const entries: JsonObject = {
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["id", "reason"],
    properties: {
      id: {
        type: "string",
        pattern: "^[A-Za-z0-9*-]+$",
        description: 'The id of a requirement, such as "LC-CAN-01"; "*" stands for anything.',
      },
      subject: {
        type: "string",
        description: "What it was judged on, as reports name it. Without it, anything.",
      },
      reason: { type: "string", minLength: 1, description: "Why, for whoever reads it next." },
      until: {
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
        description: "The last day on which it is excused: 2026-12-31.",
      },
    },
  },
};

/** What a list of known failures may hold. */
export const baselineSchema: JsonObject = {
  type: "object",
  additionalProperties: false,
  properties: {
    known: { ...entries, description: "A list of failures that are known." },
    flaky: { ...entries, description: "A list of requirements that sometimes fail." },
  },
};
