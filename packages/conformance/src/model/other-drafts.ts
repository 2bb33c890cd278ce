import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Operation,
  type Schema,
} from "@conduct/contract";
import { membersOf } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodySchema } from "./body-schema.ts";
import type { RequestData } from "./evaluate.ts";
import { rewrittenDraft } from "./rewritten-draft.ts";
import { isFree, isTime } from "./telling-draft.ts";

/**
 * What to ask for after a request that tells much: the same with other members in what may be any object,
 * since what is to be replaced must not be mixed; the same in part, since the rest stays; and the same with
 * null wherever that is allowed, since that takes back what was told.
 */
export function otherDrafts(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  isTelling: boolean,
): readonly RequestData[] {
  const schema = bodySchema(operation);
  const told = JSON.stringify(request);
  const again = told.replaceAll('"conduct":"told"', '"conduct-again":"told"');
  const cleared = schema === undefined ? undefined : withNulls(request, schema, validator);
  // What was left as it was at first cannot be seen to stay.
  const partial =
    schema === undefined || !isTelling ? undefined : inPart(request, schema, validator);
  return [
    ...(again === told ? [] : [JSON.parse(again) as RequestData]),
    ...(partial === undefined ? [] : [partial]),
    ...(cleared === undefined ? [] : [cleared]),
  ];
}

/**
 * The same with zero for every number of the body, where no bounds forbid it, and false for what is true: many
 * take these for nothing, and some refuse them for a reason that no schema says. Undefined if there is nothing of
 * the kind.
 */
export function zeroDraft(
  operation: Operation,
  request: RequestData,
  validator: Validator,
): RequestData | undefined {
  const schema = bodySchema(operation);
  if (schema === undefined || !isJsonObject(request.body)) return undefined;
  const body = zeroed(request.body, schema, validator);
  const isFine = validator.validate(schema, body, "request").length === 0;
  return body !== request.body && isFine ? { ...request, body } : undefined;
}

/**
 * The same with what is empty for every text, array and free object of the body, where no bounds forbid it: many take
 * that for nothing as well. `spared` are pointers of members that stay as they are. Undefined if there is nothing of
 * the kind.
 */
export function emptyDraft(
  operation: Operation,
  request: RequestData,
  validator: Validator,
  spared: readonly string[] = [],
): RequestData | undefined {
  return rewrittenDraft(operation, request, validator, spared, emptyOf);
}

function emptyOf(schema: Schema, value: Json, validator: Validator): Json | undefined {
  const nothing = typeof value === "string" ? "" : Array.isArray(value) ? [] : {};
  const isEmptiable =
    typeof value === "string" || Array.isArray(value) || isFree(schema, validator);
  // A text in a form is none without its letters, whatever its schema forgets to say.
  const { format, pattern } = validator.resolve(schema);
  const isFormed = typeof value === "string" && (format !== undefined || pattern !== undefined);
  const isFine = () => validator.validate(schema, nothing, "request").length === 0;
  return isEmptiable && !isFormed && isFine() ? nothing : undefined;
}

/** The same request with one of its members only, for each of the first few that may stand alone. */
export function singleDrafts(
  operation: Operation,
  request: RequestData,
  validator: Validator,
): readonly RequestData[] {
  const schema = bodySchema(operation);
  if (schema === undefined || !isJsonObject(request.body)) return [];
  const members = Object.entries(request.body);
  if (members.length < 2) return [];
  return members
    .map(([name, value]) => ({ ...request, body: { [name]: value } }))
    .filter(({ body }) => validator.validate(schema, body, "request").length === 0)
    .slice(0, mostSingles);
}

const mostSingles = 6;

/** The same object if it has neither numbers nor what is true. */
function zeroed(body: JsonObject, schema: Schema | undefined, validator: Validator): JsonObject {
  const members = membersOf(schema, validator);
  const zeros = Object.entries(body).flatMap(([name, value]): [string, Json][] => {
    const member = members[name];
    if (isJsonObject(value)) {
      const inner = zeroed(value, member, validator);
      return inner === value ? [] : [[name, inner]];
    }
    // Of members that nobody has declared, nobody has said that they may be false.
    if (value === true && member !== undefined) return [[name, false]];
    if (typeof value !== "number" || value === 0) return [];
    const { minimum = 0, exclusiveMinimum } = validator.resolve(member);
    return Number(minimum) <= 0 && exclusiveMinimum === undefined ? [[name, 0]] : [];
  });
  return zeros.length === 0 ? body : { ...body, ...Object.fromEntries(zeros) };
}

/** The same with the last member left out that need not be there; undefined if nothing would be left to tell. */
function inPart(
  request: RequestData,
  schema: Schema,
  validator: Validator,
): RequestData | undefined {
  if (!isJsonObject(request.body)) return undefined;
  const { required = [] } = validator.resolve(schema);
  const free = Object.keys(request.body).filter((name) => !(required as Json[]).includes(name));
  const last = free.at(-1);
  if (last === undefined || free.length < 2) return undefined;
  const { [last]: _, ...body } = request.body;
  const isFine = validator.validate(schema, body, "request").length === 0;
  return isFine ? { ...request, body } : undefined;
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
