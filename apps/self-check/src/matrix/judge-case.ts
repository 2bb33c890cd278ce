import { checkConformance, type Fixtures, type Report } from "@conduct/conformance";
import type { Contract } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { type ApiName, createReferenceServer } from "@conduct/reference-server";
import type { Case } from "./case.ts";
import { type Conditions, withJitter } from "./conditions.ts";

/** What the referee says against a server. */
export interface Finding {
  readonly id: string;
  readonly verdict: "fail" | "difference" | "error";
  readonly level: "must" | "should" | "may";
  readonly subject: string;
  readonly told: string;

  /** How many requests show it. */
  readonly steps: number;

  /** How often it was shown again, as "3/3", if that was tried. */
  readonly reproducible?: string;
}

/** One judgement of one case. */
export interface Run {
  readonly seed: number;

  /** In the order in which they stand in the report. */
  readonly findings: readonly Finding[];

  /** Why there is no judgement, if there is none. */
  readonly problem?: string;

  /** Requirements that were tried, and those that could not be. */
  readonly judged: number;
  readonly untried: number;
  readonly requests: number;

  /** Stands for all that was sent. */
  readonly plan: string;
  readonly milliseconds: number;
}

/** Judges one case with one seed. Where no worker acts by itself, nobody but the referee acts. */
export async function judgeCase(
  one: Case,
  seed: number,
  { defaults, profile, jitter }: Conditions,
): Promise<Run> {
  const contract = await contractOf(one.api);
  const server = await createReferenceServer({
    api: one.api,
    seed,
    ...(one.credentials && { credentials: "required" }),
    ...(one.kind === "variation" && { variation: one.id }),
    ...((one.kind === "fault" || one.kind === "pair") && { fault: one.id }),
  });
  const begun = performance.now();
  try {
    const place =
      one.socket || defaults
        ? await server.listen(0)
        : {
            url: "http://server.test",
            fetch: withJitter((request) => dated(server.fetch(request)), jitter),
          };
    const report = await checkConformance({
      contract,
      target: {
        ...place,
        // Servers tell whoever listens on this machine.
        webhooks: {},
        ...(one.credentials && { credentials: tokens, ...strangerTo(one.api) }),
        ...(hasWorkers(one.api) && { settles: 6_000 }),
      },
      seed,
      ...(defaults ? {} : { exclusive: !hasWorkers(one.api) }),
      ...(fixtures[one.api] !== undefined && { fixtures: fixtures[one.api] }),
      patience,
      // The machine may be slow; how long it took is told by the figures.
      budget: { time: 300_000 + 4_000 * jitter, ...(profile === "quick" && { requests: 200 }) },
      spread: profile === "quick",
    });
    return runOf(report, seed, performance.now() - begun);
  } finally {
    await server.close();
  }
}

function runOf(report: Report, seed: number, milliseconds: number): Run {
  const judged = report.results.filter(({ verdict }) => verdict !== "not-applicable");
  return {
    seed,
    findings: inOrder(report).flatMap(
      ({ id, verdict, level, subject, expected, observed, reason, witness, reproducible }) =>
        verdict === "fail" || verdict === "difference" || verdict === "error"
          ? [
              {
                id,
                verdict,
                level,
                subject,
                told: reason ?? `${expected}, not ${observed}`,
                steps: witness.length,
                ...(reproducible && { reproducible }),
              },
            ]
          : [],
    ),
    ...(report.problem === undefined ? {} : { problem: report.problem }),
    judged: judged.length,
    untried: judged.filter(({ verdict }) => verdict === "inconclusive").length,
    requests: report.requests,
    plan: report.plan,
    milliseconds: Math.round(milliseconds),
  };
}

/** What went wrong with the referee itself, then what it found, the most telling first. */
function inOrder({ results, causes }: Report): Report["results"] {
  const place = ({ key }: Report["results"][number]) => causes.indexOf(key);
  return results.toSorted((a, b) => place(a) - place(b));
}

/** As on any socket, a reply says when it was sent. */
async function dated(reply: Promise<Response>): Promise<Response> {
  const response = await reply;
  response.headers.set("date", new Date().toUTCString());
  return response;
}

/** Milliseconds in which every worker is done, even one that takes twenty times as long as usual. */
const patience = 20_000;

/** For those who take a token, and for those who take a key. */
const tokens = { authorization: "Bearer let-me-in", "x-api-key": "let-me-in" };

/** Somebody else, where each who calls has resources of their own. */
function strangerTo(api: ApiName): { readonly other?: Readonly<Record<string, string>> } {
  return api === "runs" ? { other: { authorization: "Bearer somebody-else" } } : {};
}

/** Inputs whose ends the servers tell, as whoever runs one would write them in a config. */
const fixtures: { readonly [api: string]: Fixtures } = {
  eigenpal: {
    runWorkflow: {
      success: { input: { outcome: "completed" } },
      failure: { input: { outcome: "failed" } },
      slow: { input: { outcome: "endless" } },
    },
  },
  "ai-flow": {
    addWorkflow: {
      success: { name: "known", tasks: [{ name: "ant", kwargs: { outcome: "success" } }] },
      failure: {
        name: "known",
        tasks: [{ name: "ant", kwargs: { outcome: "failure", retries: 1 } }],
      },
      slow: { name: "known", tasks: [{ name: "ant", kwargs: { outcome: "endless" } }] },
    },
  },
};

/** Servers whose work nobody but they themselves can do. */
function hasWorkers(api: ApiName): boolean {
  return api === "eigenpal" || api === "arize" || api === "ai-flow" || api === "runs";
}

const contracts = new Map<ApiName, Promise<Contract>>();

function contractOf(api: ApiName): Promise<Contract> {
  const known = contracts.get(api) ?? read(api);
  contracts.set(api, known);
  return known;
}

async function read(api: ApiName): Promise<Contract> {
  const { contract } = await readContract(api);
  if (contract === undefined) throw new Error(`openapi/${api} does not compile.`);
  return contract;
}
