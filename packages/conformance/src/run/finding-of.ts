import { type Finding, type Task, type Undecided, undecided } from "../check.ts";
import { Interruption } from "../target/connection.ts";

/** A finding, or why there is none: the target is gone, or the referee went wrong. */
export type Found = Finding | (Undecided & { readonly down: true }) | { readonly error: string };

/** Carries out a task, whatever comes in between. */
export async function findingOf(task: Task, turn = 1): Promise<Found> {
  try {
    return await task.judge();
  } catch (error) {
    if (error instanceof Interruption) {
      // A connection may break at any time; what it was for is done anew.
      if (error.code === "broken" && turn < 3) return findingOf(task, turn + 1);
      const nothing = undecided(error.message);
      return error.code === "unreachable" ? { ...nothing, down: true } : nothing;
    }
    const told = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
    return { error: told };
  }
}
