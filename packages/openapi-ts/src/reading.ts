import { type Operation, parseReference, selfRules } from "@conduct/contract";

/** The parameter of an operation that takes the identifier of its resource: `path.id`. */
export function paramOf({ self }: Operation): string | undefined {
  const [rule] = selfRules(self);
  const reference = typeof rule === "string" ? parseReference(rule) : undefined;
  const holder = /^request\.(path|query|header)$/.exec(reference?.source ?? "")?.[1];
  return holder === undefined || reference?.name === undefined
    ? undefined
    : `${holder}.${reference.name}`;
}

/**
 * For each path parameter that reading a resource takes, the one of another operation on it that has the
 * same value; undefined when reading needs more than the other operation has.
 */
export function pathToRead(
  other: Operation,
  read: Operation,
): { readonly [parameter: string]: string } | undefined {
  const [from, to] = [paramOf(other), paramOf(read)];
  const isPath = (param: string | undefined) => param?.startsWith("path.") === true;
  if (from === undefined || to === undefined || !isPath(from) || !isPath(to)) return undefined;
  const carried = pathParams(read, to, other);
  if (carried === undefined) return undefined;
  return Object.fromEntries([
    ...carried.map((name) => [name, name]),
    [to.slice("path.".length), from.slice("path.".length)],
  ]);
}

/**
 * The path parameters besides `param` that both operations take, or undefined when reading needs more
 * than the other operation has.
 */
export function pathParams(
  read: Operation,
  param: string,
  other: Operation,
): readonly string[] | undefined {
  const needed = read.parameters.filter((one) => one.required && `${one.in}.${one.name}` !== param);
  const given = (name: string) =>
    other.parameters.some((one) => one.in === "path" && one.name === name);
  if (!needed.every((one) => one.in === "path" && given(one.name))) return undefined;
  return needed.map(({ name }) => name);
}

/** Whether two operations answer with the same component schema, so that a reply to one is one to the other. */
export function answersAlike(one: Operation, other: Operation): boolean {
  const [left, right] = [schemaOf(one), schemaOf(other)];
  return left !== undefined && left === right;
}

function schemaOf({ replies, success }: Operation): string | undefined {
  const schema = Object.values(replies[String(success)]?.content ?? {})[0]?.schema;
  return typeof schema === "object" && typeof schema.$ref === "string" ? schema.$ref : undefined;
}
