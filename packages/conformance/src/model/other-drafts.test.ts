import type { Contract, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { validatorOf } from "../schema/validator.ts";
import { boundDrafts, boundsTogether } from "./bound-drafts.ts";
import { emptyDraft, singleDrafts, zeroDraft } from "./other-drafts.ts";
import { vastDraft } from "./vast-draft.ts";

const schema = {
  type: "object",
  properties: {
    name: { type: "string", minLength: 1, maxLength: 4 },
    note: { type: "string" },
    kind: { type: "string", enum: ["a", "b"] },
    rank: { type: "integer", minimum: 1, maximum: 9 },
    loud: { type: "boolean" },
    due: { type: "string", format: "date-time" },
    tags: { type: "array", items: { type: "string" } },
    input: { type: "object" },
  },
};
const operation = {
  id: "make",
  parameters: [],
  body: { content: { "application/json": { schema } } },
} as unknown as Operation;
const validator = validatorOf({ schemas: {} } as unknown as Contract);
const body = {
  name: "x",
  note: "words",
  kind: "a",
  rank: 5,
  loud: true,
  due: "2026-01-02T03:04:05Z",
  tags: ["one"],
  input: { some: 1 },
};
const request = { path: {}, query: {}, headers: {}, body };

describe("drafts that say the same otherwise", () => {
  test("say zero and false, where that is allowed", () => {
    expect(zeroDraft(operation, request, validator)?.body).toEqual({
      ...body,
      loud: false,
      input: { some: 0 },
    });
  });

  test("say what is empty, where that is allowed, and leave alone what is spared", () => {
    const told = { ...body, tags: [], input: {} };

    expect(emptyDraft(operation, request, validator)?.body).toEqual({ ...told, note: "" });
    expect(emptyDraft(operation, request, validator, ["/note"])?.body).toEqual(told);
  });

  test("say one thing alone", () => {
    const alone = singleDrafts(operation, request, validator).map((one) => one.body);

    expect(alone.slice(0, 2)).toEqual([{ name: "x" }, { note: "words" }]);
  });

  test("go to the bounds, one at a time and all together", () => {
    const most = boundDrafts(operation, request, validator, "most");

    expect(most.map(({ pointer, told }) => [pointer, told])).toEqual([
      ["/name", "a text of 4"],
      ["/rank", "9"],
    ]);
    expect(boundsTogether(operation, request, validator, most)?.body).toEqual({
      ...body,
      name: "øøøø",
      rank: 9,
    });
  });

  test("say much and strangely, within the bounds, and the same instant in another zone", () => {
    const vast = vastDraft(operation, request, validator)?.body as typeof body;

    expect([...vast.name].length).toBeLessThanOrEqual(4);
    expect([...vast.note].length).toBeGreaterThan(255);
    expect(vast.kind).toBe("a");
    expect(vast.due).not.toBe(body.due);
    expect(Date.parse(vast.due)).toBe(Date.parse(body.due));
    expect(JSON.stringify(vast.input)).toContain("$dollar");
  });

  test("are none where there is nothing to say otherwise", () => {
    const plain = { ...request, body: { kind: "a" } };

    for (const draft of [emptyDraft, vastDraft, zeroDraft])
      expect(draft(operation, plain, validator)).toBeUndefined();
    expect(singleDrafts(operation, plain, validator)).toEqual([]);
  });
});
