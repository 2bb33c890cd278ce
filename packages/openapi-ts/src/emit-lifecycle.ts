import type { Contract, Lifecycle } from "@conduct/contract";
import { type CodeSymbol, code } from "./code.ts";
import { emitStatusTypes, type StatusTypes } from "./emit-status-types.ts";
import { hasResult } from "./facts.ts";
import { literal, memberName, union } from "./literal.ts";
import { camel } from "./names.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** What the other emitters refer to. */
export interface EmittedLifecycle extends StatusTypes {
  /** The lifecycle as data. */
  readonly spec: CodeSymbol;
}

/** Emits what one lifecycle means in types and questions: status types, guards, events, the result. */
export function emitLifecycle(scope: Scope, resource: Resource): EmittedLifecycle {
  const types = emitStatusTypes(scope, resource);
  const spec = emitSpec(scope, resource, types);
  emitGuards(scope, resource, types, spec);
  emitEvents(scope, resource, types);
  emitResult(scope, resource, types);
  return { ...types, spec };
}

function emitSpec(
  scope: Scope,
  { lifecycle, name }: Resource,
  { status }: StatusTypes,
): CodeSymbol {
  const { id, error, states } = lifecycle;
  const { until: _until, ...wait } = lifecycle.wait;
  const statuses = Object.fromEntries(
    Object.values(states).map(({ name, value, final }) => [name, { value, final }]),
  );
  const spec = scope.declare(camel(name), "var");
  scope.write(
    spec,
    code`/** ${sourceOf(scope.contract, lifecycle)} */
const ${spec}: ${scope.runtime("LifecycleSpec", "type")}<${status}> = ${literal({ name, id, error, statuses, wait })};`,
    { exported: false },
  );
  return spec;
}

function emitGuards(
  scope: Scope,
  { lifecycle, name, type }: Resource,
  { status, final, of }: StatusTypes,
  spec: CodeSymbol,
): void {
  const statusOf = scope.declare(`statusOf${name}`, "function");
  scope.write(
    statusOf,
    code`/** The status of ${name}, or undefined for one that is newer than this client. */
export function ${statusOf}(resource: ${type ?? "unknown"}): ${status} | undefined {
  return ${scope.runtime("statusOf")}(${spec}, resource);
}`,
  );
  if (type === undefined || of === undefined) return;
  const is = scope.declare(`is${name}`, "function");
  scope.write(
    is,
    code`/** Whether ${name} is in one of the given statuses. */
export function ${is}<Status extends ${status}>(
  resource: ${type} | ${of},
  ...statuses: readonly Status[]
): resource is ${of}<Status> {
  return ${scope.runtime("isInStatus")}(${spec}, resource, statuses);
}`,
  );
  const finals = Object.values(lifecycle.states).filter(({ final }) => final !== undefined);
  if (finals.length === 0) return;
  const isFinal = scope.declare(`isFinal${name}`, "function");
  scope.write(
    isFinal,
    code`/** Whether the work on ${name} is over. A status that is newer than this client is not final. */
export function ${isFinal}(resource: ${type} | ${of}): resource is ${of}<${final}> {
  return ${scope.runtime("isInStatus")}(${spec}, resource, ${literal(finals.map(({ name }) => name))});
}`,
  );
}

/** The events that people and workers cause, and where each is possible. */
function emitEvents(scope: Scope, { lifecycle, name }: Resource, { status }: StatusTypes): void {
  const known = Object.keys(lifecycle.states);
  const events = Object.values(lifecycle.events)
    .filter(({ by }) => by === "client" || by === "worker")
    .map((event) => {
      const from = new Set(event.cases.flatMap((one) => one.from));
      return [event.name, known.filter((state) => from.has(state))] as const;
    })
    .filter(([, from]) => from.length > 0);
  if (events.length === 0) return;
  const event = scope.declare(`${name}Event`, "type");
  scope.write(
    event,
    code`/** What can be made to happen to ${name}. */\nexport type ${event} = ${union(events.map(([name]) => name))};`,
  );
  const table = scope.declare(`${camel(name)}Events`, "var");
  const rows = events.map(([name, from]) => `  ${memberName(name)}: ${literal(from, "  ")},`);
  scope.write(
    table,
    code`/** For each event, the statuses in which it is possible, as far as the status decides. */
export const ${table}: { readonly [Event in ${event}]: readonly ${status}[] } = {\n${rows.join("\n")}\n};`,
  );
  const canFire = scope.declare(`canFire${name}`, "function");
  scope.write(
    canFire,
    code`/** Whether an event is possible in a status: what to offer in a user interface. */
export function ${canFire}(status: ${status}, event: ${event}): boolean {
  return ${table}[event].includes(status);
}`,
  );
}

function emitResult(scope: Scope, { lifecycle, name }: Resource, { of }: StatusTypes): void {
  const { result, states } = lifecycle;
  const member = result === undefined ? undefined : /^\/([^/~]+)$/.exec(result)?.[1];
  const having = Object.values(states).filter((state) => hasResult(lifecycle, state));
  if (of === undefined || member === undefined || having.length === 0) return;
  const type = code`${of}<${union(having.map(({ name }) => name))}>`;
  const resultOf = scope.declare(`resultOf${name}`, "function");
  scope.write(
    resultOf,
    code`/** What the work on ${name} produced. It takes one that has succeeded: wait for it first. */
export function ${resultOf}(resource: ${type}): ${type}[${JSON.stringify(member)}] {
  return resource[${JSON.stringify(member)}];
}`,
  );
}

function sourceOf({ name }: Contract, { name: lifecycle }: Lifecycle): string {
  return `x-conduct/lifecycles/${lifecycle} of the contract "${name}".`;
}
