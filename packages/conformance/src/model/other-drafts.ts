import { isJsonObject, type Json, type Operation, type Schema } from "@conduct/contract";
import { membersOf } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodySchema } from "./body-schema.ts";
import type { RequestData } from "./evaluate.ts";
import { isTime } from "./telling-draft.ts";

/**
 * What to ask for after a request that tells much: the same with other members in what may be any object,
 * since what is to be replaced must not be mixed, and the same with null wherever that is allowed, since
 * that takes back what was told.
 */
export function otherDrafts(
  operation: Operation,
  request: RequestData,
  validator: Validator,
): readonly RequestData[] {
  const schema = bodySchema(operation);
  const told = JSON.stringify(request);
  const again = told.replaceAll('"conduct":"told"', '"conduct-again":"told"');
  const cleared = schema === undefined ? undefined : withNulls(request, schema, validator);
  return [
    ...(again === told ? [] : [JSON.parse(again) as RequestData]),
    ...(cleared === undefined ? [] : [cleared]),
  ];
}

function withNulls(
  request: RequestData,
  schema: Schema,
  validator: Validator,
): RequestData | undefined {
  if (!isJsonObject(request.body)) return undefined;
  const members = membersOf(schema, validator);
  const isNullable = (name: string) => {
    const member = members[name];
    // A time that is null may leave the time alone: what has happened has happened.
    if (member === undefined || isTime(member, validator)) return false;
    return validator.validate(member, null, "request").length === 0;
  };
  const { body: told } = request;
  const names = Object.keys(told).filter((name) => told[name] !== null && isNullable(name));
  const nulls = Object.fromEntries(names.map((name): [string, Json] => [name, null]));
  const body = { ...told, ...nulls };
  const isFine = validator.validate(schema, body, "request").length === 0;
  return names.length > 0 && isFine ? { ...request, body } : undefined;
}
