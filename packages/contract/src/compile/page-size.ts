import type { Parameter } from "../operation.ts";
import type { Pagination } from "../pagination.ts";
import { type Schemas, schemaBranches } from "../schema-at.ts";
import type { Errors } from "./errors.ts";
import type { Layered } from "./layers.ts";
import { defined } from "./members.ts";
import { findParameter } from "./parameter-path.ts";

/** The size of a page; what is not written comes from the schema of the parameter that asks for it. */
export function compileSize(
  pick: Layered,
  parameter: string | undefined,
  { parameters, schemas, errors }: SizeScope,
): Pagination["size"] {
  const schema = parameter === undefined ? undefined : findParameter(parameter, parameters)?.schema;
  const branches = schema === undefined ? [] : schemaBranches(schemas, schema);
  const declared = (keyword: string): number | undefined =>
    branches.map((branch) => branch[keyword]).find((value) => typeof value === "number");
  const written = (name: string): number | undefined => {
    const { value } = pick("size", name);
    return typeof value === "number" ? value : undefined;
  };
  const above = declared("exclusiveMinimum");
  const below = declared("exclusiveMaximum");
  return defined<Pagination["size"]>({
    default: written("default") ?? declared("default"),
    min: written("min") ?? declared("minimum") ?? (above === undefined ? 1 : Math.floor(above) + 1),
    max:
      written("max") ??
      declared("maximum") ??
      (below === undefined ? undefined : Math.ceil(below) - 1),
    over: errors.refer(pick("size", "over"), ["clamp"]),
    under: errors.refer(pick("size", "under"), ["clamp"]),
    fill: pick("size", "fill").value === "at-most" ? "at-most" : "exact",
  });
}

/** What the size of a page is compiled against. */
export interface SizeScope {
  readonly parameters: readonly Parameter[];
  readonly schemas: Schemas;
  readonly errors: Errors;
}
