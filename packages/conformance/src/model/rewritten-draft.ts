import { isJsonObject, type Json, type Operation, type Schema } from "@conduct/contract";
import { membersOf } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodySchema } from "./body-schema.ts";
import type { RequestData } from "./evaluate.ts";
import { namesNeed } from "./self-rule.ts";

/**
 * The same request with another value for each declared member of the body that `rewrite` has one for. `spared` are
 * pointers of members that stay as they are, and so do those that speak of other resources. Undefined if nothing would
 * be another, or if the schema forbids what comes out.
 */
export function rewrittenDraft(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  spared: readonly string[],
  rewrite: (schema: Schema, value: Json, validator: Validator) => Json | undefined,
): RequestData | undefined {
  const schema = bodySchema(operation);
  if (schema === undefined || !isJsonObject(request.body)) return undefined;
  const members = membersOf(schema, validator);
  const others = Object.entries(request.body).flatMap(([name, value]): [string, Json][] => {
    const member = members[name];
    const isSpared = spared.includes(`/${name}`) || namesNeed(operation, `$request.body#/${name}`);
    const other = member === undefined || isSpared ? undefined : rewrite(member, value, validator);
    const isOther = other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
    return isOther ? [[name, other]] : [];
  });
  const body = { ...request.body, ...Object.fromEntries(others) };
  const isFine = validator.validate(schema, body, "request").length === 0;
  return others.length > 0 && isFine ? { ...request, body } : undefined;
}
