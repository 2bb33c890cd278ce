import type { CallOptions, Operation } from "./call.ts";
import { NameNotFoundError } from "./name-not-found-error.ts";
import { paginate } from "./paginate.ts";
import type { PaginationSpec } from "./pagination.ts";
import { getPointer } from "./pointer.ts";
import { withRole } from "./role.ts";

/** How people call the resources of a kind, and where to look for one of them, as data. */
export interface NameSpec {
  /** `Task`. */
  readonly kind: string;

  /** Where an item of the list holds its identifier and its name. */
  readonly id: string;
  readonly name: string;

  /** What identifiers look like, as a regular expression. Without it every text is taken for a name. */
  readonly ids?: string;

  /** The parameter that asks for items by their name, which may show others too. */
  readonly filter?: string;

  /** How the list is cut into pages, and the greatest size of one. */
  readonly pages: PaginationSpec;
  readonly size?: number;
}

/**
 * Returns the identifier of what is called by a name. Generated code calls it.
 *
 * What looks like an identifier is returned as it is, without a request.
 *
 * @throws {NameNotFoundError} when no item of the list has exactly this name.
 */
export async function findId(
  list: Operation,
  spec: NameSpec,
  nameOrId: string,
  options: CallOptions = {},
): Promise<string> {
  const { kind, ids, filter, pages, size } = spec;
  if (ids !== undefined && new RegExp(ids).test(nameOrId)) return nameOrId;
  let asking = filter === undefined ? options : withRole(options, filter, nameOrId);
  if (size !== undefined && pages.request.size !== undefined)
    asking = withRole(asking, pages.request.size, size);
  const seen: string[] = [];
  for await (const item of paginate(list, pages, asking)) {
    const name = getPointer(item, spec.name);
    if (name === nameOrId) return String(getPointer(item, spec.id));
    seen.push(String(name));
  }
  throw new NameNotFoundError(kind, nameOrId, seen);
}
