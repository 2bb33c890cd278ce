import type { Contract } from "../contract.ts";
import type { Operation, Self, YieldCase } from "../operation.ts";
import type { Value } from "../value.ts";
import { annotationOf, lifecycleOf, titleOf } from "./bindings.ts";
import {
  assignmentTemplates,
  conditionTemplates,
  optionalTemplate,
  sourcesOf,
  type Template,
  type TemplateScope,
  templateOf,
} from "./template.ts";

/** Every template of an operation's annotation. */
export function operationTemplates(contract: Contract, operation: Operation): readonly Template[] {
  const { self, within, fires, lists, yields, hold, reply } = operation;
  const lifecycle = lifecycleOf(contract, operation);
  const scope: TemplateScope = {
    owner: titleOf(operation),
    place: annotationOf(operation),
    operations: [operation],
    sources: ["self", ...sourcesOf.clock, ...sourcesOf.request],
    ...(lifecycle === undefined ? {} : { self: lifecycle }),
  };
  const binding: TemplateScope = { ...scope, sources: sourcesOf.request, binds: true };
  const element: TemplateScope = { ...scope, sources: [...scope.sources, "item", "index"] };
  const select = fires !== undefined && "select" in fires ? fires.select : undefined;
  return [
    ...selfValues(self).map((value) => templateOf("self", value, binding)),
    ...within
      .flatMap((parent) => selfValues(parent.self))
      .map((value) => templateOf("within", value, binding)),
    ...optionalTemplate("select", select, binding),
    ...conditionTemplates("hold.if", hold?.if, scope),
    ...assignmentTemplates("reply", reply, scope),
    ...assignmentTemplates("lists.with", lists?.with, element),
    ...(yields?.cases ?? []).flatMap((form) => productTemplates(form, scope)),
  ];
}

/** A server makes the product from the resource, a client finds it in the response. */
function productTemplates(form: YieldCase, scope: TemplateScope): readonly Template[] {
  const made: TemplateScope = { ...scope, sources: [...scope.sources, ...sourcesOf.file] };
  const found: TemplateScope = { ...scope, sources: sourcesOf.response };
  return [
    ...conditionTemplates("yields.if", form.if, scope),
    ...optionalTemplate("yields.file", form.file?.of, scope),
    ...optionalTemplate("yields.body", form.body, made),
    ...optionalTemplate("yields.value", form.value, found),
    ...optionalTemplate("yields.fetch", form.fetch, found),
    ...optionalTemplate("yields.encoding", form.encoding, found),
  ];
}

function selfValues(self: Self | undefined): readonly Value[] {
  if (self === undefined) return [];
  return typeof self === "string" ? [self] : Object.values(self.match);
}
