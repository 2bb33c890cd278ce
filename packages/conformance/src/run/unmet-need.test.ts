import type { Contract, Operation } from "@conduct/contract";
import { expect, test } from "vitest";
import { lacksNeed } from "./unmet-need.ts";

const contract = {
  errors: { noPrinter: { status: 422 }, gone: { status: 410 } },
  lifecycles: { Printer: { missing: "gone" } },
} as unknown as Contract;

test.for([
  { missing: "noPrinter", status: 422, lacks: true },
  { missing: "noPrinter", status: 400, lacks: false },
  { missing: undefined, status: 410, lacks: true },
  { missing: undefined, status: 404, lacks: false },
])("a refusal with $status lacks what $missing answers: $lacks", ({ missing, status, lacks }) => {
  const need = { lifecycle: "Printer", self: "$request.body#/printer", missing };
  const operation = { needs: [need] } as unknown as Operation;

  expect(lacksNeed({ contract }, operation, status)).toBe(lacks);
});
