import type { Json, Operation } from "@conduct/contract";
import { stateIn } from "./automatic.ts";
import { read } from "./edit.ts";
import { type Engine, mediaOf, replyOf } from "./engine.ts";
import { type MockReply, problemReply } from "./exchange.ts";
import { describeFile } from "./files.ts";
import { holds } from "./predicate.ts";
import { refuseOr } from "./refusal.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/** Answers with what the work produced. */
export type Yielding = (resource: Resource, scope: Scope) => MockReply;

/** Works out once how an operation serves the product of a resource. */
export function createYielding(engine: Engine, operation: Operation): Yielding {
  const { yields, success: status } = operation;
  const { machine, contract } = engine;
  const media = mediaOf(replyOf(operation, status));
  const projection = machine.projections.of(media?.[1].schema);
  const lifecycle = yields === undefined ? undefined : contract.lifecycles[yields.lifecycle];
  const otherwise = yields?.otherwise ?? lifecycle?.missing;

  return (resource, outer) => {
    const scope: Scope = { ...outer, self: resource.value };
    const state = stateIn(resource, yields?.lifecycle ?? "");
    const nothing = () =>
      refuseOr(engine, otherwise, operation, scope, () =>
        problemReply(404, "Not found", `There is nothing to serve in state "${state}".`),
      );
    if (yields?.in.includes(state) !== true) return nothing();
    const form = yields.cases.findIndex(
      ({ if: condition }) => condition === undefined || holds(condition, scope),
    );
    if (form < 0 && yields.cases.length > 0) return nothing();

    const body = bodyOf(form, resource, scope);
    if (body === undefined) return nothing();
    if (media === undefined) return { status, headers: {} };
    const shown = projection(body, machine.filling(resource));
    return { status, headers: { "content-type": media[0] }, body: JSON.stringify(shown) };
  };

  function bodyOf(form: number, resource: Resource, scope: Scope): Json | undefined {
    const chosen = yields?.cases[form];
    if (chosen?.body !== undefined) {
      const file = chosen.file && describeFile(engine, operation, form, resource, scope);
      return evaluate(chosen.body, file === undefined ? scope : { ...scope, file });
    }
    return lifecycle?.result === undefined ? undefined : read(resource.value, lifecycle.result);
  }
}
