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
