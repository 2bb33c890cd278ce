import type { Contract } from "../contract.ts";
import type { Json } from "../json.ts";
import type { Case, Lifecycle, LifecycleEvent } from "../lifecycle.ts";
import type { Operation, Self } from "../operation.ts";
import type { Place } from "../place.ts";
import type { Predicate } from "../predicate.ts";
import type { ReferenceSource } from "../reference.ts";
import type { Value } from "../value.ts";
import { lifecycleOf, operationsFiring, titleOf } from "./bindings.ts";
import { effectSites, writesOf } from "./effect-writes.ts";
import { errorUses } from "./error-uses.ts";
import { operandsOf } from "./references.ts";

/** A template, where it stands, and what the references in it may speak of. */
export interface Template {
  /** As it reads in a message: `"set /progress" of Run.report`. */
  readonly title: string;
  readonly value: Value;
  readonly place: Place;
  readonly sources: readonly ReferenceSource[];

  /** Whose requests fill it in. Empty where there is no request, or none yet. */
  readonly operations: readonly Operation[];

  /** What `$self` is; absent where it may be several things or none. */
  readonly self?: Lifecycle;
}

/** Every template of a contract. */
export function templatesOf(contract: Contract): readonly Template[] {
  return [
    ...Object.values(contract.lifecycles).flatMap((lifecycle) => [
      ...effectTemplates(contract, lifecycle),
      ...eventTemplates(contract, lifecycle),
      ...stateTemplates(lifecycle),
    ]),
    ...errorTemplates(contract),
    ...contract.operations.flatMap((operation) => operationTemplates(contract, operation)),
  ];
}

const clock = ["now", "now.iso", "now.unix", "now.unixms", "new"] as const;
const request = [
  "request.body",
  "request.query",
  "request.path",
  "request.header",
  "request.url",
  "request.method",
  "request.id",
] as const;
const happening = ["self", "event", "from", "to", ...clock, ...request] as const;
const file = ["file.url", "file.size", "file.expires"] as const;
const response = ["response.body", "response.header", "response.status"] as const;

function effectTemplates(contract: Contract, lifecycle: Lifecycle): Template[] {
  return effectSites(lifecycle).flatMap(({ title, effects, place, events }) => {
    const operations = firing(contract, lifecycle, events);
    const base = { place, operations, self: lifecycle };
    const whole = typeof effects.merge === "string" ? [effects.merge] : [];
    return [
      ...whole.map((value) => ({
        ...base,
        title: `"merge" of ${title}`,
        value,
        sources: happening,
      })),
      ...writesOf(effects).map(({ verb, pointer, value = null }) => ({
        ...base,
        title: `"${verb} ${pointer}" of ${title}`,
        value,
        sources: verb === "append" ? [...happening, "index" as const] : happening,
      })),
    ];
  });
}

function eventTemplates(contract: Contract, lifecycle: Lifecycle): Template[] {
  return Object.values(lifecycle.events).flatMap((event) => {
    const title = `${lifecycle.name}.${event.name}`;
    const base = { operations: firing(contract, lifecycle, [event]), self: lifecycle };
    const at = event.at === undefined ? [] : [event.at];
    return [
      ...at.map((value) => ({
        ...base,
        title: `"at" of ${title}`,
        value,
        place: event.place,
        sources: ["self"] as const,
      })),
      ...event.cases.flatMap((taken) =>
        caseTemplates(taken, title).map((template) => ({ ...base, ...template })),
      ),
    ];
  });
}

function caseTemplates(taken: Case, title: string) {
  const { to, spawn, place } = taken;
  const assigned = to?.startsWith("$") === true && to !== "$none" ? [to] : [];
  return [
    ...operands(taken.if).map((value) => ({ title: `"if" of ${title}`, value })),
    ...assigned.map((value) => ({ title: `"to" of ${title}`, value })),
    ...Object.entries(spawn?.set ?? {}).map(([pointer, value]) => ({
      title: `"spawn ${pointer}" of ${title}`,
      value,
    })),
  ].map((template) => ({ ...template, place, sources: happening }));
}

