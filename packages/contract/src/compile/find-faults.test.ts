import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { conductSchema } from "../gen/conduct-schema.gen.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { findFaults } from "./find-faults.ts";

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
ajv.addSchema(conductSchema, "conduct");
const clean = parse(
  readFileSync(resolve(import.meta.dirname, "../../test/fixtures/compile/clean.yaml"), "utf8"),
) as JsonObject;

describe("findFaults()", () => {
  test.for(annotations())("finds nothing wrong with what is right: %s", ([, definition, value]) => {
    expect(findFaults(conductSchema, definition, value)).toEqual([]);
  });

  test("agrees with a full implementation of JSON Schema on annotations that were tampered with", () => {
    const verdicts = { right: 0, wrong: 0 };

    fc.assert(
      fc.property(
        fc.constantFrom(...annotations()),
        fc.nat(),
        replacement(),
        ([, definition, value], seed, json) => {
          const broken = tamper(value, seed, json);

          const expected = ajv.validate(`conduct#/$defs/${definition}`, broken);

          expect([broken, findFaults(conductSchema, definition, broken).length === 0]).toEqual([
            broken,
            expected,
          ]);
          verdicts[expected ? "right" : "wrong"] += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(Math.min(verdicts.right, verdicts.wrong)).toBeGreaterThan(50);
  });

  test("points at the same parts as a full implementation", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...annotations()),
        fc.nat(),
        replacement(),
        ([, definition, value], seed, json) => {
          const broken = tamper(value, seed, json);
          ajv.validate(`conduct#/$defs/${definition}`, broken);

          const theirs = (ajv.errors ?? []).map(({ instancePath }) => instancePath);
          const ours = findFaults(conductSchema, definition, broken);

          for (const { path } of ours) {
            const at = path
              .map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)
              .join("");
            const parent = at.slice(0, at.lastIndexOf("/"));
            expect(theirs.some((pointer) => pointer === at || pointer === parent)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("says why a member is out of place", () => {
    const event = { from: "$none", cases: [{ from: "$none" }] };
    const lifecycles = { Run: { events: { create: event } } };

    const [fault] = findFaults(conductSchema, "Root", { version: "1.0", lifecycles });

    expect(fault).toMatchObject({
      path: ["lifecycles", "Run", "events", "create", "from"],
      member: "from",
      beside: ["cases"],
    });
  });
});

type Annotation = readonly [title: string, definition: "Root" | "Operation", value: JsonObject];

/** All annotations of the clean document. */
function annotations(): readonly Annotation[] {
  const root: Annotation = ["Root", "Root", clean["x-conduct"] as JsonObject];
  const operations = Object.entries(clean.paths as JsonObject).flatMap(([path, item]) =>
    Object.entries(item as JsonObject).flatMap(([method, operation]): Annotation[] => {
      const annotation = isJsonObject(operation) ? operation["x-conduct"] : undefined;
      return isJsonObject(annotation) ? [[`${method} ${path}`, "Operation", annotation]] : [];
    }),
  );
  return [root, ...operations];
}

/** Replaces, adds, renames or removes one part of a value. */
function tamper(value: Json, seed: number, json: Json): Json {
  const parts = containers(value);
  const path = parts[seed % parts.length] ?? [];
  const copy = structuredClone(value) as { [member: string]: Json };
  const owner = path.reduce<Json>((found, name) => (found as JsonObject)[name] ?? null, copy) as {
    [member: string]: Json;
  };
  const names = Object.keys(owner);
  const name = names[(seed >> 3) % Math.max(1, names.length)] ?? "new";
  const [before] = [owner[name] ?? null];
  if (seed % 4 === 0) owner[name] = json;
  else if (seed % 4 === 1 && !Array.isArray(owner)) delete owner[name];
  else if (seed % 4 === 2 && !Array.isArray(owner)) owner[`${name}s`] = before;
  else owner[Array.isArray(owner) ? String(owner.length) : "cases"] = json;
  return copy;
}

function containers(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) =>
    containers(member as Json, [...path, name]),
  );
  return [path, ...inner];
}

/** Values that are right in some place of an annotation, and wrong in others. */
function replacement(): fc.Arbitrary<Json> {
  return fc.constantFrom<Json>(
    null,
    true,
    0,
    1,
    404,
    99,
    1.5,
    "",
    "a",
    "$none",
    "$self#/a",
    "$nothing",
    "$$a",
    "/a",
    "a b",
    "5s",
    "Run",
    "Run.create",
    [],
    ["queued"],
    [{ from: "$any" }],
    {},
    { a: 1 },
    { "/a": "$now" },
    { from: "$any" },
    { $first: [1] },
    { $first: 1 },
    { $map: { of: [], to: 1 } },
    { $sum: [1], x: 1 },
    { present: "$self" },
    { eq: [1, 2] },
    { eq: [1] },
    { fires: "create" },
  );
}
