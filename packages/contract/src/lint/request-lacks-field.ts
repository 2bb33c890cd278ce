import { quoteList } from "../closed-list.ts";
import type { Contract } from "../contract.ts";
import type { Operation } from "../operation.ts";
import type { Reference } from "../reference.ts";
import { titleOf } from "./bindings.ts";
import { isRequest, mentionsIn } from "./references.ts";
import { requestChoices } from "./request-choices.ts";
import { requestSchemas } from "./request-schema.ts";
import { defineRule, type Finding, type Rule } from "./rule.ts";
import type { Template } from "./template.ts";
import { templatesOf } from "./templates.ts";

/**
 * Several operations may fire one event, and what one of them does not send is simply absent: that is
 * information. What none of them sends is a slip.
 */
export const requestLacksField: Rule = defineRule({
  code: "C212",
  severity: "error",
  summary: "A template reads what no operation sends; information if only some do not send it.",

  *find(contract) {
    const readings = readingsOf(contract);
    for (const { template, text, reference, lacking } of readings) {
      const [first] = lacking;
      if (first === undefined || lacking.length < template.operations.length) continue;
      yield {
        message:
          `${template.title} reads ${text}, which ${titleOf(first)} does not declare.` +
          requestChoices(contract.schemas, first, reference),
        place: template.place,
      };
    }
    yield* partly(readings);
  },
});

/** One reference to the request, and the operations that do not send what it names. */
interface Reading {
  readonly template: Template;
  readonly text: string;
  readonly reference: Reference;
  readonly lacking: readonly Operation[];
}

function readingsOf(contract: Contract): readonly Reading[] {
  return templatesOf(contract).flatMap((template) =>
    mentionsIn(template.value).flatMap(({ text, reference }) => {
      // What selects an event or names the resource is judged when and where it is compiled.
      if (reference === undefined || !isRequest(reference) || template.binds) return [];
      const lacking = template.operations.filter((one) => !declares(contract, one, reference));
      return [{ template, text, reference, lacking }];
    }),
  );
}

function declares({ schemas }: Contract, operation: Operation, reference: Reference): boolean {
  return requestSchemas(schemas, operation, reference).length > 0;
}

/** One finding for each place and operation that lacks something others send. */
function partly(readings: readonly Reading[]): readonly Finding[] {
  const some = readings.flatMap(({ template, text, lacking }) =>
    lacking.length === template.operations.length
      ? []
      : lacking.map((operation) => ({ template, text, operation })),
  );
  const groups = Map.groupBy(some, ({ template, operation }) =>
    JSON.stringify([template.owner, template.place, operation.id]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { template, operation } = first;
    const texts = [...new Set(group.map(({ text }) => text))];
    return [
      {
        severity: "info",
        message:
          `${template.owner} reads ${quoteList(texts)}, which ${titleOf(operation)} does not send. ` +
          "It is absent there; nothing needs to be done if that is meant.",
        place: template.place,
      },
    ];
  });
}
