import { isJsonObject, type Json, type JsonObject, type Schema } from "@conduct/contract";
import { membersOf, sample } from "./sample.ts";
import type { Validator } from "./validator.ts";

/** A body that its schema forbids, in one way only. */
export interface Spoiled {
  readonly body: Json;

  /** What is wrong with it: `no image`, `priority is of another type`. */
  readonly fault: string;

  /** A member is in it that would have to be left out. */
  readonly isExtra?: boolean;

  /** The member inside of which something is wrong. */
  readonly inside?: string;

  /** What many take for a remark in a schema: a format, and that each element is another. */
  readonly isLoose?: boolean;

  /** Null where there may be something or nothing: who takes it for nothing does no harm, but it is to bring nobody down. */
  readonly isNull?: boolean;
}

/** A text in no format. Whoever asserts none may take it, and show it. */
export const misshapenText = "conduct: no such thing";

/**
 * Ways to spoil a valid body: each member left out that has to be there, or added where it has no place, each
 * member of another type, out of its enumeration, its bounds or its format, some of what is wrong inside of members,
 * and nothing at all. Each is proven invalid, and differs from the valid body in one place.
 */
export function spoil(
  valid: Json,
  schema: Schema,
  validator: Validator,
  depth: number = deep,
): readonly Spoiled[] {
  if (!isJsonObject(valid)) return [];
  const isWrong = (one: Schema, body: Json) => validator.validate(one, body, "request").length > 0;
  const options = optionsOf(validator.resolve(schema)).map((one) => ({
    schema: one,
    members: spoilable(one, valid, validator),
  }));
  const chosen = options.find((one) => !isWrong(one.schema, valid)) ?? options[0];
  const others = Object.assign({}, ...options.map(({ members }) => members)) as Members;
  // Of two members that go together, leaving out one alone may be wrong for the other's sake.
  const least = Object.keys(valid).reduce<JsonObject>((body, name) => {
    const rest = withoutMember(body, name);
    return isWrong(schema, rest) ? body : rest;
  }, valid);
  const demanded = new Set(validator.resolve(chosen?.schema).required as string[] | undefined);
  const without = [valid, least].flatMap((body) =>
    Object.keys(body)
      .filter((name) => body === valid || !demanded.has(name))
      .map((name): Spoiled => ({ body: withoutMember(body, name), fault: `no ${name}` })),
  );
  const changed = Object.entries(chosen?.members ?? {}).flatMap(([name, member]) =>
    faultsOf(validator.resolve(member), valid[name] !== undefined).map(
      ([value, fault]): Spoiled => ({
        body: { ...valid, [name]: value },
        fault: `${name} ${fault}`,
      }),
    ),
  );
  const crowded = Object.entries(chosen?.members ?? {}).flatMap(([name, member]) =>
    crowdsOf(member, validator).map(
      ({ body, ...told }): Spoiled => ({
        ...told,
        body: { ...valid, [name]: body },
        fault: `${name} ${told.fault}`,
      }),
    ),
  );
  const misshapen = Object.entries(chosen?.members ?? {}).flatMap(([name, member]) => {
    const { format } = validator.resolve(member);
    const body = { ...valid, [name]: misshapenText };
    return typeof format === "string"
      ? [{ body, fault: `${name} is no ${format}`, isLoose: true }]
      : [];
  });
  const declared = Object.entries(chosen?.members ?? {});
  const isListed = ([, member]: readonly [string, Schema]) =>
    validator.resolve(member).enum !== undefined;
  const nulls = [declared.find(isListed), declared.find((one) => !isListed(one))].flatMap(
    (one): readonly Spoiled[] =>
      one === undefined
        ? []
        : [{ body: { ...valid, [one[0]]: null }, fault: `${one[0]} is null`, isNull: true }],
  );
  const added = Object.entries(others).flatMap(([name, member]): readonly Spoiled[] => {
    if (valid[name] !== undefined) return [];
    const value = sample(member, validator);
    // What is wrong by itself says nothing of its place.
    if (isWrong(member, value)) return [];
    const fault = `${name}, which does not go with the rest`;
    return [{ body: { ...valid, [name]: value }, fault, isExtra: true }];
  });
  const empty: Spoiled = { body: {}, fault: "nothing in it" };
  const inner = innerFaults(valid, chosen?.members ?? {}, validator, depth - 1);
  const seen = new Set<string>();
  return [
    ...without,
    ...changed,
    ...crowded,
    ...inner,
    ...misshapen,
    ...nulls,
    ...added,
    empty,
  ].filter(({ body }) => {
    const text = JSON.stringify(body);
    if (seen.has(text) || !isWrong(schema, body)) return false;
    seen.add(text);
    return true;
  });
}

/**
 * What is inside of a member can be wrong as well: in one element of an array, and in what an object holds. Of each
 * member as many faults as tell most of what there is to tell.
 */
