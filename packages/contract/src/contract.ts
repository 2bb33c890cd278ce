import type { Emission } from "./emission.ts";
import type { ErrorReply } from "./error-reply.ts";
import type { JsonObject } from "./json.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Operation } from "./operation.ts";
import type { Schema } from "./schema.ts";
import type { Value } from "./value.ts";

/**
 * An annotated OpenAPI document, compiled: plain, frozen, serialisable data.
 *
 * Names are resolved, wildcards expanded, defaults filled in and durations turned into milliseconds,
 * so that its readers (mock, client generator, referee) never look at the document again.
 */
export interface Contract {
  /** Short and fit for a path: the folder of a shipped contract, else made of the title. */
  readonly name: string;
  readonly title: string;

  /** `info.version` of the document. */
  readonly version: string;

  /** The version of the vocabulary. */
  readonly conduct: string;

  /** Where it was read: a path or a URL. */
  readonly source: string;

  /** URLs of `servers`, as written. */
  readonly servers: readonly string[];

  readonly operations: readonly Operation[];
  readonly lifecycles: { readonly [name: string]: Lifecycle };
  readonly errors: { readonly [name: string]: ErrorReply };
  readonly refusals: Refusals;

  /** The webhooks that say when they are sent. */
  readonly emissions?: readonly Emission[];

  /** Headers of every reply, refusals included. */
  readonly headers?: { readonly [name: string]: Value };

  /** The schemas that `#/schemas/<name>` refers to. */
  readonly schemas: { readonly [name: string]: Schema };

  /** `components.securitySchemes`, as written. */
  readonly security: { readonly [name: string]: JsonObject };
}

/** The errors that answer requests before any operation acts; each the name of an error. */
export interface Refusals {
  /** The request is not what its schemas allow. `$violations` lists what is wrong with it. */
  readonly request?: string;

  /** Credentials are demanded and missing or wrong. */
  readonly credentials?: string;

  /** No operation has this path, or not with this method. */
  readonly path?: string;
  readonly method?: string;

  /** `If-Match` names another version than the present one. */
  readonly version?: string;

  /** `If-Match` is required and was not sent. */
  readonly unversioned?: string;

  /** There were too many requests. `$value` is the number of seconds until the next one is welcome. */
  readonly rate?: string;
}
