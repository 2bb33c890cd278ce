import {
  type Json,
  type Lifecycle,
  type Predicate,
  parsePointer,
  parseReference,
  type State,
} from "@conduct/contract";

/**
 * What is known of a resource in one status, as a tree of its members.
 *
 * It comes from three places: the status's constants, what `holds` says, and the rule that a result
 * says nothing before the work has succeeded.
 */
export type Fact =
  | { readonly kind: "is"; readonly values: readonly Constant[] }
  | { readonly kind: "present" }
  | { readonly kind: "absent" }
  | { readonly kind: "withheld" }
  | { readonly kind: "within"; readonly members: Facts };

export type Facts = { readonly [member: string]: Fact };

type Constant = null | boolean | number | string;

/** Derives the facts of one status of a lifecycle. */
export function factsOf(lifecycle: Lifecycle, state: State): Facts {
  const told: [string, Fact][] = [];
  for (const [pointer, value] of Object.entries(state.value)) {
    if (isConstant(value)) told.push([pointer, { kind: "is", values: [value] }]);
  }
  if (state.holds !== undefined) told.push(...factsIn(state.holds));
  let facts: Facts = {};
  for (const [pointer, fact] of told) facts = withFact(facts, segmentsOf(pointer), fact);
  const result = lifecycle.result === undefined ? [] : segmentsOf(lifecycle.result);
  return hasResult(lifecycle, state) ? facts : withFact(facts, result, { kind: "withheld" });
}

/** Whether a resource in this status may hold a result: no other status does where one succeeds. */
export function hasResult(lifecycle: Lifecycle, state: State): boolean {
  if (lifecycle.result === undefined) return false;
  const succeeds = ({ final }: State) => final === "success" || final === "partial";
  return succeeds(state) || !Object.values(lifecycle.states).some(succeeds);
}

function factsIn(predicate: Predicate): [string, Fact][] {
  if ("all" in predicate) return predicate.all.flatMap(factsIn);
  if ("present" in predicate) return about(predicate.present, { kind: "present" });
  if ("absent" in predicate) return about(predicate.absent, { kind: "absent" });
  if ("in" in predicate) return oneOf(predicate.in[0], predicate.in[1]);
  if ("eq" in predicate) {
    const [left, right] = predicate.eq;
    return pointerOf(left) === undefined ? oneOf(right, [left]) : oneOf(left, [right]);
  }
  if ("not" in predicate && "present" in predicate.not)
    return factsIn({ absent: predicate.not.present });
  if ("not" in predicate && "absent" in predicate.not)
    return factsIn({ present: predicate.not.absent });
  return [];
}

function oneOf(operand: Json, list: Json): [string, Fact][] {
  const values: readonly Json[] = Array.isArray(list) ? list : [list];
  const isLiteral = (value: Json) => typeof value !== "string" || !value.startsWith("$");
  const constants = values.filter(isConstant);
  if (constants.length !== values.length || !constants.every(isLiteral)) return [];
  return about(operand, { kind: "is", values: constants });
}

function about(operand: Json, fact: Fact): [string, Fact][] {
  const pointer = pointerOf(operand);
  return pointer === undefined ? [] : [[pointer, fact]];
}

function pointerOf(operand: Json): string | undefined {
  const reference = typeof operand === "string" ? parseReference(operand) : undefined;
  return reference?.source === "self" && reference.pointer !== "" ? reference.pointer : undefined;
}

/** The members on the way, or none where the way leads through an array: types do not count. */
function segmentsOf(pointer: string): readonly string[] {
  const segments = parsePointer(pointer);
  return segments.some((segment) => /^(-1|-|\d+)$/.test(segment)) ? [] : segments;
}

/** Adds a fact. What was known first stays, except that a constant says more than presence. */
function withFact(facts: Facts, [member, ...rest]: readonly string[], fact: Fact): Facts {
  if (member === undefined) return facts;
  const known = facts[member];
  if (rest.length > 0) {
    if (known !== undefined && known.kind !== "within" && known.kind !== "present") return facts;
    const members = known?.kind === "within" ? known.members : {};
    return { ...facts, [member]: { kind: "within", members: withFact(members, rest, fact) } };
  }
  const saysMore = known === undefined || (known.kind === "present" && fact.kind === "is");
  return saysMore ? { ...facts, [member]: fact } : facts;
}

function isConstant(value: Json): value is Constant {
  return value === null || typeof value !== "object";
}
