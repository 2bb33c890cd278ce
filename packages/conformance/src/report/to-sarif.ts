import type { JsonObject } from "@conduct/contract";
import { byRequirement } from "./group.ts";
import type { Report, Result } from "./report.ts";

/**
 * A report as SARIF 2.1.0, for code scanning: each failure at the line of the contract that it breaks.
 *
 * Only what does not hold is in it. Known and flaky failures are there too, as suppressed.
 */
export function toSarif(report: Report): string {
  const groups = byRequirement(report);
  const wrong = report.results.filter(
    ({ verdict }) => verdict === "fail" || verdict === "difference" || verdict === "error",
  );
  const rules = groups.filter(({ id }) => wrong.some((result) => result.id === id));
  const log: JsonObject = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "conduct check",
            rules: rules.map(({ id, level, sentence, source }) => ({
              id,
              shortDescription: { text: sentence },
              defaultConfiguration: { level: level === "must" ? "error" : "warning" },
              properties: { level, source },
            })),
          },
        },
        automationDetails: { id: `conduct/${report.contract.name}/` },
        invocations: [
          {
            executionSuccessful: report.problem === undefined,
            startTimeUtc: report.startedAt,
            ...(report.problem === undefined
              ? {}
              : {
                  toolExecutionNotifications: [
                    { level: "error", message: { text: report.problem } },
                  ],
                }),
          },
        ],
        results: wrong.map((result) =>
          resultOf(
            result,
            rules.findIndex(({ id }) => id === result.id),
          ),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(result: Result, ruleIndex: number): JsonObject {
  const { id, key, level, verdict, subject, expected, observed, reason, place, excused, witness } =
    result;
  const told =
    expected === undefined ? (reason ?? "") : `expected ${expected}, observed ${observed}`;
  return {
    ruleId: id,
    ruleIndex,
    level:
      verdict === "fail" && level === "must" ? "error" : verdict === "error" ? "error" : "warning",
    message: { text: `${subject === "" ? id : subject}: ${told}` },
    partialFingerprints: { "conduct/key": key },
    ...(place === undefined
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(place.file.replaceAll("\\", "/")) },
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
        }),
    ...(excused === undefined
      ? {}
      : { suppressions: [{ kind: "external", justification: excused.reason }] }),
    properties: { requests: witness.map(({ curl }) => curl) },
  };
}
