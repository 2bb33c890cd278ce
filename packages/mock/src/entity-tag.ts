import type { Operation } from "@conduct/contract";
import type { Engine } from "./engine.ts";
import type { MockReply } from "./exchange.ts";
import { fingerprint } from "./random.ts";
import { refuse } from "./refusal.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { textOf } from "./views.ts";
import type { Violation } from "./violations.ts";

/** The version of a resource, as a header says it: another for each other representation. */
export function entityTag({ machine }: Engine, resource: Resource): string {
  const schema = machine.shapes.get(resource.kind)?.schema;
  return `"${fingerprint(textOf(machine, resource, machine.projections.of(schema)))}"`;
}

/**
 * Refuses a write to a version that is not the present one, and a read of the one that is known already.
 *
 * Only where the operation declares the headers: elsewhere they mean nothing.
 */
export function refuseByTag(
  engine: Engine,
  operation: Operation,
  resource: Resource | undefined,
  scope: Scope & { readonly request: RequestFacts },
): MockReply | undefined {
  const sent = (name: string) =>
    operation.parameters.some(
      (parameter) => parameter.in === "header" && parameter.name.toLowerCase() === name,
    )
      ? scope.request.header(name)
      : undefined;
  const [wanted, known] = [sent("if-match"), sent("if-none-match")];
  if (wanted === undefined && known === undefined) return undefined;
  const stale = engine.contract.refusals.version ?? "412";
  const tag = resource && entityTag(engine, resource);
  if (wanted !== undefined && !covers(String(wanted), tag))
    return refuse(engine, stale, operation, { ...scope, self: resource?.value });
  if (known === undefined || !covers(String(known), tag)) return undefined;
  return operation.method === "GET"
    ? { status: 304, headers: { etag: tag ?? "" } }
    : refuse(engine, stale, operation, { ...scope, self: resource?.value });
}

/** Whether all that a request lacks is the version it is meant for. */
export function lacksVersion(violations: readonly Violation[]): boolean {
  return violations.every(
    ({ in: place, name, keyword }) =>
      place === "header" && keyword === "required" && name.toLowerCase() === "if-match",
  );
}

function covers(header: string, tag: string | undefined): boolean {
  if (tag === undefined) return false;
  return (
    header.trim() === "*" ||
    header.split(",").some((item) => item.trim().replace(/^W\//, "") === tag)
  );
}
