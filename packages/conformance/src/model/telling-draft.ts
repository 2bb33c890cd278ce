import {
  formatPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Operation,
  parsePointer,
  parseReference,
  type Schema,
} from "@conduct/contract";
import { membersOf, sample, schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodyKinds } from "./body-schema.ts";
import { type Drafting, draftOf } from "./drafts.ts";
import type { RequestData } from "./evaluate.ts";
import { namesNeed } from "./self-rule.ts";
import type { Trigger } from "./triggers.ts";

/**
 * The request that says everything a trigger's effects would take over: all members of the body that
 * they read. Undefined if they read none. `shown` is the schema of what is seen of the resource: it says
 * what a member may be where the request's own schema leaves that open. Without `times` it is silent of
 * when things happened: what is told too early would stand in the way of what happens later. `kind` is the
 * number of that which its body is to be of.
 */
export function tellingDraft(
  lifecycle: Lifecycle,
  trigger: Trigger,
  drafting: Drafting,
  shown?: Schema,
  { times = true, kind = 0 }: { readonly times?: boolean; readonly kind?: number } = {},
): RequestData | undefined {
  const { operation, select, event } = trigger;
  const { validator } = drafting;
  const schema = bodyKinds(operation, validator)[kind];
  // What asks for no event tells all that any event would take over: none of it may be done.
  const names = event === undefined ? eventsOf(operation) : [event];
  const cases = names.flatMap((name) => lifecycle.events[name]?.cases ?? []);
  const steps = [...cases.map((one) => one.effects), lifecycle.each];
  const told: Told = new Map();
  for (const { set, init, add, append, merge } of steps) {
    if (typeof merge === "string") told.set(merge, new Set());
    else note(told, merge ?? {}, "");
    for (const writes of [set, init, add]) note(told, writes ?? {}, "");
    for (const value of Object.values(append ?? {})) note(told, value, undefined);
  }
  if (told.delete("$request.body")) {
    for (const name of Object.keys(membersOf(schema, validator)))
      told.set(`$request.body#${formatPointer([name])}`, new Set());
  }
  const bindings = new Map<string, Json | undefined>();
  // What holds others first, or it would wipe them out.
  for (const [text, targets] of [...told].toSorted(([a], [b]) => a.length - b.length)) {
    const pointer = parseReference(text)?.pointer ?? "";
    // What a schema with other members does not name, a server may refuse.
    if (isUnnamed(schema, pointer, validator)) continue;
    const declared = schemaAt(schema, pointer, validator);
    // Where the request may be anything, it is sensible as what it becomes.
    const becomes = [...targets]
      .map((target) => schemaAt(shown, target, validator))
      .find((one) => isTyped(one, validator));
    const kind = isTyped(declared, validator) ? declared : becomes;
    if (!isJsonObject(kind) || text === select?.ref || namesNeed(operation, text)) continue;
    if (!times && isTime(kind, validator)) continue;
    bindings.set(text, striking(kind, validator, beginnings(lifecycle, text, targets)));
  }
  if (bindings.size === 0) return undefined;
  if (select !== undefined) bindings.set(select.ref, select.value);
  return draftOf(operation, drafting, bindings, kind);
}

/** References into the body, and where on the resource they end up. */
type Told = Map<string, Set<string>>;

function eventsOf({ fires }: Operation): readonly string[] {
  if (fires === undefined) return [];
  return "event" in fires ? [fires.event] : [...new Set(Object.values(fires.events))];
}

/** Notes which members of the body a template takes over, and where they end up. */
function note(told: Told, value: Json, at: string | undefined): void {
  if (typeof value === "string") {
    if (!value.startsWith("$request.body")) return;
    const targets = told.get(value) ?? new Set();
    told.set(value, at === undefined ? targets : targets.add(at));
  } else if (Array.isArray(value)) {
    for (const one of value as readonly Json[]) note(told, one, undefined);
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name === "$first" && Array.isArray(member))
        for (const one of member as readonly Json[]) note(told, one, at);
      else if (name.startsWith("$")) note(told, member, undefined);
      else
        note(
          told,
          member,
          at === undefined ? undefined : `${at}${name.startsWith("/") ? "" : "/"}${name}`,
        );
    }
  }
}

/** The body has members, and says nothing of one of that name: it belongs to a body of another media type perhaps. */
function isUnnamed(schema: Schema | undefined, pointer: string, validator: Validator): boolean {
  const [name] = parsePointer(pointer);
  const { properties, additionalProperties = false, anyOf, oneOf } = validator.resolve(schema);
  const isChoice = anyOf !== undefined || oneOf !== undefined;
  if (name === undefined || !isJsonObject(properties) || isChoice) return false;
  return !Object.hasOwn(properties, name) && additionalProperties === false;
}

