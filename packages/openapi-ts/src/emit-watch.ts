import { code } from "./code.ts";
import type { EmittedLifecycle } from "./emit-lifecycle.ts";
import { literal } from "./literal.ts";
import { needsOptions } from "./needs-options.ts";
import type { Resource } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** Emits `watch<Resource>()`, which yields a resource each time its status has changed. */
export function emitWatch(scope: Scope, resource: Resource, { spec }: EmittedLifecycle): void {
  const { lifecycle, name, read, type = code`unknown` } = resource;
  const statuses = Object.values(lifecycle.states);
  if (read === undefined || statuses.every(({ final }) => final === undefined)) return;
  const watch = scope.declare(`watch${name}`, "function");
  const optional = needsOptions(read) ? "" : "?";
  scope.write(
    watch,
    code`/**
 * Yields ${name} as it is now, and again each time its status has changed. It ends after a final status.
 */
export function ${watch}(
  options${optional}: ${scope.options}<${scope.type(read, "data") ?? "never"}> & ${scope.runtime("WatchOptions", "type")},
): AsyncIterable<${type}> {
  return ${scope.runtime("watch")}(${scope.operation(read)}, { lifecycle: ${spec}, view: ${literal(read.view)} }, options${optional === "" ? "" : " ?? {}"});
}`,
  );
}
