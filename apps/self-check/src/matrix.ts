import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { shippedContracts } from "@conduct/contract/node";
import { readOptions } from "./command-line.ts";
import { type Case, casesOf } from "./matrix/case.ts";
import type { Conditions } from "./matrix/conditions.ts";
import { figuresOf } from "./matrix/figures.ts";
import { belowFloor } from "./matrix/floor.ts";
import { columns, formatFigures, formatMarkdown, rowOf } from "./matrix/format.ts";
import type { Run } from "./matrix/judge-case.ts";
import { type Outcome, outcomeOf, surpriseOf, usualOf } from "./matrix/outcome.ts";
import { askWorkers } from "./matrix/pool.ts";
import { repeatsOf } from "./matrix/repeats.ts";

/**
 * Judges the reference server in all its shapes, and says how good the referee is.
 *
 * ```sh
 * npm run matrix -- --api gyoza --only "cancel*" --seeds 3 --jobs 2
 * ```
 */
const values = readOptions({
  call: "npm run matrix --",
  about: "Judges the reference server in all its shapes, and says how good the referee is.",
  options: {
    api: { takes: "text", oneOf: shippedContracts(), about: "only this API" },
    only: { takes: "text", about: "only these cases: ids with commas between, * for any text" },
    seeds: { takes: "number", default: 1, about: "judge each case with so many seeds" },
    from: { takes: "number", default: 1, about: "begin with this seed" },
    jobs: { takes: "number", default: availableParallelism(), about: "so many cases at a time" },
    json: { takes: "text", about: "write the outcomes to this file" },
    markdown: { takes: "text", about: "write a report to this file" },
    every: { takes: "number", default: 1, about: "only one fault of so many" },
    quick: { about: "without pairs, and without variations that other APIs have as well" },
    defaults: { about: "judge as somebody would who says nothing but the address" },
    profile: {
      takes: "text",
      oneOf: ["default", "quick"],
      default: "default",
      about: "ask as little as conduct check --quick",
    },
    repeat: { takes: "number", default: 1, about: "judge each case so often with each seed" },
    jitter: { takes: "number", default: 0, about: "delay all by up to so many ms, there and back" },
    together: { takes: "number", default: 1, about: "have so many runs under way at a time" },
    stress: { about: "keep all cores busy beside it" },
    floor: { about: "fail if the figures are below what was reached" },
  },
});

const conditions: Conditions = {
  defaults: values.defaults,
  profile: values.profile === "quick" ? "quick" : "default",
  jitter: values.jitter,
  together: values.together,
};
const seeds = Array.from({ length: values.seeds }, (_, index) => values.from + index);
const turns = Array.from({ length: values.repeat });
const burners = Array.from(
  { length: values.stress ? availableParallelism() : 0 },
  () => new Worker(new URL("./matrix/burner.ts", import.meta.url)),
);
const cases = casesOf({
  quick: values.quick,
  every: values.every,
  ...(values.api !== undefined && { api: values.api }),
  ...(values.only !== undefined && { only: values.only }),
});
const questions = seeds.flatMap((seed) =>
  turns.flatMap(() => cases.map((one) => ({ one, seed, conditions }))),
);
const runs = new Map<Case, Run[]>(cases.map((one) => [one, []]));
const begun = performance.now();

/** Into a file, a line for so many cases is enough. */
const toldEvery = 50;
let answered = 0;

await askWorkers(questions, values.jobs, ({ one, seed }, run) => {
  runs.get(one)?.push(run);
  answered += 1;
  const name = `${one.api}/${one.id}`;
  const told = `${answered}/${questions.length} ${name}`;
  const surprise = surpriseOf(one, run);
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (surprise !== undefined) console.error(`${name}, seed ${seed}: ${surprise}`);
  if (process.stderr.isTTY) process.stderr.write(told);
  else if (answered % toldEvery === 0) console.error(told);
});
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
await Promise.all(burners.map((burner) => burner.terminate()));

const outcomes: readonly Outcome[] = cases.map((one) => {
  const clean = cases.find(({ api, id }) => api === one.api && id === "clean");
  const usual = usualOf(clean === undefined ? [] : (runs.get(clean) ?? []));
  const bySeed = (runs.get(one) ?? []).toSorted((a, b) => a.seed - b.seed);
  return outcomeOf(one, bySeed, usual);
});
const repeats = turns.length > 1 ? repeatsOf(outcomes) : undefined;
const figures = [...figuresOf(outcomes), ...(repeats?.figures ?? [])];
const rows = [columns, ...outcomes.map(rowOf)];
const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
for (const row of rows) {
  console.log(
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
for (const line of repeats?.changes ?? []) console.log(`Changes: ${line}`);
console.log(`\n${formatFigures(figures)}`);

if (values.floor) {
  const below = belowFloor(figures);
  for (const line of below) console.log(`Below what was reached: ${line}`);
  process.exitCode = below.length === 0 ? 0 : 1;
}

if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ figures, outcomes }, undefined, 2)}\n`);
}
if (values.markdown !== undefined) {
  const seconds = Math.round((performance.now() - begun) / 1000);
  const flags = process.argv
    .slice(2)
    .map((flag) => (flag.startsWith("/") ? relative(resolve("."), flag) : flag));
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    values.markdown,
    formatMarkdown(outcomes, figures, {
      command: `npm run matrix -- ${flags.join(" ")}`,
      measured: `${day}, Node ${process.versions.node}, ${values.jobs} at a time: ${questions.length} runs in ${seconds} s.`,
    }),
  );
}
