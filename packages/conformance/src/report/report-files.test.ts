import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import schema from "../../report.schema.json" with { type: "json" };
import { createJobs } from "../../test/jobs.ts";
import { jobsContract, judgeJobs } from "../../test/judge-jobs.ts";
import { applyBaseline } from "../baseline/baseline.ts";
import { checkConformance } from "../check-conformance.ts";
import { formatReport } from "./format-report.ts";
import { wrongGroups } from "./group.ts";
import type { Report } from "./report.ts";
import { formatReportFile, reportEndings } from "./report-files.ts";

const sins = ["refuses to cancel", "skips to failure", "lists old states"];
let failing: Report;
let contract: Awaited<ReturnType<typeof jobsContract>>;

beforeAll(async () => {
  contract = await jobsContract();
  const report = await judgeJobs({ sins, skip: ["SE-*"] });
  failing = applyBaseline(
    report,
    {
      file: "known.yaml",
      known: [
        { id: "LC-RET-*", reason: "issue <12>", line: 2 },
        { id: "PG-X-01", reason: "none", line: 4 },
      ],
      flaky: [{ id: "LC-CRE-*", reason: "a race" }],
    },
    { today: "2026-11-21" },
  );
});

describe("report.schema.json", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false });
  const validate = ajv.compile(schema);
  const mistakesIn = (report: unknown) =>
    validate(report)
      ? []
      : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);

  test("describes reports of failures, of a baseline, and of a target that is down", async () => {
    const down = await checkConformance({
      contract,
      target: { url: "http://jobs.test", fetch: () => Promise.reject(new Error("refused")) },
    });

    expect(failing.counts.fail).toBeGreaterThan(0);
    expect(mistakesIn(JSON.parse(JSON.stringify(failing)))).toEqual([]);
    expect(mistakesIn(JSON.parse(JSON.stringify(down)))).toEqual([]);
  });

  test.for<readonly [string, (report: Record<string, unknown>) => unknown]>([
    ["another version", (report) => ({ ...report, version: 2 })],
    ["a member that is unknown", (report) => ({ ...report, more: 1 })],
    ["no results", ({ results: _, ...report }) => report],
    ["an unknown verdict", (report) => withResult(report, { verdict: "maybe" })],
    [
      "a failure without what was expected",
      (report) => withResult(report, { expected: undefined }),
    ],
    ["a time that is none", (report) => ({ ...report, startedAt: "yesterday" })],
  ])("refuses %s", ([, change]) => {
    const changed = change(JSON.parse(JSON.stringify(failing)));

    expect(mistakesIn(JSON.parse(JSON.stringify(changed)))).not.toEqual([]);
  });
});