function innerFaults(
  valid: JsonObject,
  members: Members,
  validator: Validator,
  depth: number,
): readonly Spoiled[] {
  if (depth < 0) return [];
  const all = Object.entries(members).map(([name, member]) => {
    const { items } = validator.resolve(member);
    const value = valid[name] ?? sample(member, validator);
    const [first, ...rest] = Array.isArray(value) ? value : [];
    const element = first ?? (isJsonObject(items) ? sample(items, validator) : undefined);
    const elements: readonly Spoiled[] =
      !Array.isArray(value) || !isJsonObject(items) || element === undefined
        ? []
        : [
            ...faultsOf(validator.resolve(items), true).map(([body, fault]) => ({
              body: [body, ...rest],
              fault: `an element that ${fault}`,
            })),
            ...spoil(element, items, validator, depth).map(({ body, fault, ...told }) => ({
              ...told,
              body: [body, ...rest],
              fault: `an element with ${fault}`,
            })),
          ];
    const within = isJsonObject(value) ? spoil(value, member, validator, depth) : [];
    return [...elements, ...within]
      .filter(({ isExtra, isLoose, isNull }) => !isExtra && !isLoose && !isNull)
      .map(({ body, fault }) => ({
        body: { ...valid, [name]: body },
        fault: `${name}, inside of which ${fault}`,
        inside: name,
      }));
  });
  const each = Math.ceil(mostInside / Math.max(1, all.filter(({ length }) => length > 0).length));
  return all.flatMap((faults) => some(faults, each));
}

/** How far inside; schemas may go round. */
const deep = 1;

/** Neighbours are alike, and so are those at equal distances. */
function some(faults: readonly Spoiled[], count: number): readonly Spoiled[] {
  const step = Math.max(1, Math.ceil(faults.length / count));
  return faults.filter((_, place) => place % step === Math.floor(place / step) % step);
}

const mostInside = 12;

function withoutMember(body: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = body;
  return rest;
}

type Members = Readonly<Record<string, Schema>>;

/** The schemas of which a value meets one, where it is a choice. */
function optionsOf(schema: JsonObject): readonly Schema[] {
  const union = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(union) || isJsonObject(schema.properties)) return [schema];
  return union as readonly Schema[];
}

/** The members that a schema names; and one that it does not name, where it says what these are. */
function spoilable(schema: Schema, valid: JsonObject, validator: Validator): Members {
  const { additionalProperties: further } = validator.resolve(schema);
  const named = membersOf(schema, validator);
  if (!isJsonObject(further) || Object.keys(further).length === 0) return named;
  const unnamed = Object.keys(valid).find((name) => !Object.hasOwn(named, name)) ?? "conduct";
  return { ...named, [unnamed]: further as Schema };
}

/** Arrays with one element more than they may have, and with one twice where each has to be another, which many let pass. */
function crowdsOf(member: Schema, validator: Validator): readonly Spoiled[] {
  const { items, maxItems, uniqueItems } = validator.resolve(member);
  if (!isJsonObject(items)) return [];
  const element = sample(items, validator);
  const most = Number(maxItems ?? Number.POSITIVE_INFINITY);
  const crowd = most <= mostElements ? Array.from({ length: most + 1 }, () => element) : [];
  const twice = { body: [element, element], fault: "has one twice", isLoose: true };
  return [
    ...(crowd.length > 0 ? [{ body: crowd, fault: "has an element too many" }] : []),
    ...(uniqueItems === true && most > 1 ? [twice] : []),
  ];
}

const mostElements = 50;

/** `isThere`: the valid body has it. What is empty often counts as absent, and may be so where it need not be there. */
function faultsOf(schema: JsonObject, isThere: boolean): readonly (readonly [Json, string])[] {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).map(String);
  const faults: (readonly [Json, string])[] = [];
  if (types.includes("integer") || types.includes("number")) {
    faults.push(["not a number", "is no number"]);
    if (types.includes("integer")) faults.push([1.5, "is not whole"]);
  } else if (types.includes("string")) {
    faults.push([{ conduct: "wrong" }, "is no text"], [17, "is a number"]);
  } else faults.push(["of another type", "is of another type"]);
  // Where one reads names and the other places, many do not tell them apart.
  if (types.includes("object")) faults.push([["conduct"], "is an array"]);
  if (types.includes("array")) faults.push([{ conduct: "wrong" }, "is an object"]);
  if (Array.isArray(schema.enum) && types.includes("string")) {
    faults.push(["conduct-no-such-value", "is not in its enumeration"]);
  }
  if (typeof schema.minimum === "number") faults.push([schema.minimum - 1, "is below its minimum"]);
  if (typeof schema.exclusiveMinimum === "number") {
    faults.push([schema.exclusiveMinimum, "is not above its minimum"]);
  }
  if (typeof schema.maximum === "number") faults.push([schema.maximum + 1, "is above its maximum"]);
  if (typeof schema.exclusiveMaximum === "number") {
    faults.push([schema.exclusiveMaximum, "is not below its maximum"]);
  }
  if (typeof schema.multipleOf === "number") {
    faults.push([schema.multipleOf / 2, `is no multiple of ${schema.multipleOf}`]);
  }
  if (typeof schema.pattern === "string")
    faults.push([misshapenText, "is not as its pattern says"]);
  if (isThere && Number(schema.minLength ?? 0) > 0) faults.push(["", "is empty"]);
  if (isThere && Number(schema.minItems ?? 0) > 0) faults.push([[], "has no elements"]);
  const least = Number(schema.minLength ?? 0);
  if (least > 1) faults.push(["x".repeat(least - 1), "is shorter than its minimum"]);
  if (typeof schema.maxLength === "number" && schema.maxLength < 5_000) {
    faults.push(["x".repeat(schema.maxLength + 1), "is longer than its maximum"]);
  }
  return faults;
}
