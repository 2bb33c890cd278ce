import type { JsonObject } from "./json.ts";

/**
 * A JSON Schema, draft 2020-12, whatever version of OpenAPI it was written in.
 *
 * `nullable`, boolean `exclusiveMinimum` and the other habits of OpenAPI 3.0 are translated when the
 * contract is compiled. Every `$ref` has the form `#/schemas/<name>` and resolves in `Contract.schemas`.
 */
export type Schema = boolean | JsonObject;
