import type { Outcome } from "./outcome.ts";

/** One number that says how good the referee is, with the goal beside it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean;

  /** Comparable: more is better; absent where the machine has a say, or too few cases to speak of a mean. */
  readonly score?: number;
}

/** Races that it takes to compare their mean: of one or two the sample alone decides. */
const enough = 5;

/** Works out what the outcomes of a matrix amount to. */
export function figuresOf(outcomes: readonly Outcome[]): readonly Figure[] {
  const correct = outcomes.filter((one) => isCorrect(one));
  const wrong = outcomes.filter((one) => !isCorrect(one));
  const [sure, racing] = [
    wrong.filter(({ case: { seen } }) => seen !== "race"),
    wrong.filter(({ case: { seen } }) => seen === "race"),
  ];
  const rejected = correct.reduce((sum, one) => sum + one.caught, 0);
  const judged = correct.reduce((sum, one) => sum + one.runs.length, 0);
  const always = sure.filter((one) => one.caught === one.runs.length).length;
  const chance = mean(racing.map((one) => one.caught / one.runs.length));
  const caught = wrong.filter((one) => one.caught > 0);
  const first = caught.filter((one) => one.first === one.caught).length;
  const few = caught.filter((one) => one.extra <= 2).length;
  const runs = outcomes.flatMap((one) => one.runs);
  const firsts = wrong.flatMap((one) =>
    one.runs.flatMap(({ findings }) => findings.find(({ verdict }) => verdict === "fail") ?? []),
  );
  const lengths = firsts.map(({ steps }) => steps);
  const shown = firsts.flatMap(({ reproducible }) => reproducible ?? []);
  const steady = shown.filter((text) => text.split("/")[0] === text.split("/")[1]).length;
  const requests = runs.map((run) => run.requests);
  const seconds = runs.map((run) => run.milliseconds / 1000);

  return [
    {
      name: "correct servers rejected (clean and legal variations)",
      value: `${rejected} of ${judged} runs`,
      goal: "0",
      met: rejected === 0,
      score: -rejected,
    },
    {
      name: "deterministic faults caught with every seed",
      value: share(always, sure.length),
      goal: "100 %",
      met: always === sure.length,
      score: always / Math.max(1, sure.length),
    },
    ...(racing.length === 0
      ? []
      : [
          {
            name: "faults of races, mean chance to be caught",
            value: chance.toFixed(2),
            goal: "≥ 0.95",
            met: chance >= 0.95,
            ...(racing.length < enough ? {} : { score: chance }),
          },
        ]),
    {
      name: "caught faults whose first named requirement is the violated one",
      value: share(first, caught.length),
      goal: "≥ 90 %",
      met: first >= 0.9 * caught.length,
      score: first / Math.max(1, caught.length),
    },
    {
      name: "caught faults with at most two other requirements named",
      value: share(few, caught.length),
      goal: "≥ 90 %",
      met: few >= 0.9 * caught.length,
      score: few / Math.max(1, caught.length),
    },
    ...(lengths.length === 0
      ? []
      : [
          {
            name: "requests of a minimal reproduction, median and 95th percentile",
            value: `${median(lengths)}, ${percentile(lengths, 0.95)}`,
            goal: "≤ 4, ≤ 10",
            met: median(lengths) <= 4 && percentile(lengths, 0.95) <= 10,
          },
          {
            name: "first failures that were shown again each time they were tried",
            value: share(steady, shown.length),
            goal: "≥ 90 %",
            met: steady >= 0.9 * shown.length,
          },
        ]),
    {
      name: "requests of a run, median and most",
      value: `${median(requests)}, ${Math.max(0, ...requests)}`,
      goal: "≤ 2,000",
      met: Math.max(0, ...requests) <= 2_000,
    },
    {
      name: "seconds of a run, median and most",
      value: `${median(seconds).toFixed(1)}, ${Math.max(0, ...seconds).toFixed(1)}`,
      goal: "≤ 30",
      met: Math.max(0, ...seconds) <= 30,
    },
  ];
}

/** True for servers that a referee must let pass. */
export function isCorrect({ case: { kind } }: Outcome): boolean {
  return kind === "clean" || kind === "variation";
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 100 : (100 * part) / whole;
  return `${part} of ${whole} (${percent.toFixed(1)} %)`;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percentile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
