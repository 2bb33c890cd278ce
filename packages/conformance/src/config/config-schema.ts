import type { JsonObject } from "@conduct/contract";

const texts: JsonObject = { type: "object", additionalProperties: { type: "string" } };
const list: JsonObject = { type: "array", items: { type: "string" } };

const credentials: JsonObject = {
  description: "A token, sent as the document has it, or headers by name.",
  anyOf: [{ type: "string", minLength: 1 }, texts],
};

const duration: JsonObject = {
  description: "Milliseconds, or a text such as 500ms, 2s, 10m.",
  anyOf: [
    { type: "number", minimum: 0 },
    { type: "string", pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$" },
  ],
};

const count: JsonObject = { type: "integer", minimum: 1 };
const flag: JsonObject = { type: "boolean" };

/** What a config may hold; a module may have functions for credentials besides. */
export const configSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Conduct config",
  type: "object",
  additionalProperties: false,
  properties: {
    url: { type: "string", pattern: "^https?://", description: "An http or https URL." },
    credentials,
    other: credentials,
    wrong: credentials,
    headers: texts,
    driver: { type: "string", pattern: "^https?://", description: "An http or https URL." },
    fixtures: {
      type: "object",
      description: "Bodies by the id of an operation.",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        properties: { success: true, failure: true, slow: true, idle: true },
      },
    },
    consistency: duration,
    settles: duration,
    webhooks: {
      type: "object",
      additionalProperties: false,
      properties: {
        url: { type: "string", pattern: "^https?://", description: "An http or https URL." },
        port: { type: "integer", minimum: 0, maximum: 65_535 },
        host: { type: "string", minLength: 1 },
      },
    },
    exclusive: flag,
    readOnly: flag,
    budget: {
      type: "object",
      additionalProperties: false,
      properties: {
        requests: count,
        time: duration,
        rate: { type: "number", exclusiveMinimum: 0, description: "Requests in a second." },
        resources: count,
      },
    },
    profile: { enum: ["quick", "default", "thorough"] },
    only: { ...list, description: 'A list of ids, such as "PG-*".' },
    skip: { ...list, description: 'A list of ids, such as "PG-*".' },
    seed: { type: "integer", minimum: 0 },
    strictBasis: flag,
    failOn: { enum: ["must", "should", "may"] },
    strictCoverage: flag,
    baseline: { type: "string", description: "A path." },
    reports: { ...list, description: "A list of paths." },
  },
};
