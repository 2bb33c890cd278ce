import { describe, expect, test } from "vitest";
import { judgeJobs } from "../../test/judge-jobs.ts";
import { shelfSins } from "../../test/shelf-sins.ts";
import { checks } from "./index.ts";

/**
 * For each check, servers that break its sentence: the check alone has to find each of them out.
 *
 * The names are those of the switches in test/jobs.ts.
 */
const sins: { readonly [id: string]: readonly string[] } = {
  "LC-CRE-01": ["answers creations with 200", "creates running jobs"],
  "LC-CRE-02": ["forgets new jobs"],
  "LC-CRE-04": ["repeats identifiers"],
  "LC-CRE-08": ["keeps refused creations"],
  "LC-CRE-09": ["adopts forged members"],
  "LC-EVT-01": ["refuses to start", "starts nothing", "retries for ever"],
  "LC-EVT-02": ["calls the illegal bad", "codes the illegal otherwise", "changes what it refuses"],
  "LC-EVT-03": [
    "forgets what was sent",
    "takes zero for nothing",
    "takes a depth of zero for nothing",
    "is never loud",
    "loses notes",
    "shows notes that it does not keep",
    "cuts long names off",
    "names the nameless",
    "tidies names up",
    "logs nothing",
    "notes over the attempt",
    "skips an attempt",
    "skips the third attempt",
    "begins with what others were told",
    "loses what comes together",
  ],
  "LC-EVT-04": ["invents missing jobs"],
  "LC-CAN-01": ["refuses to cancel"],
  "LC-CAN-02": ["cancels nothing"],
  "LC-CAN-03": ["stops nothing"],
  "LC-CAN-05": [
    "cancels twice",
    "breaks on the second cancel",
    "codes the second cancel otherwise",
  ],
  "LC-CAN-06": ["cancels finished jobs", "takes results away"],
  "LC-CAN-07": ["cancels missing jobs"],
  "LC-CAN-08": ["revives cancelled jobs"],
  "LC-RACE-01": ["cancels twice"],
  "LC-RACE-02": ["fails what is cancelled"],
  "LC-RACE-03": ["retries twice"],
  "LC-RET-01": ["starts attempts at zero"],
  "LC-RET-02": ["retries for ever"],
  "LC-RET-03": ["counts attempts down"],
  "LC-RET-04": ["retries successes", "refuses to retry"],
  "LC-RET-07": ["keeps old reasons"],
  "LC-TERM-01": ["revives finished jobs", "turns failures into successes"],
  "LC-TERM-02": ["touches finished jobs"],
  "LC-TERM-03": ["reopens finished jobs"],
  "LC-TS-05": ["begins what it cancels"],
  "LC-TERM-04": ["ends what failed at each creation"],
  "LC-SEQ-01": ["skips to failure"],
  "LC-SEQ-02": ["shows unknown states"],
  "LC-SEQ-03": ["cancels by itself"],
  "LC-SEQ-05": ["forgets the start"],
  "LC-SEQ-06": ["updates backwards"],
  "LC-TS-01": ["creates anew at each read"],
  "LC-TS-02": ["starts without a time", "starts jobs at creation"],
  "LC-TS-03": ["ends without a time", "ends jobs at creation"],
  "LC-TS-04": ["ends before it begins"],
  "LC-TS-06": ["tells another date"],
  "LC-TS-07": ["takes negative time"],
  "LC-TS-08": ["writes local times"],
  "LC-RES-01": ["succeeds without a result"],
  "LC-RES-02": ["fails without a reason"],
  "LC-RES-03": ["serves nothing early"],
  "LC-RES-04": ["serves nothing late", "hides results"],
  "LC-RES-05": ["rewrites the log"],
  "LC-LIST-01": ["lists old states", "hides a job", "keeps lists for a while"],
  "LC-LIST-02": ["filters no state", "finds no queued ones"],
  "PG-G-01": ["hides a job", "skips one", "skips equals", "never says more"],
  "PG-G-02": ["includes the anchor"],
  "PG-G-03": ["gives one too many"],
  "PG-G-04": ["goes round"],
  "PG-G-05": ["shifts pages", "ends at half"],
  "PG-G-06": ["repeats pages differently"],
  "PG-G-07": ["sorts pages only", "sorts one way only"],
  "PG-G-08": ["shuffles equals", "skips equals"],
  "PG-G-09": ["empties with null"],
  "PG-G-10": ["says more when full", "says more when full of one state"],
  "PG-G-11": ["ignores the default"],
  "PG-G-12": ["writes more as text"],
  "PG-G-13": ["repeats pages differently"],
  "PG-G-14": ["lists other names", "shows less on later pages"],
  "PG-L-01": ["refuses the greatest size"],
  "PG-L-02": ["takes any large size"],
  "PG-L-03": ["takes any small size"],
  "PG-L-04": ["breaks on senseless sizes"],
  "PG-L-05": ["skips one"],
  "PG-L-06": ["enforces no maximum"],
  "PG-N-01": ["counts pages from zero", "has a page zero"],
  "PG-N-02": ["shifts pages"],
  "PG-N-03": ["repeats the last page", "breaks on pages that are none"],
  "PG-N-04": ["counts the page"],
  "PG-N-05": ["counts everything"],
  "PG-C-01": ["ends at half"],
  "PG-C-02": ["forgives unknown cursors"],
  "PG-C-03": ["breaks on damaged cursors", "breaks on strange keys"],
  "PG-C-06": ["binds no cursor"],
  "PG-C-10": ["spends cursors"],
  "PG-C-12": [
    "filters the first page only",
    "filters states on one page",
    "refuses pages of one state",
  ],
  "PG-C-13": ["breaks on empty cursors"],
  "PG-B-01": ["includes the anchor", "skips one"],
  "PG-B-02": ["turns pages round", "begins before pages"],
  "PG-B-03": ["turns pages round"],
  "PG-B-04": ["says more when full"],
  "PG-B-05": ["lets after win"],
  "PG-B-06": ["empties unknown cursors"],
  "PG-B-08": ["includes the anchor"],
  "PG-B-09": ["changes its kind"],
  "PG-F-01": ["finds names in part", "filters no state", "minds no case"],
  "PG-F-02": ["applies one filter only", "applies two filters at most"],
  "PG-F-03": ["takes any state"],
  "PG-F-04": ["excludes the bound", "includes the bound"],
  "PG-F-05": ["sorts one way only"],
  "SC-RES-01": ["shows wrong types", "answers in plain text"],
  "SC-RES-02": ["answers with 202"],
  "SC-RES-06": ["shows no name"],
  "SC-RES-03": ["forgets the version header"],
  "SC-REQ-01": [
    "demands what is optional",
    "refuses to hear of charsets",
    "refuses eighty letters",
    "counts bytes of names",
    "allows four attempts",
  ],
  "SC-REQ-02": ["takes any creation", "takes any report", "breaks on null"],
  "SC-REQ-04": ["breaks on broken bodies"],
  "ER-01": ["refuses in plain JSON"],
  "ER-02": ["names another status"],
  "ER-03": ["shows its stack"],
  "ER-04": ["serves unknown paths", "takes any method", "forgets to allow"],
  "ER-05": ["breaks on broken bodies", "hangs up on broken bodies"],
  "SE-01": ["lets anybody in"],
  "SE-02": [
    "takes any token for lists",
    "takes part of the token",
    "takes more than the token",
    "takes any scheme",
  ],
  "SE-04": ["lets anybody write"],
  "SE-05": ["counts its jobs"],
};

