import type { Change } from "./desk.ts";
import type { Event } from "./events.ts";
import type { EventCondition, Slot, TaskRule, TaskStatusCondition } from "./records.ts";
import { isFinished } from "./records.ts";
import { actOn, startWorkflow, statusChanged } from "./scheduler.ts";

/** Tells every task of a running workflow execution in the namespace of an event. */
export async function notifySlots(change: Change, event: Event): Promise<void> {
  const { given, shelf } = change;
  const everywhere = given.faults.has("rules-hear-every-namespace");
  const slots = everywhere
    ? await shelf.find("slot", {})
    : await shelf.find("slot", { place: event.namespace });
  for (const { id, isOpen, rules } of slots) {
    if (isOpen && rules.some((rule) => hears(rule, event))) await notifySlot(change, id, event);
  }
}

/** Starts the workflows whose triggers an event fulfils. */
export async function notifyTriggers(change: Change, event: Event): Promise<void> {
  const { given, shelf } = change;
  const { faults } = given;
  if (faults.has("triggers-never-fire")) return;
  for (const { id } of await shelf.find("trigger", { place: event.namespace })) {
    const trigger = await shelf.get("trigger", id);
    if (!trigger || (trigger.isPaused && !faults.has("paused-triggers-fire"))) continue;
    const { condition } = trigger.rule;
    if (!condition.expect_event_keys.includes(event.key)) continue;
    const received = [...trigger.received, event.key];
    const isMet = isMetBy(condition, received, change);
    trigger.received = isMet ? [] : received;
    await shelf.put("trigger", trigger);
    const workflow = isMet && (await shelf.get("workflow", trigger.workflowId));
    if (workflow) await startWorkflow(change, workflow, "EVENT");
  }
}

/** Of several rules of a task that one event fulfils, the first acts. */
async function notifySlot(change: Change, id: number, event: Event): Promise<void> {
  const { given, shelf } = change;
  const { faults } = given;
  const rules = (await shelf.get("slot", id))?.rules ?? [];
  const order = [...rules.keys()];
  if (faults.has("last-rule-acts")) order.reverse();
  for (const index of order) {
    const slot = await shelf.get("slot", id);
    const rule = rules[index];
    if (!slot?.isOpen || !rule || !concerns(change, slot, event) || !hears(rule, event)) continue;
    const received = [...(slot.received[index] ?? []), event.key];
    const isMet = await isRuleMet(change, rule, slot, received);
    if (isMet && slot.actedOn === event.offset && !faults.has("every-rule-acts")) continue;

    const forgets = isMet && !faults.has("meets-all-for-ever");
    slot.received = slot.received.with(index, forgets ? [] : received);
    if (isMet) slot.actedOn = event.offset;
    await shelf.put("slot", slot);
    const timid = faults.has("rules-start-for-restart") && rule.action === "RESTART";
    if (isMet) await actOn(change, id, timid ? "START" : rule.action, "EVENT");
  }
}

/** An event that names a workflow execution concerns the tasks of that one only. */
function concerns({ given }: Change, slot: Slot, { context }: Event): boolean {
  const named = context?.workflow_execution_id ?? null;
  return (
    named === null ||
    named === slot.workflowExecutionId ||
    given.faults.has("rules-hear-every-execution")
  );
}

/** True if the event is of those that a rule waits for. */
function hears({ condition }: TaskRule, { key, value, context }: Event): boolean {
  if (condition.type !== "TASK_STATUS") return condition.expect_event_keys.includes(key);
  return (
    value === statusChanged &&
    condition.upstream_task_status.some(({ task_name: name }) => name === context?.task_name)
  );
}

async function isRuleMet(
  change: Change,
  { condition }: TaskRule,
  slot: Slot,
  received: readonly string[],
): Promise<boolean> {
  if (condition.type !== "TASK_STATUS") {
    return isMetBy(condition, received, change) && !change.given.faults.has("ignores-event-rules");
  }
  return await hasCome(change, condition, slot);
}

/** True if, of every task that a condition names, the latest execution has the status it names. */
async function hasCome(
  { given, shelf }: Change,
  { upstream_task_status: upstream }: TaskStatusCondition,
  slot: Slot,
): Promise<boolean> {
  const { faults } = given;
  const others = await shelf.find("slot", { owner: `${slot.workflowExecutionId}` });
  const reached = upstream.map(({ task_name: name, status }) => {
    const latest = others.find(({ task }) => task.name === name)?.status ?? null;
    if (faults.has("status-rules-ignore-status")) return latest !== null;
    return latest === status || (faults.has("starts-after-any-end") && isFinished(latest));
  });
  return faults.has("starts-after-one-of-many") ? reached.includes(true) : !reached.includes(false);
}

function isMetBy(
  { type, expect_event_keys: keys }: EventCondition,
  received: readonly string[],
  { given: { faults } }: Change,
): boolean {
  const asksAll =
    (type === "MEET_ALL" && !faults.has("meets-all-with-one")) ||
    (type === "MEET_ANY" && faults.has("meets-any-with-all"));
  return !asksAll || keys.every((key) => received.includes(key));
}
