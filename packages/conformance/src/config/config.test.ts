import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";
import { toMilliseconds } from "../model/duration.ts";
import { adviceFor, formatAdvice } from "./advice.ts";
import { environmentVariables } from "./environment.ts";
import { findConfig, readConfig, withEnvironment } from "./read-config.ts";
import { toOptions } from "./to-options.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conduct-config-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("readConfig()", () => {
  test("reads YAML, fills in the environment, and makes paths absolute", async () => {
    const file = await put(
      "conduct.config.yaml",
      [
        `url: https://${variable("STAGE")}.test`,
        `credentials: { bearer: '${variable("API_TOKEN")}' }`,
        "consistency: 2s",
        "budget: { rate: 5, resources: 40 }",
        "fixtures:",
        `  createJob: { success: { name: '${variable("kept")}' } }`,
        "baseline: known.yaml",
        "reports: [out/report.html]",
      ].join("\n"),
    );

    const config = await readConfig(file, { STAGE: "staging", API_TOKEN: "t0ken" });

    expect(config).toEqual({
      url: "https://staging.test",
      credentials: { bearer: "t0ken" },
      consistency: "2s",
      budget: { rate: 5, resources: 40 },
      fixtures: { createJob: { success: { name: variable("kept") } } },
      baseline: join(folder, "known.yaml"),
      reports: [join(folder, "out/report.html")],
    });
  });

  test("names every mistake by line and column, and what is allowed", async () => {
    const file = await put(
      "wrong.yaml",
      "url: localhost\nbudget:\n  requests: many\nexclusiv: true\nprofile: fast\nconsistency: soon\n",
    );

    await expect(readConfig(file, {})).rejects.toThrowErrorMatchingInlineSnapshot(`
      [SettingsError: wrong.yaml:1:1 "url" does not fit. An http or https URL.
      wrong.yaml:3:3 "budget.requests" takes a whole number, not "many".
      wrong.yaml:4:1 "exclusiv" is not known here. Did you mean "exclusive"? There is "url", "credentials", "other", "wrong", "headers", "driver", "fixtures", "consistency", "settles", "webhooks", "exclusive", "readOnly", "budget", "profile", "only", "skip", "seed", "strictBasis", "failOn", "strictCoverage", "baseline", "reports".
      wrong.yaml:5:1 "profile" takes "quick", "default", "thorough", not "fast".
      wrong.yaml:6:1 "consistency" does not fit. Milliseconds, or a text such as 500ms, 2s, 10m.]
    `);
  });

  test("names a variable that the environment lacks", async () => {
    const file = await put("lacking.yaml", `headers:\n  X-Key: ${variable("NO_SUCH_KEY")}\n`);

    await expect(readConfig(file, {})).rejects.toThrow(
      "lacking.yaml:2:3 The environment has no NO_SUCH_KEY. Set it, or write the value here.",
    );
  });

  test("imports TypeScript as it is, with functions for credentials", async () => {
    const file = await put(
      "conduct.config.mts",
      "const url: string = 'http://jobs.test';\nexport default { url, credentials: async (): Promise<string> => 'fetched' };\n",
    );

    const config = await readConfig(file, {});
    const { target } = await toOptions(await jobsContract(), { ...config, url: config.url ?? "" });

    expect(target).toEqual({ url: "http://jobs.test", credentials: "fetched" });
  });

  test.for([
    ["broken.mts", "export default {", "could not be imported"],
    ["empty.mts", "export const url = 1;", "has no config as its default export"],
    ["function.mts", "export default { only: () => [] };", '"only" takes a list'],
  ] as const)("says what is wrong with %s", async ([name, text, message]) => {
    const file = await put(name, text);

    await expect(readConfig(file, {})).rejects.toThrow(message);
  });

  test("says how a config is called where there is none", async () => {
    await expect(readConfig(join(folder, "none.yaml"), {})).rejects.toThrow(
      "none.yaml does not exist. A config is called conduct.config.ts,",
    );
  });
});

describe("findConfig()", () => {
  test("finds nothing in a folder that has none", async () => {
    expect(await findConfig(import.meta.dirname)).toBeUndefined();
  });
});

