import type { Contract } from "../contract.ts";
import type { Lifecycle, LifecycleEvent } from "../lifecycle.ts";
import type { Fallback, Operation, Self } from "../operation.ts";
import { selfRules, statusOfNone } from "../self-rules.ts";
import { firedEvents, lifecycleOf } from "./bindings.ts";
import { refusedFrom } from "./edges.ts";

/** One occasion on which an operation answers with a named error. */
export interface ErrorUse {
  readonly error: string;

  /** Absent for the refusals that come before any operation is found. */
  readonly operation?: Operation;

  /** When it is answered, as it reads in a message: `when the resource does not exist`. */
  readonly when: string;

  readonly occasion: "refusal" | "missing" | "illegal" | "value" | "request";
}

/** Every occasion for a named error in the contract. */
export function errorUses(contract: Contract): readonly ErrorUse[] {
  const { path, method } = contract.refusals;
  return [
    ...refusal(path, "for an unknown path"),
    ...refusal(method, "for an unknown method"),
    ...contract.operations.flatMap((operation) => operationErrors(contract, operation)),
  ];
}

/** Every occasion on which one operation answers with a named error. */
export function operationErrors(contract: Contract, operation: Operation): readonly ErrorUse[] {
  const { request, credentials, rate } = contract.refusals;
  const lifecycle = lifecycleOf(contract, operation);
  const uses: Omit<ErrorUse, "operation">[] = [
    ...(operation.security.length > 0 ? refusal(credentials, "without credentials") : []),
    ...use(rate, "when there are too many requests", "value"),
    ...(canBeRefused(operation) ? refusal(request, "when its schema forbids the request") : []),
    ...versionErrors(contract, operation),
    ...missingErrors(contract, operation, lifecycle),
    ...(lifecycle === undefined ? [] : firingErrors(operation, lifecycle)),
    ...listErrors(operation),
    ...use(
      operation.yields?.otherwise,
      "while there is nothing to serve",
      operation.yields === undefined ? "request" : "illegal",
    ),
  ];
  const { idempotency } = operation;
  if (idempotency !== undefined && "key" in idempotency) {
    uses.push(...use(idempotency.mismatch, "when a key comes back with another request"));
  }
  return uses.map((entry) => ({ ...entry, operation }));
}

/** Returns true if there are requests to the operation that its schemas forbid. */
export function canBeRefused(operation: Operation): boolean {
  return (
    operation.body !== undefined ||
    operation.parameters.some(({ in: where, required, schema }) => {
      if (required && where !== "path") return true;
      if (typeof schema === "boolean") return !schema;
      const { type, description, title, example, examples, ...constraints } = schema;
      return type !== "string" || Object.keys(constraints).some((word) => word !== "default");
    })
  );
}

/** What a request with an old version is answered, or with none where one is required. */
function versionErrors(
  { refusals: { version, unversioned } }: Contract,
  { parameters, method }: Operation,
): Omit<ErrorUse, "operation">[] {
  const header = (name: string) =>
    parameters.find((one) => one.in === "header" && one.name.toLowerCase() === name);
  const match = header("if-match");
  const none = method === "GET" ? undefined : header("if-none-match");
  return [
    ...(match?.required === true ? refusal(unversioned, "without If-Match") : []),
    ...((match ?? none) === undefined ? [] : refusal(version, "when the version is another one")),
  ];
}

function missingErrors(
  contract: Contract,
  { self, within, needs = [] }: Operation,
  lifecycle: Lifecycle | undefined,
): Omit<ErrorUse, "operation">[] {
  const parents = [...within, ...needs].flatMap((parent) =>
    use(
      parent.missing ?? contract.lifecycles[parent.lifecycle]?.missing,
      `when its ${parent.lifecycle} does not exist`,
      "missing",
    ),
  );
  const answered = self === undefined || statusOfNone(self) !== undefined;
  const own = answered ? undefined : lifecycle?.missing;
  return [...parents, ...use(own, `when the ${lifecycle?.name} does not exist`, "missing")];
}

