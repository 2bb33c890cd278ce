import type { Fixtures } from "../run/fixture.ts";
import type { Credentials } from "../target/target.ts";

/**
 * What cannot be read from a contract: where the target listens, who asks, and which inputs end how.
 *
 * Times are milliseconds, or texts such as `500ms`, `2s`, `10m`.
 */
export interface ConductConfig {
  /** Where the paths of the target begin. */
  readonly url?: string;

  /** Who asks: a bearer token, headers, or a function that fetches either just before a run. */
  readonly credentials?: CredentialsSource;

  /** Somebody else, who must not see what the first has made. */
  readonly other?: CredentialsSource;

  /** Credentials that are known to be wrong. Without them some are made up. */
  readonly wrong?: CredentialsSource;

  /** Sent with every request. */
  readonly headers?: { readonly [name: string]: string };

  /** The control plane that brings resources where no request can. */
  readonly driver?: string;

  /**
   * Bodies by operation: one that succeeds, one that fails, one that is slow enough to be seen at work, and
   * one that nobody else takes up.
   */
  readonly fixtures?: Fixtures;

  /** How long it may take until what was written is read everywhere. */
  readonly consistency?: number | string;

  /** How long work takes at most, until it is over or waits for the client: what takes longer is stuck. */
  readonly settles?: number | string;

  /**
   * How what the target sends of its own accord comes here: the address to send to, if it is not the one that is
   * listened at, and where to listen; by default a free port of 127.0.0.1.
   */
  readonly webhooks?: { readonly url?: string; readonly port?: number; readonly host?: string };

  /** Nobody else acts on the target meanwhile, not even workers of its own. By default this is found out. */
  readonly exclusive?: boolean;

  /** Nothing is written: only what can be seen by reading is judged. */
  readonly readOnly?: boolean;

  readonly budget?: {
    readonly requests?: number;
    readonly time?: number | string;

    /** Requests in a second. */
    readonly rate?: number;

    /** Resources to create at most. */
    readonly resources?: number;
  };

  readonly profile?: Profile;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly seed?: number;
  readonly strictBasis?: boolean;
  readonly failOn?: "must" | "should" | "may";
  readonly strictCoverage?: boolean;

  /** A list of known failures, relative to the config. */
  readonly baseline?: string;

  /** Files to write reports to, by their endings, relative to the config. */
  readonly reports?: readonly string[];
}

/** `quick` sends 200 requests at most and touches every requirement; `thorough` leaves nothing out. */
export type Profile = "quick" | "default" | "thorough";

export type CredentialsSource =
  | Credentials
  | { readonly bearer: string }
  | (() => Credentials | Promise<Credentials>);

/**
 * Returns a config as it is, with its members checked by the compiler.
 *
 * ```ts
 * export default defineConfig({ url: "https://staging.example.com", exclusive: true });
 * ```
 */
export function defineConfig(config: ConductConfig): ConductConfig {
  return config;
}