describe("withEnvironment()", () => {
  test("lays each variable over the config", () => {
    const environment = {
      CONDUCT_URL: "http://other.test",
      CONDUCT_TOKEN: "t0ken",
      CONDUCT_OTHER_TOKEN: "other",
      CONDUCT_DRIVER: "http://driver.test",
      CONDUCT_SEED: "7",
      CONDUCT_PROFILE: "quick",
      CONDUCT_ONLY: "PG-*, LC-*",
      CONDUCT_SKIP: "SE-*",
      CONDUCT_EXCLUSIVE: "true",
      CONDUCT_READ_ONLY: "0",
      CONDUCT_CONSISTENCY: "2s",
      CONDUCT_MAX_REQUESTS: "300",
      CONDUCT_MAX_TIME: "10m",
      CONDUCT_MAX_RESOURCES: "9",
      CONDUCT_RATE: "2.5",
      CONDUCT_BASELINE: "known.yaml",
      CONDUCT_FAIL_ON: "should",
    };

    expect(Object.keys(environment).toSorted()).toEqual(
      Object.keys(environmentVariables).toSorted(),
    );
    expect(withEnvironment({ url: "http://a.test", budget: { time: 5 } }, environment)).toEqual({
      url: "http://other.test",
      credentials: "t0ken",
      other: "other",
      driver: "http://driver.test",
      seed: 7,
      profile: "quick",
      only: ["PG-*", "LC-*"],
      skip: ["SE-*"],
      exclusive: true,
      readOnly: false,
      consistency: "2s",
      budget: { requests: 300, time: "10m", resources: 9, rate: 2.5 },
      baseline: "known.yaml",
      failOn: "should",
    });
  });

  test("leaves the config as it is where variables are empty", () => {
    expect(withEnvironment({ url: "http://a.test" }, { CONDUCT_URL: "", PATH: "/bin" })).toEqual({
      url: "http://a.test",
    });
  });

  test("says what does not fit", () => {
    expect(() => withEnvironment({}, { CONDUCT_MAX_REQUESTS: "many" })).toThrow(
      'environment: "budget.requests" takes a whole number, not "many".',
    );
  });
});

describe("toOptions()", () => {
  test("gives a run the size of its profile, and time for what makes it slow", async () => {
    const contract = await jobsContract();
    const url = "http://jobs.test";

    const sizes = await Promise.all([
      toOptions(contract, { url, profile: "quick" }),
      toOptions(contract, { url }),
      toOptions(contract, { url, profile: "thorough" }),
      toOptions(contract, { url, budget: { requests: 100, rate: 10 }, consistency: "1s" }),
    ]);

    expect(sizes.map(({ budget, spread }) => ({ ...budget, spread }))).toEqual([
      { requests: 200, time: 30_000, spread: true },
      { requests: 2_000, time: 120_000, spread: false },
      { requests: 20_000, time: 900_000, spread: false },
      { requests: 100, rate: 10, time: 120_000 + 10_000 + 100_000, spread: false },
    ]);
  });

  test("takes work that is idle for no way to lead resources on, and bodies that succeed as samples", async () => {
    const file = await put(
      "idle.config.yaml",
      "url: http://jobs.test\nfixtures:\n  createJob: { idle: { name: nobody } }\n",
    );
    const { url = "", ...config } = await readConfig(file, {});
    const contract = await jobsContract();

    const idle = await toOptions(contract, { ...config, url });
    const worked = await toOptions(contract, {
      url,
      fixtures: { createJob: { idle: { name: "nobody" }, success: { name: "kept" } } },
    });

    expect(idle.fixtures).toEqual({ createJob: { idle: { name: "nobody" } } });
    expect(idle.driver).toBeUndefined();
    expect(idle.samples).toEqual({});
    expect(worked.driver).toBeUndefined();
    expect(worked.samples).toEqual({ createJob: { name: "kept" } });
  });
});

describe("toMilliseconds()", () => {
  test.for([
    [5, 5],
    ["500ms", 500],
    ["1.5s", 1_500],
    ["10m", 600_000],
    ["1h", 3_600_000],
    ["7d", 604_800_000],
  ] as const)("reads %s as %i", ([duration, milliseconds]) => {
    expect(toMilliseconds(duration)).toBe(milliseconds);
  });
});

describe("adviceFor()", () => {
  test("says what a config would add, and nothing that it says already", async () => {
    const contract = await jobsContract();
    const report = await judgeJobs({ budget: { requests: 50 } });

    const all = adviceFor(contract, {}, report);
    const less = adviceFor(
      contract,
      { credentials: "a", other: "b", exclusive: true, fixtures: {} },
      report,
    );

    expect(all.map(({ member }) => member)).toEqual([
      "credentials",
      "other",
      "fixtures",
      "exclusive",
      "budget",
    ]);
    expect(less.map(({ member }) => member)).toEqual(["budget"]);
    expect(formatAdvice(all)).toContain("  credentials  the contract asks for credentials");
    expect(formatAdvice([])).toBe("");
  });
});

async function put(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

/** A place in a text that the environment fills. */
function variable(name: string): string {
  return `$\{${name}}`;
}