function firingErrors(
  { fires, self, idempotency }: Operation,
  lifecycle: Lifecycle,
): Omit<ErrorUse, "operation">[] {
  if (fires === undefined) return [];
  const repeatable = idempotency !== undefined && "natural" in idempotency;
  const taken = (lifecycle.unique ?? []).flatMap(({ by, error }) =>
    use(error, `when ${lifecycle.name} has another one of the same ${by.join(" and ")}`, "illegal"),
  );
  const refused = firedEvents(fires).flatMap((name) => {
    const event = lifecycle.events[name];
    if (event === undefined || event.otherwise === "ignore") return [];
    if (self === undefined) return refusedCreation(event, lifecycle);
    if (repeatable) return [];
    const states = refusedFrom(lifecycle, event).filter((state) => isNamed(self, lifecycle, state));
    if (states.length === 0) return [];
    return use(
      event.otherwise ?? lifecycle.illegal,
      `when ${lifecycle.name}.${name} is fired in "${states[0]}"`,
      "illegal",
    );
  });
  const creating = firedEvents(fires).some((name) =>
    lifecycle.events[name]?.cases.some(({ from }) => from.includes("$none")),
  );
  if (creating) refused.push(...taken);
  if ("event" in fires) return refused;
  const fallback = (entry: Fallback, when: string) =>
    typeof entry === "object" && "error" in entry ? use(entry.error, when) : [];
  return [
    ...refused,
    ...fallback(fires.absent, `when ${fires.select} is absent`),
    ...fallback(fires.otherwise, `when ${fires.select} has a value that is not listed`),
  ];
}

/** Whether a request may name a resource in this state: one that asks for another one does not. */
function isNamed(self: Self, lifecycle: Lifecycle, state: string): boolean {
  const looks = lifecycle.states[state]?.value ?? {};
  return selfRules(self).some((rule) => {
    const wanted = typeof rule === "string" ? undefined : rule.match[lifecycle.state];
    if (typeof wanted !== "string" || wanted.startsWith("$")) return true;
    return wanted === (looks[lifecycle.state] ?? state);
  });
}

/** A creation is refused where every case of it has a condition. */
function refusedCreation(
  { name, cases, otherwise }: LifecycleEvent,
  lifecycle: Lifecycle,
): Omit<ErrorUse, "operation">[] {
  const certain = cases.some(({ from, if: guard }) => from.includes("$none") && !guard);
  if (certain) return [];
  const when = `when no condition of ${lifecycle.name}.${name} holds`;
  return use(otherwise ?? lifecycle.illegal, when, "illegal");
}

function listErrors({ filters, pagination }: Operation): Omit<ErrorUse, "operation">[] {
  const uses = filters.flatMap(({ param, invalid, conflict, same }) => [
    ...use(invalid, `when ${param} has a value that its field can never hold`, "value"),
    ...use(conflict, `when ${param} and ${same} differ`, "value"),
  ]);
  if (pagination === undefined) return uses;
  const { request, size, beyond, unknown, both } = pagination;
  const { page, offset, cursor, after, before } = request;
  if (request.size !== undefined) {
    uses.push(...use(size.over, "when too many items are asked for", "value"));
    uses.push(...use(size.under, "when too few items are asked for", "value"));
  }
  if (page !== undefined || offset !== undefined) {
    uses.push(...use(beyond, "for a page after the end"));
  }
  if ([cursor, after, before].some((role) => role !== undefined)) {
    uses.push(...use(unknown, "for a cursor that names nothing", "value"));
  }
  if (after !== undefined && before !== undefined) {
    uses.push(...use(both, `when ${after} and ${before} are sent together`, "value"));
  }
  return uses;
}

function refusal(error: string | undefined, when: string): Omit<ErrorUse, "operation">[] {
  return use(error, when, "refusal");
}

function use(
  error: string | undefined,
  when: string,
  occasion: ErrorUse["occasion"] = "request",
): Omit<ErrorUse, "operation">[] {
  return error === undefined || notErrors.has(error) ? [] : [{ error, when, occasion }];
}

/** Words that stand in the place of an error's name. */
const notErrors: ReadonlySet<string> = new Set([
  "clamp",
  "empty",
  "ignore",
  "first",
  "after",
  "before",
]);
