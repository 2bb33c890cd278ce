import type { Contract, Operation } from "@conduct/contract";
import { keyHeaderOf } from "./client-spec.ts";
import { code } from "./code.ts";
import type { EmittedLifecycle } from "./emit-lifecycle.ts";
import type { EmittedWaiter } from "./emit-waiters.ts";
import { holdOf } from "./hold.ts";
import { memberLines } from "./literal.ts";
import { camel } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import { answersAlike, paramOf, pathParams } from "./reading.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** Emits `<operation>AndWait()` for each operation that creates the resource and tells its identifier. */
export function emitCreateAndWait(
  scope: Scope,
  resource: Resource,
  { of }: EmittedLifecycle,
  waiter: EmittedWaiter,
): void {
  const { lifecycle, name, type = code`unknown` } = resource;
  for (const create of scope.contract.operations) {
    if (createdBy(scope.contract, create) !== lifecycle.name) continue;
    const param = paramOf(waiter.read);
    const carry = param && pathParams(waiter.read, param, create);
    if (carry === undefined) continue;
    const facts = {
      created: { id: create.idAt ?? create.view + lifecycle.id, param },
      carry,
      keyHeader: keyHeaderOf(create),
      createHold: holdOf(create),
      shown: answersAlike(create, waiter.read) ? create.view : undefined,
    };
    const wait = scope.declare(`${camel(create.id)}AndWait`, "function");
    const result = code`Promise<${of === undefined ? type : code`${of}<Expected>`}>`;
    const optional = needsOptions(create) ? "" : "?";
    scope.write(
      wait,
      code`/**
 * Calls \`${create.method} ${create.path}\`, then waits for the ${name} it created.
 *
 * \`onCreated\` gets the reply before the wait begins.
 */
export function ${wait}<Expected extends ${waiter.statuses} = ${waiter.statuses}>(
  options${optional}: ${scope.options}<${scope.type(create, "data") ?? "never"}> &
    ${scope.runtime("WaitOptions", "type")}<Expected, ${type}> &
    ${scope.runtime("CreateOptions", "type")}<${scope.type(create, "response") ?? "unknown"}>,
): ${result} {
  return ${scope.runtime("createAndWait")}(
    ${scope.operation(create)},
    ${scope.operation(waiter.read)},
    {
      ...${waiter.spec},
${memberLines(facts, "      ")}
    },
    options${optional === "" ? "" : " ?? {}"},
  ) as ${result};
}`,
    );
  }
}

/** The lifecycle whose new resource the reply shows. */
function createdBy({ lifecycles }: Contract, { fires, returns }: Operation): string | undefined {
  if (fires === undefined || !("event" in fires) || returns === "none") return undefined;
  const cases = lifecycles[fires.lifecycle]?.events[fires.event]?.cases ?? [];
  if (returns === "spawned")
    return cases.find(({ spawn }) => spawn !== undefined)?.spawn?.lifecycle;
  return cases.every(({ from }) => from.includes("$none")) ? fires.lifecycle : undefined;
}
