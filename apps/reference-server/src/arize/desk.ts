import type { Given } from "../api.ts";
import type { ArizeFault } from "./faults.ts";
import type { TaskCreate, Trigger } from "./models.ts";
import type { ArizeStore } from "./store.ts";
import { moveTo, type Task, type TaskRun } from "./task.ts";
import type { ArizeVariation } from "./variations.ts";
import type { Place, View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<ArizeFault, ArizeVariation>;
  readonly store: ArizeStore;

  /** Signs cursors. */
  readonly secret: string;

  /** Cursors that were followed: remembered only for a fault's sake. */
  readonly used: Set<string>;

  /** How many things were created: numbers ids under a fault. */
  created: number;
}

/** How something is to be shown, at this moment. */
export function viewOf({ given }: Desk, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

export function newTask(desk: Desk, asked: TaskCreate): Task {
  const now = desk.given.clock();
  return {
    id: newId(desk, "OnlineTask"),
    ...asked,
    lastRunAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** A run as it is born: waiting, with all that lies before it. */
export function newRun(desk: Desk, task: Task, trigger: Trigger): TaskRun {
  const { variations, clock, random, pace } = desk.given;
  const now = clock();
  const chance = random.next();
  const run: TaskRun = {
    id: newId(desk, "TaskRun"),
    taskId: task.id,
    status: "pending",
    experimentName: trigger.experimentName,
    experimentId: null,
    dataStart: trigger.dataStart,
    dataEnd: trigger.dataEnd,
    startedAt: null,
    finishedAt: null,
    successes: 0,
    errors: 0,
    skipped: 0,
    createdAt: now,
    ending: trigger.outcome === "endless" ? "never" : endingFor(trigger.outcome, chance),
    steps: 3,
    done: 0,
    dueAt: now + pace,
  };
  if (variations.has("starts-running")) moveTo(run, "running", now);
  if (variations.has("finishes-at-birth") && run.ending !== "never") {
    moveTo(run, "running", now);
    moveTo(run, run.ending, now);
  }
  return run;
}

function endingFor(outcome: string | null, chance: number): "completed" | "failed" {
  if (outcome === "fails" || outcome === "failed") return "failed";
  return outcome === null && chance < 0.15 ? "failed" : "completed";
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A global id: base64 of what it is of, a number, and some letters. */
function newId(desk: Desk, type: string): string {
  const { faults, variations, random, clock } = desk.given;
  desk.created += 1;
  if (faults.has("numbers-ids")) return String(desk.created);
  const tail = variations.has("uses-long-ids") ? 120 : 12;
  const text = faults.has("names-by-the-second")
    ? `${type}:${Math.floor(clock() / 1000)}:${desk.created % 4}`
    : `${type}:${desk.created}:${random.text(tail, alphabet)}`;
  return Buffer.from(text).toString("base64url");
}
