import type { Given } from "../api.ts";
import type { AiFlowFault } from "./faults.ts";
import type { Kind, Outcome, Records, Task } from "./records.ts";
import type { AiFlowStore, Shelf } from "./store.ts";
import type { AiFlowVariation } from "./variations.ts";
import type { Place, View } from "./wire.ts";

/** What every operation works with. */
export interface Desk {
  readonly given: Given<AiFlowFault, AiFlowVariation>;
  readonly store: AiFlowStore;
}

/** A change that is being made: to what, by whom, and when. */
export interface Change {
  readonly given: Desk["given"];
  readonly shelf: Shelf;
  readonly now: number;
}

/** Makes a change at this moment, all of it or nothing. */
export function change<T>(desk: Desk, work: (change: Change) => Promise<T>): Promise<T> {
  const { given, store } = desk;
  return store.change((shelf) => work({ given, shelf, now: given.clock() }));
}

/** How something is to be shown, at this moment. */
export function viewOf({ given }: Pick<Desk, "given">, place: Place): View {
  const { faults, variations } = given;
  return { place, now: given.clock(), faults, variations };
}

/** Keeps a new record under the next id of its kind. */
export async function add<K extends Kind>(
  { given, shelf }: Change,
  kind: K,
  record: Omit<Records[K], "id">,
): Promise<Records[K]> {
  const far = given.variations.has("counts-ids-in-steps");
  const id = (await shelf.count(kind, far ? 7 : 1)) + (far ? 2 ** 40 : 0);
  const made = { ...record, id } as Records[K];
  await shelf.put(kind, made);
  return made;
}

/** What is to come of a task: what its author asks for under `kwargs.outcome`, or chance. */
export function outcomeOf({ kwargs }: Task, { random, variations }: Desk["given"]): Outcome {
  const asked = outcomes.find((outcome) => outcome === kwargs?.outcome);
  const chance = variations.has("fails-more-often") ? 1 / 3 : 0.05;
  return asked ?? (random.next() < chance ? "failure" : "success");
}

const outcomes: readonly Outcome[] = ["success", "failure", "recovery", "endless", "silence"];
