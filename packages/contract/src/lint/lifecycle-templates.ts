import type { Contract } from "../contract.ts";
import type { Case, Cause, Lifecycle, LifecycleEvent } from "../lifecycle.ts";
import type { Operation } from "../operation.ts";
import type { ReferenceSource } from "../reference.ts";
import { isCaused, operationsFiring } from "./bindings.ts";
import { effectSites, writesOf } from "./effect-writes.ts";
import {
  assignmentTemplates,
  conditionTemplates,
  optionalTemplate,
  selfValues,
  sourcesOf,
  type Template,
  type TemplateScope,
  templateOf,
} from "./template.ts";

/** Every template of a lifecycle: in the effects and conditions of its events and states. */
export function lifecycleTemplates(contract: Contract, lifecycle: Lifecycle): readonly Template[] {
  return [
    ...effectTemplates(contract, lifecycle),
    ...Object.values(lifecycle.events).flatMap((event) =>
      eventTemplates(contract, lifecycle, event),
    ),
    ...stateTemplates(lifecycle),
  ];
}

/** What an event can speak of; of a parent only if every request that fires it has one. */
function happening(operations: readonly Operation[]): readonly ReferenceSource[] {
  const parental = operations.length > 0 && operations.every(({ within }) => within.length > 0);
  return [
    ...sourcesOf.event,
    ...(parental ? (["parent"] as const) : []),
    ...sourcesOf.clock,
    ...sourcesOf.request,
  ];
}

/** Events that others bring about can speak of the resource that does. */
function causing(
  contract: Contract,
  { name }: Lifecycle,
  events: readonly LifecycleEvent[],
): readonly ReferenceSource[] {
  return events.some((event) => isCaused(contract, name, event.name)) ? ["cause"] : [];
}

function effectTemplates(contract: Contract, lifecycle: Lifecycle): readonly Template[] {
  return effectSites(lifecycle).flatMap(({ title, effects, place, events }) => {
    const operations = firing(contract, lifecycle, events);
    const scope: TemplateScope = {
      owner: title,
      place,
      operations,
      self: lifecycle,
      sources: [...happening(operations), ...causing(contract, lifecycle, events)],
    };
    const whole = typeof effects.merge === "string" ? effects.merge : undefined;
    return [
      ...optionalTemplate("merge", whole, scope),
      ...writesOf(effects).map(({ verb, pointer, value = null }) =>
        templateOf(
          `${verb} ${pointer}`,
          value,
          verb === "append" ? { ...scope, sources: [...scope.sources, "index"] } : scope,
        ),
      ),
    ];
  });
}

function eventTemplates(
  contract: Contract,
  lifecycle: Lifecycle,
  event: LifecycleEvent,
): readonly Template[] {
  const operations = firing(contract, lifecycle, [event]);
  const scope: TemplateScope = {
    owner: `${lifecycle.name}.${event.name}`,
    place: event.place,
    operations,
    self: lifecycle,
    sources: [...happening(operations), ...causing(contract, lifecycle, [event])],
  };
  const text = event.every !== undefined && "of" in event.every ? event.every.of : undefined;
  return [
    ...optionalTemplate("at", event.at, { ...scope, sources: ["self"] }),
    ...optionalTemplate("every", text, { ...scope, sources: ["self"] }),
    ...event.cases.flatMap((taken) => caseTemplates(taken, { ...scope, place: taken.place })),
  ];
}

function caseTemplates(
  { if: guard, to, spawn, causes = [] }: Case,
  scope: TemplateScope,
): readonly Template[] {
  const assigned = to?.startsWith("$") === true && to !== "$none" ? to : undefined;
  return [
    ...conditionTemplates("if", guard, scope),
    ...optionalTemplate("to", assigned, scope),
    ...assignmentTemplates("spawn", spawn?.set, scope),
    ...causes.flatMap((cause) => causeTemplates(cause, scope)),
  ];
}

/** A cause speaks of the elements of `for`, where it has one. */
function causeTemplates(
  { self, for: elements, set }: Cause,
  scope: TemplateScope,
): readonly Template[] {
  const each: TemplateScope =
    elements === undefined ? scope : { ...scope, sources: [...scope.sources, "item", "index"] };
  return [
    ...optionalTemplate("causes.for", elements, scope),
    ...selfValues(self).map((value) => templateOf("causes.self", value, each)),
    ...assignmentTemplates("causes", set, each),
  ];
}

/** An invariant holds whenever the resource is seen, so that there is no event and no request. */
function stateTemplates(lifecycle: Lifecycle): readonly Template[] {
  return Object.values(lifecycle.states).flatMap(({ name, holds, place }) =>
    conditionTemplates("holds", holds, {
      owner: `the state ${lifecycle.name}.${name}`,
      place,
      operations: [],
      self: lifecycle,
      sources: ["self", "now", "now.iso", "now.unix", "now.unixms"],
    }),
  );
}

function firing(
  contract: Contract,
  lifecycle: Lifecycle,
  events: readonly LifecycleEvent[],
): readonly Operation[] {
  const found = events.flatMap(({ name }) => operationsFiring(contract, lifecycle.name, name));
  return [...new Set(found)];
}
