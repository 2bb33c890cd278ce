import type { Lifecycle, LifecycleEvent, Operation } from "@conduct/contract";
import { keyHeaderOf } from "./client-spec.ts";
import { code } from "./code.ts";
import type { EmittedLifecycle } from "./emit-lifecycle.ts";
import { holdOf } from "./hold.ts";
import { memberLines } from "./literal.ts";
import { camel } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import { answersAlike, pathToRead } from "./reading.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** Emits `<operation>AndWait()` for each operation that cancels the resource, at once or before long. */
export function emitCancelAndWait(
  scope: Scope,
  resource: Resource,
  { of, final, spec }: EmittedLifecycle,
): void {
  const { lifecycle, name, read, type = code`unknown` } = resource;
  if (read === undefined) return;
  const finals = Object.values(lifecycle.states).filter((state) => state.final !== undefined);
  for (const cancel of scope.contract.operations) {
    const event = eventOf(cancel, lifecycle);
    const path = pathToRead(cancel, read);
    if (event === undefined || path === undefined || !isCancellation(lifecycle, event)) continue;
    const facts = {
      view: read.view,
      until: finals.map((state) => state.name),
      hold: holdOf(read),
      refused: refusalsOf(scope, lifecycle, event),
      cancelling: targetsOf(event).filter((to) => lifecycle.states[to]?.final === undefined),
      shows: cancel.returns === "self" && cancel.view === read.view && answersAlike(cancel, read),
      path,
      keyHeader: keyHeaderOf(cancel),
    };
    const wait = scope.declare(`${camel(cancel.id)}AndWait`, "function");
    const result = code`Promise<${of === undefined ? type : code`${of}<Expected>`}>`;
    const optional = needsOptions(cancel) ? "" : "?";
    scope.write(
      wait,
      code`/**
 * Calls \`${cancel.method} ${cancel.path}\`, waits until the work on ${name} is over, and returns it as it really ended.
 *
 * What was over already is no error, and neither is cancelling twice.
 */
export function ${wait}<Expected extends ${final} = ${final}>(
  options${optional}: ${scope.options}<${scope.type(cancel, "data") ?? "never"}> & ${scope.runtime("WaitOptions", "type")}<Expected, ${type}>,
): ${result} {
  return ${scope.runtime("cancelAndWait")}(
    ${scope.operation(cancel)},
    ${scope.operation(read)},
    {
      lifecycle: ${spec},
${memberLines(facts, "      ")}
    },
    options${optional === "" ? "" : " ?? {}"},
  ) as ${result};
}`,
    );
  }
}

/** The event that an operation always fires on a resource which exists. */
function eventOf({ fires }: Operation, lifecycle: Lifecycle): LifecycleEvent | undefined {
  if (fires?.lifecycle !== lifecycle.name || !("event" in fires)) return undefined;
  return lifecycle.events[fires.event];
}

/**
 * Whether an event cancels: it leads to a state that ends as cancelled, or to live states from which the
 * system can do nothing else.
 */
function isCancellation(lifecycle: Lifecycle, event: LifecycleEvent): boolean {
  const isCancelled = (state: string) => lifecycle.states[state]?.final === "cancelled";
  const targets = targetsOf(event);
  if (event.cases.some(({ from }) => from.includes("$none"))) return false;
  if (targets.some(isCancelled)) return true;
  return (
    targets.length > 0 &&
    targets.every((state) => {
      const next = waysOn(lifecycle, state);
      return next.length > 0 && next.every(isCancelled);
    })
  );
}

/** The states that an event leads to. */
function targetsOf({ cases }: LifecycleEvent): readonly string[] {
  const targets = cases.flatMap(({ to }) => (to === undefined || to.startsWith("$") ? [] : [to]));
  return [...new Set(targets)];
}

/** The states that follow one without the client's doing. */
function waysOn({ events }: Lifecycle, state: string): readonly string[] {
  return Object.values(events)
    .filter(({ by }) => by !== "client")
    .flatMap(({ cases }) => cases.filter(({ from }) => from.includes(state)))
    .flatMap(({ to }) => (to === undefined || to === state ? [] : [to]));
}

/** The statuses of the errors that answer the event where the state does not allow it. */
function refusalsOf(
  { contract }: Scope,
  { illegal }: Lifecycle,
  { otherwise }: LifecycleEvent,
): readonly number[] {
  const error = otherwise === undefined ? illegal : otherwise;
  const status = error === undefined ? undefined : contract.errors[error]?.status;
  return status === undefined ? [] : [status];
}