/** Checks that cannot fail by a sin of this server, and why. */
const elsewhere: { readonly [id: string]: string } = {
  ...Object.fromEntries(Object.keys(shelfSins).map((id) => [id, "needs books: see lists.test.ts"])),
  "SC-RES-07": "no request chooses a form: see reply-view.test.ts",
  "LC-CRE-05": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-CRE-06": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-CRE-07": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-OCC-01": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-OCC-02": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-OCC-03": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-OCC-04": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-OCC-05": "needs versions and keys, which jobs do not have: see versions.test.ts",
  "LC-RACE-05": "needs versions and keys, which jobs do not have: see versions.test.ts",
  ...Object.fromEntries(
    ["01", "02", "03", "04", "05", "06", "07"].map((number) => [
      `LC-WAIT-${number}`,
      "jobs hold nothing: see kilns.test.ts",
    ]),
  ),
  ...Object.fromEntries(
    [
      ...["ER-06", "LC-CRE-03", "SC-REQ-03", "SC-RES-04", "SC-RES-05"],
      ...["LC-LIVE-01", "LC-LIVE-02", "LC-CAN-04", "LC-RES-06", "LC-RES-07"],
      ...["LC-HIST-01", "LC-HIST-02", "LC-RET-05"],
      ...["CN-01", "CN-02", "CN-03"],
    ].map((id) => [id, "jobs leave no room for it: see kilns.test.ts"]),
  ),
  "LC-SEQ-04": "says only what was never seen: see coverage.test.ts",
  "LC-RET-05": "jobs do not list their attempts: see the servers of the self-check",
  "LC-RES-08": "jobs store nothing apart: see product-apart.test.ts",
  "LC-CAN-11": "the server knows one caller only: see foreign-resource.test.ts",
  "SE-03": "the server knows one caller only: see foreign-resource.test.ts",
  "LC-CAN-09": "nobody works behind the server: see system.test.ts",
  "LC-PAR-01": "the server has no parents: see missing-parent.test.ts",
  "LC-HIST-03": "nobody is told of jobs: see webhooks.test.ts",
  "LC-HIST-04": "nobody is told of jobs: see webhooks.test.ts",
  "LC-PAR-02": "no job speaks of another: see bulk.test.ts",
  "LC-EVT-05": "jobs are always named: see first-in-line.test.ts",
};

describe("power", () => {
  test.for(Object.entries(sins).flatMap(([id, list]) => list.map((sin) => [id, sin] as const)))(
    "%s finds out a server that %s",
    async ([id, sin]) => {
      const { results } = await judgeJobs({ sins: [sin], only: [id, ...trafficFor(id)] });

      // Another check may explain the same better: then this one says that it follows.
      const failures = results.filter(
        (result) => result.id === id && (result.verdict === "fail" || result.follows !== undefined),
      );
      expect(failures).not.toEqual([]);
      for (const { expected, observed, witness, place } of failures) {
        expect(expected).not.toBe("");
        expect(observed).not.toBe("");
        expect(witness).not.toEqual([]);
        expect(place?.file).toContain("jobs.yaml");
      }
    },
  );

  test("is proven for every check", () => {
    const proven = [...new Set([...Object.keys(sins), ...Object.keys(elsewhere)])].toSorted();

    expect(proven).toEqual(checks.map((check) => check.id).toSorted());
  });
});

/** Checks that review what others saw need others, and some need a server that has seen some work. */
function trafficFor(id: string): readonly string[] {
  const lists = ["PG-G-0*", "PG-B-01"];
  const lives = ["LC-CRE-*", "LC-EVT-*", "LC-CAN-*", "LC-RET-*", "LC-TERM-*", "SC-REQ-*"];
  if (id === "PG-L-06" || id === "LC-TERM-04") return lives;
  const acts = checks.some((check) => check.id === id && check.phase === "act");
  if (acts) return [];
  return id.startsWith("PG-") ? lists : lives;
}
