import type { Filter, Json, Operation } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { createFilterReader } from "./filtering.ts";
import { createSchemas } from "./schemas.ts";

const items = [
  { id: 1, state: "open", at: "2026-01-01T00:00:00Z", tags: ["a", "b"], note: null },
  { id: 2, state: "shut", at: "2026-01-02T00:00:00Z", tags: [], note: "Some Text" },
];
const now = Date.parse("2026-01-03T00:00:00Z");

describe("a filter", () => {
  test.for<[Partial<Filter>, Json, readonly number[]]>([
    [{ field: "/state" }, "open", [1]],
    [{ field: "/state" }, "", [1, 2]],
    [{ field: "/state", op: "in", split: "," }, "open,shut", [1, 2]],
    [{ field: "/state", op: "in", split: "," }, "open,other", [1]],
    [{ field: "/state", op: "ne" }, "open", [2]],
    [{ field: "/state", values: { all: ["open", "shut"], done: "shut" } }, "all", [1, 2]],
    [{ field: "/state", values: { done: "shut" } }, "done", [2]],
    [{ field: "/state", any: "any" }, "any", [1, 2]],
    [{ field: "/state" }, "other", []],
    [{ field: "/state", invalid: "ignore" }, "other", [1, 2]],
    [{ field: "/id", op: "gt", as: "number" }, 1, [2]],
    [{ field: "/id", op: "lte", as: "number" }, "1", [1]],
    [{ field: "/id", op: "gt", as: "number" }, "one", []],
    [{ field: "/at", op: "gte", as: "instant" }, "2026-01-02T01:00:00+01:00", [2]],
    [{ field: "/at", op: "lt", as: "unix" }, 1767312000, [1]],
    [{ field: "/at", op: "gte", as: "unix-ms" }, 1767312000000, [2]],
    [{ field: "/at", op: "gte", as: "relative" }, "now()-25h", [2]],
    [{ field: "/at", op: "lte", as: "relative" }, "2026-01-01", [1]],
    [{ field: "/tags" }, "a", [1]],
    [{ field: "/note", op: "contains" }, "Text", [2]],
    [{ field: "/note", op: "icontains" }, "some t", [2]],
    [{ field: "/note", op: "prefix" }, "Some", [2]],
    [{ field: "/note", op: "prefix" }, "some", []],
    [{ field: "/note", op: "exists" }, "true", [2]],
    [{ field: "/note", op: "exists" }, "false", [1]],
  ])("%j by %j shows %j", ([filter, value, shown]) => {
    const filtering = read([filter], { p: value });

    expect("accepts" in filtering && items.filter(filtering.accepts).map(({ id }) => id)).toEqual(
      shown,
    );
  });

  test.for<[Partial<Filter>, Json]>([
    [{ field: "/state", invalid: "bad" }, "other"],
    [{ field: "/at", op: "gte", as: "unix", invalid: "bad" }, 1e15],
    [{ field: "/at", op: "gte", as: "relative", invalid: "bad" }, "now()-7y"],
  ])("%j answers its error to %j", ([filter, value]) => {
    expect(read([filter], { p: value })).toEqual({ error: "bad", value });
  });

  test("agrees with its other name, or answers the conflict", () => {
    const pair: Partial<Filter>[] = [
      { field: "/state" },
      { field: "/state", param: "query.q", same: "query.p", conflict: "differ" },
    ];

    expect(read(pair, { p: "open", q: "shut" })).toEqual({ error: "differ", value: "shut" });
    expect("accepts" in read(pair, { p: "open", q: "open" })).toBe(true);
  });
});

function read(filters: readonly Partial<Filter>[], query: { readonly [name: string]: Json }) {
  const whole = filters.map((filter) => ({
    param: "query.p",
    op: "eq",
    as: "string",
    invalid: "empty",
    ...filter,
  }));
  const schema = { properties: { state: { enum: ["open", "shut"] } } };
  const reader = createFilterReader({ filters: whole } as unknown as Operation, {
    schemas: createSchemas({}),
    item: schema,
    known: () => undefined,
  });
  const request = {
    number: 1,
    method: "GET",
    url: "",
    query,
    path: {},
    header: () => undefined,
    cookie: {},
  };
  return reader(request, now);
}
