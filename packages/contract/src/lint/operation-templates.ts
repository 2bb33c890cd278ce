import type { Contract } from "../contract.ts";
import type { Operation, View, YieldCase } from "../operation.ts";
import { annotationOf, lifecycleOf, titleOf } from "./bindings.ts";
import {
  assignmentTemplates,
  conditionTemplates,
  optionalTemplate,
  selfValues,
  sourcesOf,
  type Template,
  type TemplateScope,
  templateOf,
} from "./template.ts";

/** Every template of an operation's annotation. */
export function operationTemplates(contract: Contract, operation: Operation): readonly Template[] {
  const { self, within, needs = [], fires, lists, yields, hold, reply, views } = operation;
  const lifecycle = lifecycleOf(contract, operation);
  const scope: TemplateScope = {
    owner: titleOf(operation),
    place: annotationOf(operation),
    operations: [operation],
    sources: [
      "self",
      ...(within.length === 0 ? [] : (["parent"] as const)),
      ...(fires === undefined ? [] : sourcesOf.event),
      ...sourcesOf.clock,
      ...sourcesOf.request,
    ],
    ...(lifecycle === undefined ? {} : { self: lifecycle }),
  };
  const binding: TemplateScope = { ...scope, sources: sourcesOf.request, binds: true };
  const element: TemplateScope = { ...scope, sources: [...scope.sources, "item", "index"] };
  const parental: TemplateScope = {
    ...binding,
    sources: within.length === 0 ? binding.sources : ["parent", ...binding.sources],
  };
  const select = fires !== undefined && "select" in fires ? fires.select : undefined;
  return [
    ...selfValues(self).map((value) => templateOf("self", value, parental)),
    ...within
      .flatMap((parent) => selfValues(parent.self))
      .map((value) => templateOf("within", value, binding)),
    ...needs.flatMap((need) => [
      ...selfValues(need.self).map((value) => templateOf("needs", value, parental)),
      ...conditionTemplates("needs.if", need.if, { ...scope, sources: parental.sources }),
    ]),
    ...optionalTemplate("select", select, binding),
    ...conditionTemplates("hold.if", hold?.if, scope),
    ...assignmentTemplates("reply", reply, scope),
    ...(views ?? []).flatMap((view) => viewTemplates(view, scope)),
    ...assignmentTemplates("lists.match", lists?.match, parental),
    ...assignmentTemplates("lists.with", lists?.with, element),
    ...(yields?.cases ?? []).flatMap((form) => productTemplates(form, scope)),
  ];
}

function viewTemplates({ if: asked, reply }: View, scope: TemplateScope): readonly Template[] {
  return [
    ...conditionTemplates("views.if", asked, { ...scope, sources: sourcesOf.request }),
    ...assignmentTemplates("views.reply", reply, scope),
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
