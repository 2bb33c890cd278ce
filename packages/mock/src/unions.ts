import type { Json } from "@conduct/contract";
import type { ErrorObject } from "ajv/dist/2020.js";

/** What is wrong with a value by one schema of the contract. */
export type Rejudge = (schema: Json, value: unknown) => readonly ErrorObject[];

/**
 * Leaves of what a validator found only what is worth telling.
 *
 * Of a union that nothing fits, it is the branch that was meant: the one whose constants are there, else the one
 * that came closest. Where several may have been meant, it is what all of them object to. A condition is told
 * by what it demands.
 */
export function worthTelling(
  errors: readonly ErrorObject[],
  rejudge: Rejudge,
): readonly ErrorObject[] {
  const told = errors.filter(({ keyword }) => keyword !== "if");
  const union = outermost(told);
  if (union === undefined) return told;
  const branches = branchesOf(union, rejudge);
  const inside = new Set(branches.flat().map(keyOf));
  const isOfUnion = (error: ErrorObject) => error === union || inside.has(keyOf(error));
  const first = told.findIndex(isOfUnion);
  const others = (part: readonly ErrorObject[]) =>
    worthTelling(
      part.filter((error) => !isOfUnion(error)),
      rejudge,
    );
  return [
    ...others(told.slice(0, first)),
    ...objections(union, branches, rejudge),
    ...others(told.slice(first)),
  ];
}

/** The union that holds the others: the last one that a validator tells of at the shortest path. */
function outermost(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return errors
    .filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf")
    .reduce<ErrorObject | undefined>(
      (outer, one) =>
        outer === undefined || one.instancePath.length <= outer.instancePath.length ? one : outer,
      undefined,
    );
}

/** What each branch objects to, with paths that begin where the union's does. */
function branchesOf(union: ErrorObject, rejudge: Rejudge): readonly (readonly ErrorObject[])[] {
  const schemas = Array.isArray(union.schema) ? (union.schema as readonly Json[]) : [];
  return schemas.map((schema) =>
    rejudge(schema, union.data).map((error) => ({
      ...error,
      instancePath: `${union.instancePath}${error.instancePath}`,
    })),
  );
}

function objections(
  union: ErrorObject,
  branches: readonly (readonly ErrorObject[])[],
  rejudge: Rejudge,
): readonly ErrorObject[] {
  // Of a value that fits two branches of "oneOf" nothing else can be said.
  if (branches.length === 0 || branches.some((branch) => branch.length === 0)) return [union];
  const meant = branches.filter((branch) => !branch.some((error) => isOfAnother(error, union)));
  if (meant.length === 0) return [choiceOf(union, branches) ?? union];
  const shared = (meant[0] ?? []).filter((error) =>
    meant.every((branch) => branch.some((other) => keyOf(other) === keyOf(error))),
  );
  if (meant.length > 1 && shared.length > 0) return worthTelling(shared, rejudge);
  const [closest = []] = meant.toSorted((one, other) => one.length - other.length);
  return worthTelling(closest, rejudge);
}

/** Whether an error says that another branch was meant: another constant, or another type of value. */
function isOfAnother({ keyword, instancePath }: ErrorObject, union: ErrorObject): boolean {
  const below = instancePath.slice(union.instancePath.length);
  if (keyword === "const") return below.lastIndexOf("/") <= 0;
  return keyword === "type" && below === "";
}

/** The constants that branches ask for in one place, as a choice among them. */
function choiceOf(
  union: ErrorObject,
  branches: readonly (readonly ErrorObject[])[],
): ErrorObject | undefined {
  const asked = branches.flatMap((branch) => {
    const found = branch.find((error) => error.keyword === "const" && isOfAnother(error, union));
    return found === undefined ? [] : [found];
  });
  const [first] = asked;
  if (first === undefined || asked.length < branches.length) return undefined;
  if (asked.some(({ instancePath }) => instancePath !== first.instancePath)) return undefined;
  const allowedValues = [...new Set(asked.map(({ params }) => params.allowedValue as Json))];
  return { ...first, keyword: "enum", params: { allowedValues } };
}

function keyOf({ keyword, instancePath, params }: ErrorObject): string {
  return `${keyword} ${instancePath} ${JSON.stringify(params)}`;
}
