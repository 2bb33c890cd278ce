import { parentPort } from "node:worker_threads";
import type { Case } from "./case.ts";
import type { Conditions } from "./conditions.ts";
import { judgeCase, type Run } from "./judge-case.ts";

/** What a worker is asked. */
export interface Question {
  readonly one: Case;
  readonly seed: number;
  readonly conditions: Conditions;
}

/** Which of several questions that are under way is meant. */
export interface Place {
  readonly place: number;
}

/** What a worker says. */
export interface Answer extends Place {
  readonly run: Run;
}

parentPort?.on("message", async ({ one, seed, conditions, place }: Question & Place) => {
  parentPort?.postMessage({ run: await judgeCase(one, seed, conditions), place });
});
