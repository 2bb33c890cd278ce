import type { Contract } from "../contract.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Place } from "../place.ts";
import { selfRules } from "../self-rules.ts";
import { lifecycleOf, titleOf } from "./bindings.ts";
import { effectSites, writesOf } from "./effect-writes.ts";
import { memberChoices } from "./member-choices.ts";
import { findingsIn, mentionsIn } from "./references.ts";
import { declaredAt, representationOf } from "./representation.ts";
import { defineRule, type Rule } from "./rule.ts";
import { templatesOf } from "./templates.ts";

/** What an effect writes or a condition reads must be visible, else no client and no referee can tell. */
export const undeclaredMember: Rule = defineRule({
  code: "C113",
  severity: "error",
  summary: "An effect, a condition or a template points at a member that the representation lacks.",

  *find(contract) {
    const seen = new Set<string>();
    const representations = new Map(
      Object.values(contract.lifecycles).map((one) => [one, representationOf(contract, one)]),
    );
    for (const { lifecycle, pointer, title, place } of pointersOf(contract)) {
      const key = `${lifecycle.name} ${title} ${pointer} ${place.pointer}`;
      const representation = representations.get(lifecycle) ?? [];
      if (seen.has(key) || representation.length === 0) continue;
      seen.add(key);
      if (declaredAt(contract, representation, pointer).length > 0) continue;
      yield {
        message:
          `${title} points at "${pointer}", which the representation of ${lifecycle.name} does not declare.` +
          memberChoices(contract, representation, pointer),
        place,
      };
    }
  },
});

/** What requests, lists and rules of identity compare. */
function* matchesOf(contract: Contract): Iterable<Pointed> {
  for (const operation of contract.operations) {
    const lifecycle = lifecycleOf(contract, operation);
    if (lifecycle === undefined) continue;
    for (const rule of selfRules(operation.self)) {
      if (typeof rule === "string") continue;
      const pointers = [...Object.keys(rule.match), ...(rule.by ?? []).map(({ at }) => at)];
      const title = `"self" of ${titleOf(operation)}`;
      yield* pointers.map((pointer) => ({ lifecycle, pointer, title, place: operation.place }));
    }
  }
  for (const { lists, place, ...operation } of contract.operations) {
    const listed = lists === undefined ? undefined : contract.lifecycles[lists.lifecycle];
    for (const pointer of Object.keys(lists?.match ?? {})) {
      if (listed === undefined) continue;
      const title = `"lists.match" of ${operation.method} ${operation.path}`;
      yield { lifecycle: listed, pointer, title, place };
    }
  }
  for (const lifecycle of Object.values(contract.lifecycles)) {
    for (const { by, place } of lifecycle.unique ?? []) {
      const title = `"unique" of ${lifecycle.name}`;
      yield* by.map((pointer) => ({ lifecycle, pointer, title, place }));
    }
  }
}

interface Pointed {
  readonly lifecycle: Lifecycle;
  readonly pointer: string;
  readonly title: string;
  readonly place: Place;
}

function* pointersOf(contract: Contract): Iterable<Pointed> {
  for (const lifecycle of Object.values(contract.lifecycles)) {
    for (const { title, effects, place } of effectSites(lifecycle)) {
      for (const { verb, pointer } of writesOf(effects)) {
        yield { lifecycle, pointer, title: `"${verb}" of ${title}`, place };
      }
    }
    if (lifecycle.named !== undefined) {
      const { named, name, place } = lifecycle;
      yield { lifecycle, pointer: named.by, title: `"named" of ${name}`, place };
    }
    yield* consequencesOf(contract, lifecycle);
  }
  for (const { title, value, place, self, operations } of templatesOf(contract)) {
    for (const { lifecycle: name, pointers } of findingsIn(value)) {
      const sought = contract.lifecycles[name];
      if (sought === undefined) continue;
      for (const pointer of pointers) yield { lifecycle: sought, pointer, title, place };
    }
    const parents = operations.map(({ within }) => within.at(-1)?.lifecycle ?? "");
    for (const { reference } of mentionsIn(value)) {
      const about =
        reference?.source === "parent"
          ? parents.map((name) => contract.lifecycles[name])
          : [reference?.source === "self" ? self : undefined];
      for (const lifecycle of new Set(about)) {
        if (lifecycle === undefined || reference === undefined) continue;
        yield { lifecycle, pointer: reference.pointer, title, place };
      }
    }
  }
  yield* matchesOf(contract);
}

function* consequencesOf(contract: Contract, lifecycle: Lifecycle): Iterable<Pointed> {
  for (const event of Object.values(lifecycle.events)) {
    for (const { spawn, causes = [], place } of event.cases) {
      const consequences = [
        ...(spawn === undefined ? [] : [{ part: "spawn", ...spawn }]),
        ...causes.map((cause) => ({ part: "causes", ...cause })),
      ];
      for (const { part, lifecycle: name, set } of consequences) {
        const other = contract.lifecycles[name];
        if (other === undefined) continue;
        for (const pointer of Object.keys(set)) {
          yield {
            lifecycle: other,
            pointer,
            title: `"${part}" of ${lifecycle.name}.${event.name}`,
            place,
          };
        }
      }
    }
  }
}
