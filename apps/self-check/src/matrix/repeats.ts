import type { Case } from "./case.ts";
import type { Figure } from "./figures.ts";
import { isCorrect } from "./figures.ts";
import type { Run } from "./judge-case.ts";
import type { Outcome } from "./outcome.ts";

/** What came of judging each case several times with the same seed. */
export interface Repeats {
  readonly figures: readonly Figure[];

  /** Each case whose runs differ, and in what. */
  readonly changes: readonly string[];
}

/** Compares the runs of each case that had the same seed. */
export function repeatsOf(outcomes: readonly Outcome[]): Repeats {
  const changes: string[] = [];
  const shares = { sure: [] as number[], race: [] as number[] };
  let correct = 0;
  let changed = 0;
  for (const outcome of outcomes) {
    const { case: one, runs } = outcome;
    for (const [seed, same] of Map.groupBy(runs, (run) => run.seed)) {
      const tell = (what: string) => changes.push(`${one.api}/${one.id}, seed ${seed}: ${what}`);
      const [first] = same;
      if (first === undefined) continue;
      if (isCorrect(outcome)) {
        correct += same.length;
        for (const run of same) {
          const differs = changedIn(first, run);
          if (differs.length > 0) changed += 1;
          for (const key of differs) tell(key);
        }
        continue;
      }
      const wanted = firstOf(first);
      if (wanted === undefined) continue;
      const again = same.filter((run) => firstOf(run) === wanted).length;
      shares[kindOf(one)].push(again / same.length);
      if (again < same.length) tell(`${wanted} first, ${again} of ${same.length}`);
    }
  }
  return {
    changes,
    figures: [
      {
        name: "runs on correct servers with another verdict than the first of their seed",
        value: `${changed} of ${correct}`,
        goal: "0",
        met: changed === 0,
      },
      shareFigure("same first failure from the same seed, least and mean", shares.sure, 1),
      shareFigure("the same of faults of races", shares.race, 0.9),
    ],
  };
}

function kindOf({ seen }: Case): "sure" | "race" {
  return seen === "race" ? "race" : "sure";
}

function firstOf({ findings }: Run): string | undefined {
  return findings.find(({ verdict }) => verdict === "fail")?.id;
}

/** What fails in one run only. */
function changedIn(one: Run, other: Run): readonly string[] {
  const [left, right] = [failedIn(one), failedIn(other)];
  return [...left, ...right].filter((key) => !left.has(key) || !right.has(key));
}

function failedIn({ findings }: Run): ReadonlySet<string> {
  return new Set(findings.map(({ id, subject, verdict }) => `${verdict} ${id} ${subject}`));
}

function shareFigure(name: string, shares: readonly number[], goal: number): Figure {
  const least = Math.min(1, ...shares);
  const mean = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length);
  return {
    name,
    value: shares.length === 0 ? "none" : `${least.toFixed(2)}, ${mean.toFixed(2)}`,
    goal: `≥ ${goal.toFixed(2)}`,
    met: shares.length === 0 || least >= goal,
  };
}