function stateTemplates(lifecycle: Lifecycle): Template[] {
  return Object.values(lifecycle.states).flatMap(({ name, holds, place }) =>
    operands(holds).map((value) => ({
      title: `"holds" of the state ${lifecycle.name}.${name}`,
      value,
      place,
      sources: ["self", "now", "now.iso", "now.unix", "now.unixms"] as const,
      operations: [],
      self: lifecycle,
    })),
  );
}

function errorTemplates(contract: Contract): Template[] {
  const uses = Map.groupBy(errorUses(contract), ({ error }) => error);
  return Object.values(contract.errors).flatMap(({ name, headers, body, place }) => {
    const of = uses.get(name) ?? [];
    const found = of.flatMap(({ operation }) => operation ?? []);
    const on = (...occasions: string[]) => of.some(({ occasion }) => occasions.includes(occasion));
    const sources: ReferenceSource[] = [
      ...clock,
      ...request,
      ...(on("illegal", "request", "value") || of.length === 0 ? happening : []),
      ...(on("value", "request") ? (["value"] as const) : []),
      ...(of.some(({ error }) => error === contract.refusals.request)
        ? (["violations"] as const)
        : []),
    ];
    const base = { place, sources, operations: [...new Set(found)] };
    const written =
      body === undefined ? [] : [{ ...base, title: `the body of "${name}"`, value: body }];
    return [
      ...written,
      ...Object.entries(headers).map(([header, value]) => ({
        ...base,
        title: `the header "${header}" of "${name}"`,
        value,
      })),
    ];
  });
}

function operationTemplates(contract: Contract, operation: Operation): Template[] {
  const { self, within, fires, lists, yields, hold, reply = {}, place } = operation;
  const lifecycle = lifecycleOf(contract, operation);
  const about = titleOf(operation);
  const entry = (title: string, value: Value, sources: readonly ReferenceSource[]): Template => ({
    title: `${title} of ${about}`,
    value,
    place,
    sources,
    operations: [operation],
    ...(lifecycle === undefined ? {} : { self: lifecycle }),
  });
  const shown = ["self", ...clock, ...request] as const;
  const cases = yields?.cases ?? [];
  return [
    ...selves(self).map((value) => entry('"self"', value, request)),
    ...within
      .flatMap((parent) => selves(parent.self))
      .map((value) => entry('"within"', value, request)),
    ...(fires !== undefined && "select" in fires ? [entry('"select"', fires.select, request)] : []),
    ...operands(hold?.if).map((value) => entry('"hold.if"', value, shown)),
    ...Object.entries(reply).map(([pointer, value]) => entry(`"reply ${pointer}"`, value, shown)),
    ...Object.entries(lists?.with ?? {}).map(([pointer, value]) =>
      entry(`"lists.with ${pointer}"`, value, [...shown, "item", "index"]),
    ),
    ...cases.flatMap((form) => [
      ...operands(form.if).map((value) => entry('"yields.if"', value, shown)),
      ...present(form.file?.of).map((value) => entry('"yields.file"', value, shown)),
      ...present(form.body).map((value) => entry('"yields.body"', value, [...shown, ...file])),
      ...present(form.value).map((value) => entry('"yields.value"', value, response)),
      ...present(form.fetch).map((value) => entry('"yields.fetch"', value, response)),
      ...present(form.encoding).map((value) => entry('"yields.encoding"', value, response)),
    ]),
  ];
}

function firing(
  contract: Contract,
  lifecycle: Lifecycle,
  events: readonly LifecycleEvent[],
): readonly Operation[] {
  const found = events.flatMap(({ name }) => operationsFiring(contract, lifecycle.name, name));
  return [...new Set(found)];
}

function selves(self: Self | undefined): readonly Value[] {
  if (self === undefined) return [];
  return typeof self === "string" ? [self] : Object.values(self.match);
}

function operands(predicate: Predicate | undefined): readonly Json[] {
  return predicate === undefined ? [] : operandsOf(predicate);
}

function present(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
