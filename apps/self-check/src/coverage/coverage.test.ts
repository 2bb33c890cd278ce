import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Contract } from "@conduct/contract";
import { readContract, shippedContracts } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";
import { keepLedger } from "./calls.ts";
import { declaredBy, helperKinds } from "./declared.ts";
import { formatDeclared } from "./format-declared.ts";
import { helpersOf } from "./helpers-of.ts";
import { createRoutes } from "./routes.ts";
import { table } from "./table.ts";

const document = readFileSync(
  resolve(import.meta.dirname, "../../../../openapi/coverage.md"),
  "utf8",
);

async function contracts(): Promise<readonly Contract[]> {
  return Promise.all(
    shippedContracts().map(async (name) => {
      const { contract } = await readContract(name);
      if (contract === undefined) throw new Error(`${name} does not compile`);
      return contract;
    }),
  );
}

describe("openapi/coverage.md", () => {
  test("says what is declared now; if not, run `npm run coverage`", async () => {
    const declared = (await contracts()).map((one) => declaredBy(one, helpersOf(one.name)));

    expect(document).toContain(formatDeclared(declared));
  });

  test("speaks of every operation: those of a contract are mocked and called, or named as missing", async () => {
    for (const { name, operations } of await contracts()) {
      const row = document
        .split("\n")
        .find((line) => /^\| \S+ \|( \d+ \|){4}$/.test(line) && line.startsWith(`| ${name} `));
      const [declared, ...found] = (row?.match(/(?<=\| )\d+/g) ?? []).map(Number);
      const missing = document.match(new RegExp(`^- ${name}, \\w+: not `, "gm")) ?? [];
      const lacking = found.map((count) => operations.length - count);

      expect([name, declared]).toEqual([name, operations.length]);
      expect([name, lacking.reduce((a, b) => a + b)]).toEqual([name, missing.length]);
    }
  });

  test("has a row for every lifecycle", async () => {
    for (const { name, lifecycles } of await contracts())
      for (const lifecycle of Object.keys(lifecycles))
        expect(document).toContain(`\n| ${name} ${lifecycle} | `);
  });
});

test("a table without a word in one of its cells is refused, by the names of row and column", () => {
  expect(() =>
    table([
      ["law", "runs"],
      ["PG-1", " "],
    ]),
  ).toThrow("runs of PG-1");
});

test("helpers are counted by kind, and each has one", () => {
  const names = helpersOf("runs");
  const [runs] = [
    declaredBy({ name: "runs", operations: [], lifecycles: {} } as unknown as Contract, names),
  ];

  const counted = helperKinds.reduce((sum, kind) => sum + (runs?.helpers[kind] ?? 0), 0);

  expect(counted).toBe(names.filter((name) => name !== "createClient").length);
});

test("a request belongs to the operation with the fewest variables in its path", () => {
  const operations = [
    { id: "one", method: "POST", path: "/runs/{id}" },
    { id: "all", method: "POST", path: "/runs/stop" },
  ];
  const route = createRoutes({ operations } as unknown as Contract);

  expect([route("POST", "/runs/stop")?.id, route("POST", "/runs/1")?.id]).toEqual(["all", "one"]);
  expect(route("GET", "/runs/1")).toBeUndefined();
});

test("a ledger tells calls from successes", async () => {
  const operations = [{ id: "get", method: "GET", path: "/runs/{id}" }];
  const { fetch, called, succeeded } = keepLedger(
    { operations } as unknown as Contract,
    async ({ url }) => new Response(null, { status: url.endsWith("/1") ? 204 : 404 }),
  );

  await fetch(new Request("http://mock.test/runs/2"));
  expect([[...called], [...succeeded]]).toEqual([["get"], []]);
  await fetch(new Request("http://mock.test/runs/1"));
  expect([...succeeded]).toEqual(["get"]);
});