describe("formatReportFile()", () => {
  test("knows a format for each ending, and none for others", () => {
    const texts = Object.keys(reportEndings).map((ending) => textOf(`report${ending}`));

    expect(new Set(texts).size).toBe(5);
    expect(textOf("report.sarif.json")).toBe(textOf("report.sarif"));
    expect(formatReportFile("report.pdf", failing, contract)).toBeUndefined();
  });

  test("writes JUnit with a suite for each area and the requirement as properties", () => {
    const xml = textOf("report.xml");
    const failed = [...xml.matchAll(/<failure /g)].length;

    expect(tagsAreBalanced(xml)).toBe(true);
    expect(xml).toContain('<testsuite name="LC-CAN"');
    expect(xml).toContain('<property name="requirement" value="LC-CAN-01"/>');
    expect(xml).toContain('<property name="level" value="must"/>');
    expect(xml).toContain('<testsuite name="baseline" tests="1" failures="1"');
    expect(xml).toContain("known: issue &lt;12&gt;");
    const deciding = failing.results.filter(
      ({ verdict, level, excused }) => verdict === "fail" && level === "must" && !excused,
    );
    expect(failed).toBe(deciding.length + 1);
    expect(deciding.length).toBeGreaterThan(0);
  });

  test("makes a build red when nothing could be judged", async () => {
    const down = { ...failing, results: [], problem: "GET / got no answer: refused." };

    expect(formatReportFile("report.xml", down, contract)).toContain(
      '<error message="GET / got no answer: refused."/>',
    );
  });

  test("writes Markdown with the verdict, the areas and each failure", () => {
    const text = textOf("report.md");

    expect(text).toMatch(/^### ❌ Jobs 1\.0\.0\n/);
    expect(text).toContain("| Cancellation |");
    expect(text).toMatch(/repeat `conduct check --replay LC-CAN-01:[\da-f]{8}`/);
    expect(text).toContain("baseline: `PG-X-01`");
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test("writes SARIF that points into the contract", () => {
    const { runs } = JSON.parse(textOf("report.sarif")) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    const [run] = runs;
    const cancel = run?.results.find((one) => one.ruleId === "LC-CAN-01");

    expect(run?.tool.driver.rules.map(({ id }) => id)).toContain("LC-CAN-01");
    expect(cancel).toMatchObject({
      level: "error",
      partialFingerprints: { "conduct/key": expect.stringMatching(/^LC-CAN-01:/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: expect.stringContaining("jobs.yaml") },
            region: { startLine: expect.any(Number), startColumn: expect.any(Number) },
          },
        },
      ],
    });
  });

  test("writes HTML that needs nothing else, with pictures, sequences and commands", () => {
    const page = textOf("report.html");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<(link|img|iframe)|src=|url\((?!#)|@import/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("<h1>Does not conform</h1>");
    expect(page).toMatch(/class="way \w+ violated"/);
    expect(page).toContain('<ol class="chart">');
    expect(page).toContain('<span class="state">queued</span>');
    expect(page).toContain("curl -sS -X POST &quot;$BASE/jobs&quot;");
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(50);
  });

  test("draws moves that nobody declared", () => {
    const undeclared = { event: "", from: "queued", to: "failed", seen: 1 };
    const coverage = failing.coverage.map((one) => ({
      ...one,
      edges: [...one.edges, { ...undeclared, violated: failing.causes.slice(0, 1) }],
    }));

    const page = formatReportFile("a.html", { ...failing, coverage }, contract);
    expect(page).toContain(">not declared</text>");
    expect(textOf("report.html")).not.toContain(">not declared</text>");
  });

  test("does not say that all is well where much was not tested", async () => {
    const short = await judgeJobs({ budget: { requests: 100 } });

    expect(formatReportFile("a.html", short, contract)).toContain(
      "<h1>Conforms, as far as it was tested</h1>",
    );
  });

  test("shows what a target says as text, whatever it is", async () => {
    const jobs = createJobs({ sins });
    const report = await checkConformance({
      contract,
      seed: 1,
      only: ["LC-CAN-01", "SC-RES-01"],
      target: {
        url: "http://jobs.test",
        fetch: async (request) => {
          const response = await jobs(request);
          const text = await response.text();
          const { status, headers } = response;
          const evil = text.replace(
            '"code":"over"',
            '"code":"<script>alert(`1`)</script>|\\u0000"',
          );
          return new Response(evil, { status, headers });
        },
      },
    });

    expect(JSON.stringify(report)).toContain("<script>alert");
    expect(formatReportFile("a.html", report, contract)).not.toContain("<script>alert");
    expect(
      formatReportFile("a.md", report, contract)?.replaceAll(/(`+)[\s\S]*?\1(?!`)/g, ""),
    ).not.toContain("<script>");
    expect(tagsAreBalanced(formatReportFile("a.xml", report, contract) ?? "")).toBe(true);
  });
});

describe("formatReport()", () => {
  test("says each requirement once, and names what was skipped and what holds", () => {
    const text = formatReport(failing);

    expect(text.match(/^FAIL LC-CAN-01 /gm)).toHaveLength(1);
    expect(text).toMatch(
      /SKIPPED \(\d+\) left out on request: nothing is said of them\n {2}SE +01/,
    );
    expect(text).toMatch(/PASS \(\d+\) hold wherever they were tried\n {2}LC-/);
    expect(text).toMatch(/OUT OF DATE \(1 in the baseline\)\n {2}known.yaml:4 PG-X-01: No result/);
    expect(text).toMatch(/replay +LC-CAN-01:[\da-f]{8}/);
  });
});

test("what fails is told before what only differs, the most telling first", () => {
  const wrong = failing.results.filter(({ verdict }) => verdict === "fail");
  const [first] = wrong;
  const second = wrong.find(({ id }) => id !== first?.id);
  if (first === undefined || second === undefined) throw new Error("too few failures");
  const ordered = (causes: readonly string[], differs: readonly string[]) => {
    const results = [first, second].map((result) =>
      differs.includes(result.key) ? { ...result, verdict: "difference" as const } : result,
    );
    return wrongGroups({ ...failing, causes, results }).map(({ id }) => id);
  };

  expect(ordered([first.key, second.key], [])).toEqual([first.id, second.id]);
  expect(ordered([second.key, first.key], [])).toEqual([second.id, first.id]);
  expect(ordered([first.key, second.key], [first.key])).toEqual([second.id, first.id]);
});

describe("secrets", () => {
  const canary = "cAn4ry+t0/ken=";
  const shapes = [canary, encodeURIComponent(canary), JSON.stringify(canary)];

  test.for([".txt", ...Object.keys(reportEndings)])(
    "are in no %s, however they are spelled",
    async (ending) => {
      const report = await leaky(canary);
      const text =
        ending === ".txt"
          ? formatReport(report)
          : (formatReportFile(`r${ending}`, report, contract) ?? "");

      expect(text).toContain("$TOKEN");
      for (const shape of shapes) expect(text).not.toContain(shape);
      expect(text).not.toContain("second-canary");
      expect(text).not.toContain("fetched-canary");
      expect(text).not.toContain("cookie-canary");
      expect(text).not.toContain("basic-canary");
      expect(text).not.toContain(btoa("me:basic-canary"));
    },
  );
});

/** A server that repeats whatever it was sent in all it says, and fails on top. */
async function leaky(canary: string): Promise<Report> {
  const jobs = createJobs({ sins });
  return checkConformance({
    contract,
    seed: 1,
    only: ["LC-CAN-01", "LC-CRE-01", "SC-RES-01", "ER-0*"],
    target: {
      url: "http://jobs.test",
      credentials: { authorization: `Basic ${btoa("me:basic-canary")}`, "x-trace": canary },
      other: "second-canary",
      headers: { "X-API-Key": "fetched-canary" },
      fetch: async (request) => {
        const sent = [
          ...request.headers.values(),
          encodeURIComponent(canary),
          canary,
          "second-canary",
          "basic-canary",
        ];
        const response = await jobs(request);
        const text = await response.text();
        const { status } = response;
        const told = JSON.stringify({ ...JSON.parse(text || "{}"), sent: sent.join(" ") });
        return new Response(status === 204 ? null : told, {
          status: status === 409 ? 418 : status,
          headers: {
            "content-type": "text/plain",
            "set-cookie": "id=cookie-canary",
            "x-echo": canary,
          },
        });
      },
    },
  });
}

function textOf(file: string): string {
  return formatReportFile(file, failing, contract) ?? "";
}

function withResult(report: Record<string, unknown>, change: object): unknown {
  const results = report.results as readonly { readonly verdict: string }[];
  const index = results.findIndex(({ verdict }) => verdict === "fail");
  return {
    ...report,
    results: results.map((one, at) => (at === index ? { ...one, ...change } : one)),
  };
}

/** Each tag is closed in turn, and nothing between them is open: enough to catch text that was not escaped. */
function tagsAreBalanced(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, __, empty) => {
      if (close === "/") return open.pop() === name ? "" : "<";
      if (empty === "") open.push(name);
      return "";
    },
  );
  return open.length === 0 && !rest.replace(/^<\?xml[^>]*\?>/, "").includes("<");
}
