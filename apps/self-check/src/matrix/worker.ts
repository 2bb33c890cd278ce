import { parentPort } from "node:worker_threads";
import type { Case } from "./case.ts";
import { judgeCase } from "./judge-case.ts";

/** What a worker is asked. */
export interface Question {
  readonly one: Case;
  readonly seed: number;

  /** Without a word of who else acts, and over a socket. */
  readonly defaults: boolean;
}

parentPort?.on("message", async ({ one, seed, defaults }: Question) => {
  parentPort?.postMessage(await judgeCase(one, seed, defaults));
});
