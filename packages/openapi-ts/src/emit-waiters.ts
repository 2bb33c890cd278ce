import type { Operation, Waiter } from "@conduct/contract";
import { type Code, type CodeSymbol, code } from "./code.ts";
import type { EmittedLifecycle } from "./emit-lifecycle.ts";
import { holdOf } from "./hold.ts";
import { memberLines, union } from "./literal.ts";
import { camel, pascal } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** A waiter that was emitted, for the functions that wait in another way. */
export interface EmittedWaiter {
  readonly read: Operation;
  readonly spec: CodeSymbol;

  /** The statuses in which the wait ends, as a type. */
  readonly statuses: Code;
}

/**
 * Emits `waitFor<Resource>()`, which ends where the contract says waiting does, and
 * `waitFor<Resource><Waiter>()` for each named waiter.
 */
export function emitWaiters(
  scope: Scope,
  resource: Resource,
  emitted: EmittedLifecycle,
): EmittedWaiter | undefined {
  const { lifecycle, read } = resource;
  if (read === undefined) return undefined;
  const { until } = lifecycle.wait;
  const main =
    until.length === 0
      ? undefined
      : emitWaiter(scope, resource, emitted, read, "", { until, fails: [] });
  for (const [name, waiter] of Object.entries(lifecycle.waiters)) {
    emitWaiter(scope, resource, emitted, read, pascal(name), waiter);
  }
  return main;
}

function emitWaiter(
  scope: Scope,
  resource: Resource,
  { of, final, spec: lifecycle }: EmittedLifecycle,
  read: Operation,
  suffix: string,
  { until, fails, gone, description }: Waiter,
): EmittedWaiter {
  const { name, type = code`unknown` } = resource;
  const spec = scope.declare(`${camel(name)}${suffix}Wait`, "var");
  const facts = {
    view: read.view,
    until,
    fails: fails.length > 0 ? fails : undefined,
    gone,
    hold: holdOf(read),
  };
  scope.write(
    spec,
    code`const ${spec}: ${scope.runtime("WaitSpec", "type")} = {
  lifecycle: ${lifecycle},
${memberLines(facts, "  ")}
};`,
    { exported: false },
  );
  const waitFor = scope.declare(`waitFor${name}${suffix}`, "function");
  const finals = Object.values(resource.lifecycle.states).filter(
    (state) => state.final !== undefined,
  );
  const isFinal = union(finals.map((state) => state.name)) === union(until);
  const statuses = isFinal ? code`${final}` : code`${union(until)}`;
  const shown = (status: string): Code => (of === undefined ? type : code`${of}<${status}>`);
  const result = code`Promise<${shown("Expected")}${gone === "success" ? " | undefined" : ""}>`;
  const docs = (description ?? `Waits until ${name} is ${listed(until)}, and returns it.`).trim();
  scope.write(
    waitFor,
    code`/**
 * ${docs.replaceAll("*/", "*\\/").replaceAll("\n", "\n * ")}
 *
 * The type of what it returns follows from \`expect\`; another status is then thrown as an UnexpectedStatusError.
 */
export function ${waitFor}<Expected extends ${statuses} = ${statuses}>(
  options${needsOptions(read) ? "" : "?"}: ${scope.options}<${scope.type(read, "data") ?? "never"}> & ${scope.runtime("WaitOptions", "type")}<Expected, ${type}>,
): ${result} {
  return ${scope.runtime("waitFor")}(${scope.operation(read)}, ${spec}, options${needsOptions(read) ? "" : " ?? {}"}) as ${result};
}`,
  );
  return { read, spec, statuses };
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2
    ? quoted.join()
    : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
