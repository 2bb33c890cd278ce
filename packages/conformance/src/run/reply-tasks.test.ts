import type { Json, Operation } from "@conduct/contract";
import { expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { misshapenText } from "../schema/spoil.ts";
import { validatorOf } from "../schema/validator.ts";
import type { Exchange } from "../target/exchange.ts";
import { bodyFlaw } from "./reply-tasks.ts";
import type { Session } from "./session.ts";

const link = { type: "string", format: "uri" };
const schema = {
  type: "object",
  required: ["to"],
  properties: { to: link, back: { anyOf: [link, { type: "null" }] }, size: { type: "integer" } },
};

test.for<readonly [string | undefined, Json]>([
  [undefined, { to: "https://a.example" }],
  [undefined, { to: misshapenText }],
  [undefined, { to: "https://a.example", back: misshapenText }],
  ["/to", { to: "no link" }],
  ["/to", { to: 5 }],
  ["/back", { to: misshapenText, back: "no link" }],
  ["/size", { to: misshapenText, back: misshapenText, size: "large" }],
  ["", { back: misshapenText }],
])("a body is wrong at %j, that of %j", async ([pointer, body]) => {
  const contract = await jobsContract();
  const session = { validator: validatorOf(contract) } as unknown as Session;
  const content = { "application/json": { schema } };
  const operation = {
    view: "",
    replies: { 200: { content, headers: {} } },
  } as unknown as Operation;
  const headers = { "content-type": "application/json" };
  const exchange = {
    reply: { status: 200, headers, body, text: JSON.stringify(body) },
  } as unknown as Exchange;

  expect(bodyFlaw(session, exchange, operation)?.pointer).toBe(pointer);
});
