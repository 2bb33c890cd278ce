import { readdirSync, readFileSync } from "node:fs";
import { diagnosticCodes, rules } from "@conduct/contract";
import { describe, expect, test } from "vitest";

const source = new URL("../src/", import.meta.url);
const table = new URL("../../../openapi/x-conduct/diagnostics.md", import.meta.url);

describe("diagnosticCodes", () => {
  test("has every code that the sources of this package report", () => {
    const reported = sources().flatMap((text) => text.match(/"C\d{3}"/g) ?? []);
    const codes = reported.map((code) => code.slice(1, -1));

    expect(diagnosticCodes.map(({ code }) => code)).toEqual([...new Set(codes)].sort());
  });

  test("has each code once, with a sentence that is no other's", () => {
    const codes = diagnosticCodes.map(({ code }) => code);
    const sentences = diagnosticCodes.map(({ summary }) => summary);

    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  });

  test("is the table of the reference", async () => {
    const rows = diagnosticCodes.map(
      ({ code, severity, summary }) => `| ${code} | ${severity} | ${summary} |`,
    );

    await expect(`${[...heading, ...rows].join("\n")}\n`).toMatchFileSnapshot(table.pathname);
  });
});

describe("rules", () => {
  test("are in the order of their codes, each in a file of its own", () => {
    const files = sources().filter((text) => /defineRule\(\{\s*code:/.test(text));

    expect(rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code).sort());
    expect(files.length).toBe(rules.length);
  });
});

const heading = [
  "# Diagnostics",
  "",
  "What is reported of a document, by code. A code never changes its meaning. C0xx: the text and the document cannot be read. C1xx: lifecycles.",
  "C2xx: operations. C3xx: lists. C4xx: templates and errors. C5xx: names. An error that says that there is no such thing, or C0xx, leaves no contract;",
  "the others are what `conduct lint` finds: errors in the profile `core`, warnings too in `strict`, everything in `audit`.",
  "",
  "Written by the tests of `packages/contract`; do not edit.",
  "",
  "| code | severity | what it finds |",
  "| --- | --- | --- |",
];

/** The text of every source but the table itself. */
function sources(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) => file !== "diagnostic-codes.ts" && !file.startsWith("gen/"))
    .map((file) => readFileSync(new URL(file, source), "utf8"));
}
