import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Run } from "./judge-case.ts";
import type { Question } from "./worker.ts";

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

async function work(
  queue: Question[],
  onAnswer: (question: Question, run: Run) => void,
): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  try {
    for (let question = queue.shift(); question !== undefined; question = queue.shift()) {
      worker.postMessage(question);
      const [run] = (await once(worker, "message")) as [Run];
      onAnswer(question, run);
    }
  } finally {
    await worker.terminate();
  }
}
