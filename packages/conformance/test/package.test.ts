import * as conformance from "@conduct/conformance";
import * as config from "@conduct/conformance/config";
import * as reports from "@conduct/conformance/reports";
import * as binding from "@conduct/conformance/vitest";
import { expect, test } from "vitest";

test("exports these names, and no others", () => {
  expect(Object.keys(conformance).toSorted()).toMatchInlineSnapshot(`
    [
      "ReplayError",
      "applyBaseline",
      "broken",
      "checkConformance",
      "checks",
      "controlPlaneDriver",
      "exitCode",
      "explain",
      "formatBaseline",
      "formatReplay",
      "formatReport",
      "formatResult",
      "held",
      "parseBaseline",
      "replay",
      "replayExitCode",
      "requirementIds",
      "requirementOf",
      "undecided",
      "updateBaseline",
    ]
  `);
  expect(Object.keys(binding)).toEqual(["defineConformance"]);
  expect(Object.keys(config).toSorted()).toMatchInlineSnapshot(`
    [
      "SettingsError",
      "adviceFor",
      "configNames",
      "configSchema",
      "defineConfig",
      "environmentVariables",
      "findConfig",
      "formatAdvice",
      "overlaid",
      "readConfig",
      "toOptions",
      "withEnvironment",
    ]
  `);
  expect(Object.keys(reports).toSorted()).toMatchInlineSnapshot(`
    [
      "endingOf",
      "formatReportFile",
      "reportEndings",
      "toHtml",
      "toJUnit",
      "toMarkdown",
      "toSarif",
    ]
  `);
});
