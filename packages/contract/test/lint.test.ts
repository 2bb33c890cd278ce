import { readdirSync, readFileSync } from "node:fs";
import {
  type Contract,
  compileContract,
  type Diagnostic,
  formatDiagnostic,
  lintContract,
  parseSource,
  rules,
} from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const folder = new URL("fixtures/lint/", import.meta.url);
const base = readFileSync(new URL("base.yaml", folder), "utf8");
const fixtures = readdirSync(folder)
  .filter((file) => file !== "base.yaml")
  .map((file) => ({ file, ...readFixture(file) }));

describe("lintContract()", () => {
  test("finds nothing in a document that breaks no rule", () => {
    expect(lintContract(compiled(base), { profile: "audit" })).toEqual([]);
  });

  test.for(fixtures)("finds in $file exactly what is broken", ({ edits, findings }) => {
    const text = edited(edits);

    const found = lintContract(compiled(text), { profile: "audit" });

    expect(found.map(summarised)).toEqual(findings);
  });

  test.for(fixtures)("breaks in $file one rule, that of its name", ({ file, findings }) => {
    const [code] = file.split("-");

    expect(findings.map((finding) => finding.code.toLowerCase())).toEqual(findings.map(() => code));
    expect(findings.length).toBeGreaterThan(0);
  });

  test("has a broken document for every rule", () => {
    const broken = fixtures.flatMap(({ findings }) => findings.map(({ code }) => code));

    expect([...new Set(broken)].sort()).toEqual(rules.map(({ code }) => code));
  });

  test("has a broken document for every severity of a rule", () => {
    const severities = new Set(
      fixtures.flatMap(({ findings }) =>
        findings.map(({ code, severity }) => `${code} ${severity}`),
      ),
    );

    expect(rules.filter(({ code, severity }) => !severities.has(`${code} ${severity}`))).toEqual(
      [],
    );
  });

  test.for([
    { profile: "core", severities: ["error"] },
    { profile: "strict", severities: ["error", "warning"] },
    { profile: "audit", severities: ["error", "info", "warning"] },
  ] as const)("reports $severities in the profile $profile", ({ profile, severities }) => {
    const found = lintContract(compiled(everything()), { profile });

    expect([...new Set(found.map(({ severity }) => severity))].sort()).toEqual(severities);
  });

  test("is strict unless told otherwise", () => {
    const contract = compiled(everything());

    expect(lintContract(contract)).toEqual(lintContract(contract, { profile: "strict" }));
  });

  test("reports in the order of the document", () => {
    const lines = lintContract(compiled(everything()), { profile: "audit" }).map(
      ({ place }) => place.line * 1000 + place.column,
    );

    expect(lines.length).toBeGreaterThan(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test("ends where two lifecycles share each other's resource", () => {
    const contract = compiled(base);
    const [queue, job] = Object.values(contract.lifecycles);
    const sharing = {
      ...contract,
      lifecycles: { Queue: { ...queue, shares: "Job" }, Job: { ...job, shares: "Queue" } },
    } as Contract;

    expect(lintContract(sharing, { profile: "core" }).map(({ code }) => code)).toContain("C113");
  });

  test("does not change the contract, and finds the same again", () => {
    const contract = compiled(everything());
    const before = structuredClone(contract);

    const twice = [lintContract(contract), lintContract(contract)];

    expect(twice[0]).toEqual(twice[1]);
    expect(contract).toEqual(before);
  });
});

interface Edit {
  readonly find: string;
  readonly put: string;
}

interface Expected {
  readonly code: string;
  readonly severity: string;
  readonly at: string;
  readonly message: string;
}

function readFixture(file: string): { edits: readonly Edit[]; findings: readonly Expected[] } {
  return parse(readFileSync(new URL(file, folder), "utf8"));
}

/** The base document with edits, each of which must fit exactly one place. */
function edited(edits: readonly Edit[]): string {
  return edits.reduce((text, { find, put }) => {
    expect(text.split(find).length, `places that fit ${find}`).toBe(2);
    return text.replace(find, () => put);
  }, base);
}

/** A document with several faults of each severity. */
function everything(): string {
  const names = [
    "c106-client-blocked",
    "c109-never-read",
    "c118-overlapping-pointers",
    "c307-envelope-member",
  ];
  const chosen = fixtures.filter(({ file }) => names.some((name) => file === `${name}.yaml`));
  expect(chosen.length).toBe(names.length);
  return edited(chosen.flatMap(({ edits }) => edits));
}

function compiled(text: string): Contract {
  const { source, diagnostics } = parseSource(text, { file: "document.yaml" });
  if (source === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  const result = compileContract({ main: source, parts: new Map() });
  if (result.contract === undefined) {
    throw new Error(result.diagnostics.map(formatDiagnostic).join("\n"));
  }
  return result.contract;
}

function summarised({ code, severity, message, place }: Diagnostic): Expected {
  return { code, severity, at: `${place.line}:${place.column}`, message };
}
