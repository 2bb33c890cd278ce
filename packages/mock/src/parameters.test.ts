import type { Json, Operation, Schema } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { createParameterReader } from "./parameters.ts";
import { createSchemas } from "./schemas.ts";

const integers = { type: "array", items: { type: "integer" } };
const point = { type: "object", properties: { x: { type: "integer" }, y: { type: "integer" } } };

describe("createParameterReader()", () => {
  test.for<[string, boolean, Schema, string, Json | undefined]>([
    ["form", true, { type: "integer" }, "p=5", 5],
    ["form", true, { type: "integer" }, "p=five", "five"],
    ["form", true, { type: "string" }, "p=5", "5"],
    ["form", true, { type: ["integer", "null"] }, "p=-5.0", -5],
    ["form", true, { type: "boolean" }, "p=true", true],
    ["form", true, { type: "string" }, "p=a%20b+c", "a b c"],
    ["form", true, { type: "string" }, "p=a&p=b", "b"],
    ["form", true, { type: "string" }, "q=a", undefined],
    ["form", true, { type: "integer", default: 7 }, "", 7],
    ["form", true, integers, "p=1&p=2", [1, 2]],
    ["form", false, integers, "p=1,2", [1, 2]],
    ["spaceDelimited", false, integers, "p=1%202", [1, 2]],
    ["pipeDelimited", false, integers, "p=1|2", [1, 2]],
    ["form", false, point, "p=x,1,y,2", { x: 1, y: 2 }],
    ["deepObject", true, point, "p[x]=1&p[y]=2", { x: 1, y: 2 }],
  ])("reads %s, exploded %s, of %j from ?%s", ([style, explode, schema, query, value]) => {
    expect(read({ in: "query", style, explode, schema }, { query })).toEqual(value);
  });

  test.for<[string, boolean, Schema, string, Json]>([
    ["simple", false, { type: "integer" }, "5", 5],
    ["simple", false, integers, "1,2", [1, 2]],
    ["label", false, integers, ".1.2", [1, 2]],
    ["matrix", false, { type: "string" }, ";p=a", "a"],
    ["simple", true, point, "x=1,y=2", { x: 1, y: 2 }],
  ])("reads %s, exploded %s, of %j from /%s", ([style, explode, schema, text, value]) => {
    expect(read({ in: "path", style, explode, schema }, { path: { p: text } })).toEqual(value);
  });

  test("reads headers and cookies", () => {
    const headers = { p: "5", cookie: "a=b; p=6" };

    expect(
      read(
        { in: "header", style: "simple", explode: false, schema: { type: "integer" } },
        { headers },
      ),
    ).toBe(5);
    expect(
      read(
        { in: "cookie", style: "form", explode: true, schema: { type: "integer" } },
        { headers },
      ),
    ).toBe(6);
  });
});

interface Written {
  readonly query?: string;
  readonly path?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

function read(
  parameter: {
    in: "query" | "path" | "header" | "cookie";
    style: string;
    explode: boolean;
    schema: Schema;
  },
  { query, path = {}, headers }: Written,
): Json | undefined {
  const operation = {
    parameters: [{ name: "p", required: false, ...parameter }],
  } as unknown as Operation;
  const reader = createParameterReader(operation, createSchemas({}));
  const request = {
    method: "GET",
    path: "/",
    ...(query === undefined ? {} : { query }),
    ...(headers && { headers }),
  };
  const { values } = reader(request, path);
  return parameter.in === "header" ? values.header("p") : values[parameter.in].p;
}
