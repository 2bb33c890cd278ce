import { isObject, type Json } from "../json.ts";

/** How few and how many letters a text may have. */
export interface Lengths {
  readonly least?: number;
  readonly most?: number;
}

/** Looks at a value and returns what is wrong with it, if anything is. */
export type Shape = (value: Json, at: string) => string | undefined;

export function text({ least = 0, most = Number.POSITIVE_INFINITY }: Lengths = {}): Shape {
  return (value, at) => {
    if (typeof value !== "string") return `${at} must be text`;
    const { length } = [...value];
    return length >= least && length <= most
      ? undefined
      : `${at} must have between ${least} and ${most} letters`;
  };
}

export function integer(least: number): Shape {
  return (value, at) =>
    Number.isInteger(value) && (value as number) >= least
      ? undefined
      : `${at} must be an integer from ${least}`;
}

export function oneOf(values: readonly string[]): Shape {
  return (value, at) =>
    values.includes(value as string) ? undefined : `${at} must be one of ${values.join(", ")}`;
}

export function matching(pattern: RegExp, what: string): Shape {
  return (value, at) =>
    typeof value === "string" && pattern.test(value) ? undefined : `${at} must be ${what}`;
}

export const anything: Shape = () => undefined;

export function nullable(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

export function list(of: Shape, least: number = 0): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at} must be a list`;
    if (value.length < least) return `${at} must have ${least} items at least`;
    return first(value.map((item: Json, index) => of(item, `${at}/${index}`)));
  };
}

/** An object with members of any name. */
export function table(of: Shape = anything): Shape {
  return (value, at) =>
    isObject(value)
      ? first(Object.entries(value).map(([name, member]) => of(member ?? null, `${at}/${name}`)))
      : `${at} must be an object`;
}

/** An object with these members; others are passed over. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, at) => {
    if (!isObject(value)) return `${at} must be an object`;
    const absent = Object.keys(required).find((name) => value[name] === undefined);
    if (absent !== undefined) return `${at}/${absent} is required`;
    return first(
      Object.entries({ ...optional, ...required }).map(([name, shape]) => {
        const member = value[name];
        return member === undefined ? undefined : shape(member, `${at}/${name}`);
      }),
    );
  };
}

/** A value for which the first shape or the second will do. */
export function either(one: Shape, other: Shape): Shape {
  return (value, at) => one(value, at) && other(value, at);
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}
