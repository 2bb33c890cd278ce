import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Run } from "./judge-case.ts";
import type { Answer, Question } from "./worker.ts";

/** Answers questions in worker threads, so many at a time; answers come as they are ready. */
export async function askWorkers(
  questions: readonly Question[],
  jobs: number,
  onAnswer: (question: Question, run: Run) => void,
): Promise<void> {
  const queue = [...questions];
  const size = Math.min(jobs, questions.length);
  await Promise.all(Array.from({ length: size }, () => work(queue, onAnswer)));
}

/** One worker, with as many questions at a time as it is to have under way. */
async function work(
  queue: Question[],
  onAnswer: (question: Question, run: Run) => void,
): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const waiting = new Map<number, Question>();
  let asked = 0;
  const ask = () => {
    const question = queue.shift();
    if (question === undefined) return;
    waiting.set(asked, question);
    worker.postMessage({ ...question, place: asked });
    asked += 1;
  };
  try {
    for (let turn = 0; turn < (queue[0]?.conditions.together ?? 1); turn += 1) ask();
    if (waiting.size === 0) return;
    for await (const [{ place, run }] of on(worker, "message") as AsyncIterable<[Answer]>) {
      const question = waiting.get(place);
      waiting.delete(place);
      ask();
      if (question !== undefined) onAnswer(question, run);
      if (waiting.size === 0) return;
    }
  } finally {
    await worker.terminate();
  }
}