function isTyped(schema: Schema | undefined, validator: Validator): boolean {
  if (!isJsonObject(schema)) return false;
  const { type, enum: values, const: constant, anyOf, oneOf } = validator.resolve(schema);
  return [type, values, constant, anyOf, oneOf].some((one) => one !== undefined);
}

/** Whether a schema is that of an instant, or of one among other things. */
export function isTime(schema: Schema, validator: Validator): boolean {
  const { format, anyOf, oneOf } = validator.resolve(schema);
  const options = [anyOf, oneOf].flatMap((one) => (Array.isArray(one) ? (one as Schema[]) : []));
  return format === "date-time" || options.some((one) => isTime(one, validator));
}

/** Any object will do. */
export function isFree(schema: Schema, validator: Validator): boolean {
  const { type, properties, anyOf, oneOf, allOf, enum: values } = validator.resolve(schema);
  const asked = [properties, anyOf, oneOf, allOf, values];
  return [type].flat().includes("object") && asked.every((one) => one === undefined);
}

/** What a new resource has where a member of the body ends up, as far as that is written as it is. */
function beginnings(
  { events }: Lifecycle,
  text: string,
  targets: ReadonlySet<string>,
): readonly Json[] {
  const pointers = targets.size > 0 ? [...targets] : [parseReference(text)?.pointer ?? ""];
  const births = Object.values(events)
    .flatMap(({ cases }) => cases)
    .filter(({ from }) => from.includes("$none"));
  return births.flatMap(({ effects: { set, init } }) =>
    pointers.flatMap((pointer) =>
      [set?.[pointer], init?.[pointer]].flatMap((value): readonly Json[] => {
        if (!isJsonObject(value)) return value === undefined ? [] : [value];
        return Array.isArray(value.$first) ? (value.$first as readonly Json[]) : [];
      }),
    ),
  );
}

/**
 * A value that no server would come up with by itself, if the schema leaves the choice: not that of the example,
 * nor one that a new resource has. A number has a fraction; one that has to be whole is zero where that is declared
 * to be possible, which many take for nothing.
 */
function striking(
  schema: Schema,
  validator: Validator,
  usual: readonly Json[] = [],
  depth = deep,
): Json {
  const first = sample(schema, validator);
  // An example may be that there is nothing: that tells nothing.
  const plain = first === null ? sample(withoutNull(schema, validator), validator) : first;
  const isFine = (value: Json) => validator.validate(schema, value, "request").length === 0;
  return othersThan(plain, schema, validator, usual, depth).find(isFine) ?? plain;
}

/** Other values than a plain one, the most striking first; not all of them need be what the schema allows. */
function othersThan(
  plain: Json,
  schema: Schema,
  validator: Validator,
  usual: readonly Json[],
  depth: number,
): readonly Json[] {
  const resolved = validator.resolve(schema);
  const { type, minimum, default: preset, items, maxItems = two, example, examples } = resolved;
  const hasExample = [example, examples].some((one) => one !== undefined);
  const isUsual = (value: Json) => usual.includes(value) || preset === value;
  if (typeof plain === "number") {
    const whole = minimum === 0 && !isUsual(0) ? 0 : plain + 1;
    return [type].flat().includes("number") ? [plain + fraction, whole] : [whole];
  }
  if (typeof plain === "boolean") return isUsual(plain) && !isUsual(!plain) ? [!plain] : [];
  if (typeof plain === "string") return [`${plain}-töld`, `${plain}-told`];
  if (Array.isArray(plain)) {
    if (plain.length > 0 || !isJsonObject(items)) return [];
    const { examples } = validator.resolve(items);
    const second = Array.isArray(examples) ? (examples as readonly Json[])[1] : undefined;
    const other = second ?? sample(items, validator);
    const some = [striking(items, validator, [], depth - 1), other];
    return Number(maxItems) < two ? [some.slice(0, 1)] : [some, some.slice(0, 1)];
  }
  if (isFree(schema, validator)) return [anyObject, { conduct: "told" }];
  if (!isJsonObject(plain) || hasExample || depth === 0) return [];
  const members = Object.entries(membersOf(schema, validator)).filter(
    ([, member]) => validator.resolve(member).readOnly !== true,
  );
  return [
    Object.fromEntries(
      members.map(([name, member]) => [name, striking(member, validator, [], depth - 1)] as const),
    ),
  ];
}

/** What is inside of what is inside is told too, but schemas may go round. */
const deep = 3;
const two = 2;

/** What rounds loses it, and no float does. */
const fraction = 0.125;

/** What is kept as it is has room for any letters, and for what many take for nothing. */
const anyObject: Json = { conduct: "told", "é🙂": [0, "", false, [], {}] };

/** A schema of null and something else as one of that. */
function withoutNull(schema: Schema, validator: Validator): Schema {
  const { type, example: _, examples: __, default: ___, ...rest } = validator.resolve(schema);
  const types = Array.isArray(type) ? type.filter((one) => one !== "null") : [];
  return types.length === 0 ? schema : { ...rest, type: types };
}
