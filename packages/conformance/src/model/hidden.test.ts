import type { Contract } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { jobsContract } from "../../test/judge-jobs.ts";
import { sketch } from "../../test/lifecycle.ts";
import { validatorOf } from "../schema/validator.ts";
import { anything } from "./expected.ts";
import { isShown, withHoles } from "./hidden.ts";
import { writableOf } from "./writable.ts";

const contract: Contract = await jobsContract();
const validator = validatorOf(contract);
const schema = {
  type: "object",
  properties: {
    id: { type: "string", readOnly: true },
    shown: { type: "string" },
    inner: { type: "object", properties: { shown: { type: "string" } } },
  },
};

const life = sketch({
  states: { open: { holds: { present: "$self#/held" } } },
  events: {
    go: {
      from: "open",
      if: { eq: ["$self#/inner/asked", "$self"] },
      set: { "/written": 1, "/shown": 1 },
    },
    say: { from: "open", set: { "/shown": "$request.body#/told" } },
  },
});

describe("withHoles()", () => {
  test("makes holes of what the lifecycle speaks of and no representation shows", () => {
    expect(withHoles(life, { id: "7", inner: {} }, schema, validator)).toEqual({
      id: "7",
      held: anything,
      written: anything,
      inner: { asked: anything },
    });
  });

  test("keeps what was shown all the same", () => {
    const seen = { held: null, written: 2, inner: { asked: 3 } };

    expect(withHoles(life, seen, schema, validator)).toEqual(seen);
    expect(withHoles(life, {}, undefined, validator)).toEqual({});
  });
});

test("isShown() asks the schema", () => {
  expect(isShown(schema, "/inner/shown", validator)).toBe(true);
  expect(isShown(schema, "/inner/other", validator)).toBe(false);
  expect(isShown(undefined, "/inner/other", validator)).toBe(true);
});

test("writableOf() is true of declared members that are not read-only", () => {
  const writable = writableOf(schema, validator);

  expect(["/shown", "/id", "/other"].map(writable)).toEqual([true, false, false]);
  expect(writableOf(undefined, validator)("/other")).toBe(true);
});
