import type { Contract, Json, JsonObject, Operation, Schema } from "@conduct/contract";
import { aiFlow } from "@conduct/contract/ai-flow";
import { arize } from "@conduct/contract/arize";
import { eigenpal } from "@conduct/contract/eigenpal";
import { gyoza } from "@conduct/contract/gyoza";
import { moderately } from "@conduct/contract/moderately";
import { runs } from "@conduct/contract/runs";
import { createMock, createVirtualClock, type Mock } from "@conduct/mock";
import { registerSchema, type SchemaObject, validate } from "@hyperjump/json-schema/draft-2020-12";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { client, type Reply } from "./client.ts";
import { jobs } from "./jobs.ts";

/** One request of a walk: an operation, and numbers that say what to send with it. */
interface Ask {
  readonly operation: Operation;
  readonly luck: readonly number[];
}

describe.for([
  ["gyoza", gyoza],
  ["moderately", moderately],
  ["eigenpal", eigenpal],
  ["arize", arize],
  ["ai-flow", aiFlow],
  ["runs", runs],
  ["jobs", jobs()],
] as const)("every reply of %s", ([name, contract]) => {
  const judge = createJudge(name, contract);
  const asks = fc.array(
    fc.record({
      operation: fc.constantFrom(...contract.operations),
      luck: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  test.for(["manual", "simulate"] as const)(
    "is one that the document declares, however it is asked (%s)",
    async (progress) => {
      await fc.assert(
        fc.asyncProperty(asks, async (walk) => {
          const mock = createMock(contract, {
            seed: 7,
            progress,
            clock: createVirtualClock({ at: "2026-01-01T00:00:00Z" }),
          });
          for (const lifecycle of Object.keys(contract.lifecycles))
            mock.control.seed({ lifecycle, count: 3 });
          for (const ask of walk) {
            const reply = await send(mock, ask);
            const isHeld = reply === undefined;
            if (!isHeld) await judge(ask.operation, reply);
            mock.control.advance((ask.luck[7] ?? 0) * 10);
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  test("would not go unnoticed if it were another", async () => {
    const operation = contract.operations.find(({ reads }) => reads !== undefined) as Operation;
    const broken: Reply = {
      status: operation.success,
      headers: new Headers({ "content-type": "application/json" }),
      body: { status: 5 },
    };

    await expect(judge(operation, broken)).rejects.toThrow();
  });
});

/** Judges replies by another validator than the one the mock is made with. */
function createJudge(
  name: string,
  contract: Contract,
): (operation: Operation, reply: Reply) => Promise<void> {
  const root = `https://conduct.example/${name}`;
  const operations = Object.fromEntries(
    contract.operations.map(({ id, replies }) => [id, replies]),
  );
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs: { schemas: contract.schemas, operations },
  };
  registerSchema(moved(document as unknown as Json) as SchemaObject, root);

  return async (operation, { status, headers, body }) => {
    const declared = operation.replies[String(status)];
    // The document of the jobs declares no refusals, so that those the mock words itself are walked into too.
    const isLeftOut = name === "jobs" && status >= 400 && status < 500;
    expect(declared !== undefined || isLeftOut, `${operation.id} answers ${status}`).toBe(true);
    const media = headers.get("content-type") ?? "";
    const schema: Schema | undefined = declared?.content[media]?.schema;
    if (schema === undefined) return;
    const pointer = `#/$defs/operations/${operation.id}/${status}/content/${media.replaceAll("/", "~1")}/schema`;
    const { valid } = await validate(`${root}${pointer}`, body);
    expect(valid, `${operation.id} ${status}: ${JSON.stringify(body)}`).toBe(true);
  };
}

/** The schemas with their references leading to where this document has them. */
function moved(value: Json): Json {
  if (Array.isArray(value)) return value.map(moved);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, member]) =>
      key === "$ref" && typeof member === "string"
        ? [key, member.replace("#/schemas/", "#/$defs/schemas/")]
        : [key, moved(member)],
    ),
  );
}

/** Sends a request that is often right and sometimes not. */
async function send(mock: Mock, { operation, luck }: Ask): Promise<Reply | undefined> {
  const [which = 0, what = 0, how = 0] = luck;
  const resources = Object.values(mock.control.state().lifecycles).flatMap(
    (held) => held.resources,
  );
  const id = resources[which % Math.max(1, resources.length)]?.id ?? "none";
  const path = operation.path.replaceAll(/\{[^}]+\}/g, () =>
    what % 7 === 0 ? "none" : encodeURIComponent(String(id)),
  );
  const query = new URLSearchParams();
  for (const [index, parameter] of operation.parameters.entries()) {
    const chance = (luck[index % 8] ?? 0) + index;
    if (parameter.in === "query" && chance % 4 === 0)
      query.set(parameter.name, values[chance % values.length] ?? "");
  }
  const media = operation.body?.content["application/json"];
  const body = media === undefined ? undefined : bodies(operation)[how % bodies(operation).length];
  const reply = client(mock).send(operation.method, `${path}?${query}`, {
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const turns = (async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    return undefined;
  })();
  return Promise.race([reply, turns]);
}

const values = [
  "",
  "1",
  "2",
  "-1",
  "100",
  "x",
  "PENDING",
  "running",
  "desc",
  "createdAt",
  "true",
  "now()",
  "a,b",
];

/** Bodies that some operation would take, with the names that choose an event. */
function bodies({ fires }: Operation): readonly object[] {
  const chosen = fires !== undefined && "events" in fires ? Object.keys(fires.events) : [];
  return [
    {},
    { name: "x" },
    { image: "a", retry_policy: { max_attempts: 2 }, event_delivery: { topic: "t" } },
    {
      pipelineConfigurationVersionId: "version_123",
      pipelineInput: {},
      pipelineInputSummary: "s",
      totalSteps: 3,
    },
    { pipelineOutput: { a: 1 } },
    ...chosen.flatMap((value) => [
      { type: value, msg: "m", payload: { worker_id: "w", outputs: { a: 1 } } },
      { type: value, msg: 50 },
      { status: value, progressData: { a: 1 } },
      { state: value },
    ]),
  ];
}
