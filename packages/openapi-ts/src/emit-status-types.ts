import type { State } from "@conduct/contract";
import { type Code, type CodeSymbol, code, join } from "./code.ts";
import { type Fact, type Facts, factsOf } from "./facts.ts";
import { memberName, union } from "./literal.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** The generated types of one lifecycle, for the emitters that refer to them. */
export interface StatusTypes {
  readonly status: CodeSymbol;
  readonly final: CodeSymbol;

  /** `OpRunOf<Status>`; undefined where no operation shows the resource. */
  readonly of: CodeSymbol | undefined;
}

/** Emits the status unions of a lifecycle, and its resource as it is known in each status. */
export function emitStatusTypes(scope: Scope, { lifecycle, name, type }: Resource): StatusTypes {
  const states = Object.values(lifecycle.states);
  const names = (keep: (state: State) => boolean) =>
    union(states.filter(keep).map((state) => state.name));
  const alias = (suffix: string, docs: string, text: string | Code) => {
    const symbol = scope.declare(suffix, "type");
    scope.write(symbol, code`/** ${docs} */\nexport type ${symbol} = ${text};`);
    return symbol;
  };

  const status = alias(
    `${name}Status`,
    `The statuses of ${name}.`,
    names(() => true),
  );
  const final = alias(
    `${name}FinalStatus`,
    `The statuses of ${name} in which the work is over.`,
    names(({ final }) => final !== undefined),
  );
  alias(
    `${name}LiveStatus`,
    `The statuses of ${name} in which the work is still under way.`,
    names(({ final }) => final === undefined),
  );
  if (type === undefined) return { status, final, of: undefined };

  const by = scope.declare(`${name}ByStatus`, "interface");
  const members = states.map(
    (state) =>
      code`${docsOf(state)}  ${memberName(state.name)}: ${scope.runtime("Known", "type")}<${type}, ${factsType(scope, factsOf(lifecycle, state))}>;`,
  );
  scope.write(
    by,
    code`/** What is known of ${name} in each status. */\nexport interface ${by} {\n${join(members, "\n")}\n}`,
  );
  const of = scope.declare(`${name}Of`, "type");
  scope.write(
    of,
    code`/** ${name} in one of the given statuses; by default in any. */
export type ${of}<Status extends ${status} = ${status}> = ${by}[Status];`,
  );
  alias(`Final${name}`, `${name} with its work over, one way or another.`, code`${of}<${final}>`);
  return { status, final, of };
}

/** Facts as the type arguments of the runtime's `Known`. */
function factsType(scope: Scope, facts: Facts): Code {
  const members = Object.entries(facts).map(
    ([member, fact]) => code`${memberName(member)}: ${factType(scope, fact)}`,
  );
  return members.length === 0 ? code`object` : code`{ ${join(members, "; ")} }`;
}

function factType(scope: Scope, fact: Fact): Code {
  switch (fact.kind) {
    case "is":
      return code`${scope.runtime("Is", "type")}<${fact.values.map((value) => JSON.stringify(value)).join(" | ")}>`;
    case "present":
      return code`${scope.runtime("Present", "type")}`;
    case "absent":
      return code`${scope.runtime("Absent", "type")}`;
    case "withheld":
      return code`${scope.runtime("Withheld", "type")}`;
    case "within":
      return code`${scope.runtime("Within", "type")}<${factsType(scope, fact.members)}>`;
  }
}

function docsOf({ description }: State): string {
  if (description === undefined) return "";
  return `  /** ${description.trim().replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/")} */\n`;
}
