import type { Parameter } from "../operation.ts";
import type { Node } from "../read/source.ts";

/**
 * A parameter as `x-conduct` names it, in full: a bare name is one of the query.
 *
 * ```ts
 * toParameterPath("limit");          // "query.limit"
 * toParameterPath("header.X-Limit"); // "header.X-Limit"
 * ```
 */
export function toParameterPath(name: string): string {
  return /^((query|path|header)\.|body#\/)/.test(name) ? name : `query.${name}`;
}

/** The full name of the parameter that a node names. Whether it is declared is for lint to say. */
export function namedParameter({ value }: Node): string | undefined {
  return typeof value === "string" ? toParameterPath(value) : undefined;
}

/** The parameter of that full name. Names of headers are the same in upper and lower case. */
export function findParameter(
  path: string,
  parameters: readonly Parameter[],
): Parameter | undefined {
  return parameters.find(({ in: where, name }) => {
    const full = `${where}.${name}`;
    return where === "header" ? full.toLowerCase() === path.toLowerCase() : full === path;
  });
}
