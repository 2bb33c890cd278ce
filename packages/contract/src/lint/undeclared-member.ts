import type { Contract } from "../contract.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Place } from "../place.ts";
import { effectSites, writesOf } from "./effect-writes.ts";
import { memberChoices } from "./member-choices.ts";
import { mentionsIn } from "./references.ts";
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
    yield* spawnedBy(contract, lifecycle);
  }
  for (const { title, value, place, self } of templatesOf(contract)) {
    if (self === undefined) continue;
    for (const { reference } of mentionsIn(value)) {
      if (reference?.source !== "self") continue;
      yield { lifecycle: self, pointer: reference.pointer, title, place };
    }
  }
}

function* spawnedBy(contract: Contract, lifecycle: Lifecycle): Iterable<Pointed> {
  for (const event of Object.values(lifecycle.events)) {
    for (const { spawn, place } of event.cases) {
      const child = spawn === undefined ? undefined : contract.lifecycles[spawn.lifecycle];
      if (spawn === undefined || child === undefined) continue;
      for (const pointer of Object.keys(spawn.set)) {
        yield {
          lifecycle: child,
          pointer,
          title: `"spawn" of ${lifecycle.name}.${event.name}`,
          place,
        };
      }
    }
  }
}
