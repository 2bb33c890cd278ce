import { quoteList } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Fires, Parameter, Self, SelfRule, Within } from "../operation.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import { parseReference } from "../reference.ts";
import { selfRules, sortKeys } from "../self-rules.ts";
import { defined, itemsAt, numberAt, objectAt, textAt } from "./members.ts";

/** What is known of an operation when its `self` is looked for. */
export interface SelfScope {
  readonly parameters: readonly Parameter[];
  readonly report: (diagnostic: Diagnostic) => void;
}

/** How a request names its resource, or a parent: what is written under `self`. */
export function writtenSelf(owner: Node, { parameters, report }: SelfScope): Self | undefined {
  for (const rule of itemsAt(owner, "self")) {
    const values = children(child(rule, "match")).map(([, value]) => value);
    for (const value of [rule, ...values]) checkDeclared(value, { parameters, report });
  }
  return readSelf(owner);
}

/** What is written under `self`, whatever it speaks of. */
export function readSelf(owner: Node): Self | undefined {
  const [first, ...others] = itemsAt(owner, "self").map(readRule);
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

/** The only path parameter that names no parent. Reports that there is none, or more than one. */
export function defaultSelf(
  owner: Node,
  { parameters, report }: SelfScope,
  within: readonly Within[],
): Self | undefined {
  const taken = within.map(({ self }) => pathParameterOf(self));
  const free = parameters
    .filter((parameter) => parameter.in === "path" && !taken.includes(parameter.name))
    .map(({ name }) => name);
  const [only, ...others] = free;
  if (only !== undefined && others.length === 0) return `$request.path.${only}`;
  report(problem("C207", placeOf(owner), unclear(free)));
  return undefined;
}

/** Whether some event that an operation fires acts on a resource that is there already. */
export function actsOnResource(fires: Fires, lifecycle: Lifecycle): boolean {
  const events =
    "event" in fires
      ? [fires.event]
      : [...Object.values(fires.events), ...[fires.absent, fires.otherwise].flatMap(eventOf)];
  return events.some((event) =>
    lifecycle.events[event]?.cases.some(({ from }) => from.some((state) => state !== "$none")),
  );
}

/** The path parameter that a self is; of several rules, the first that is one. */
function pathParameterOf(self: Self): string | undefined {
  return selfRules(self)
    .map((rule) => (typeof rule === "string" ? parseReference(rule) : undefined))
    .find((reference) => reference?.source === "request.path")?.name;
}

function readRule(node: Node): SelfRule {
  if (typeof node.value === "string") return node.value;
  return defined<Exclude<SelfRule, string>>({
    match: objectAt(node, "match") ?? {},
    pick: (textAt(node, "pick") ?? "only") as "only" | "first" | "last" | "each",
    by: child(node, "by").value === undefined ? undefined : sortKeys(child(node, "by").value),
    none: numberAt(node, "none"),
  });
}

function unclear(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) {
    return "The path has no parameter that could name the resource. Say which value of the request does: self: $request.body#/id.";
  }
  return `The path has several parameters, ${quoteList(path)}. Say which of them names the resource: self: $request.path.${last}.`;
}

function eventOf(fallback: "ignore" | { fires: string } | { error: string }): readonly string[] {
  return typeof fallback === "object" && "fires" in fallback ? [fallback.fires] : [];
}

function checkDeclared(node: Node, { parameters, report }: SelfScope): void {
  const reference = typeof node.value === "string" ? parseReference(node.value) : undefined;
  const [, place] = /^request\.(path|query|header)$/.exec(reference?.source ?? "") ?? [];
  if (reference?.name === undefined || place === undefined) return;
  const there = parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const fold = (name: string): string => (place === "header" ? name.toLowerCase() : name);
  if (there.some((name) => fold(name) === fold(reference.name ?? ""))) return;
  const message =
    `The operation has no ${place} parameter "${reference.name}". ` +
    `It has ${there.length === 0 ? "none there" : quoteList(there)}.`;
  report(problem("C208", placeOf(node), message));
}
