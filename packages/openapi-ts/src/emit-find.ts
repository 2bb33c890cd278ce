import type { Lifecycle, Operation } from "@conduct/contract";
import { code } from "./code.ts";
import { paginationSpec } from "./emit-paginator.ts";
import { memberLines } from "./literal.ts";
import { pascal } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import type { Scope } from "./scope.ts";

/** Emits `find<Resource>Id()` for each kind of resource that people call by a name. */
export function emitFind(scope: Scope): void {
  for (const lifecycle of Object.values(scope.contract.lifecycles)) {
    const { named } = lifecycle;
    const list = named && listOf(scope, lifecycle, named.by);
    if (named === undefined || list?.pagination === undefined) continue;
    const name = pascal(lifecycle.name);
    const { pagination } = list;
    const facts = {
      kind: name,
      id: lifecycle.id,
      name: named.by,
      ids: named.id,
      filter: filterOf(list, named.by),
      pages: paginationSpec(pagination),
      size: pagination.size.max,
    };
    const find = scope.declare(`find${name}Id`, "function");
    scope.write(
      find,
      code`/**
 * Returns the identifier of the ${name} that has this name, or what looks like an identifier as it is.
 *
 * It asks \`${list.method} ${list.path}\`; what else its options ask for narrows the search.
 *
 * @throws {NameNotFoundError} when none has exactly this name.
 */
export function ${find}(
  nameOrId: string,
  options${needsOptions(list) ? "" : "?"}: ${scope.options}<${scope.type(list, "data") ?? "never"}>,
): Promise<string> {
  return ${scope.runtime("findId")}(
    ${scope.operation(list)},
    {
${memberLines(facts, "      ")}
    },
    nameOrId,
    options,
  );
}`,
    );
  }
}

/** The list to look in: one that can be asked for the name, else any that shows all. */
function listOf(scope: Scope, { name }: Lifecycle, by: string): Operation | undefined {
  const lists = scope.contract.operations.filter(
    ({ lists, pagination }) =>
      lists?.lifecycle === name && lists.at === undefined && pagination !== undefined,
  );
  return (
    lists.find((list) => filterOf(list, by) !== undefined) ??
    lists.find(({ lists }) => lists?.match === undefined)
  );
}

/** The parameter that asks for items by a member, or for those that contain a text there. */
function filterOf({ filters }: Operation, by: string): string | undefined {
  return filters.find(
    ({ field, op, param }) =>
      field === by &&
      ["eq", "contains", "icontains"].includes(op) &&
      /^(query|header)\./.test(param),
  )?.param;
}
