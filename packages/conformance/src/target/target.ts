import { forge, headersOf, misspell, type Slip } from "./forge.ts";
import type { Webhooks } from "./receiver.ts";

/** The implementation to judge. A function in this process and a server far away look alike. */
export interface Target {
  /** Where its paths begin: `http://localhost:4010`. */
  readonly url: string;

  /** How requests get there. By default the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;

  /** Sent with every request; never printed. */
  readonly headers?: { readonly [name: string]: string };

  /** A bearer token, or headers that identify the caller; left out to see what happens without. */
  readonly credentials?: Credentials;

  /** Somebody else, to whom nothing of the caller's may be shown. */
  readonly other?: Credentials;

  /** Credentials that are known to be wrong. Without them some are made up, if there are right ones. */
  readonly wrong?: Credentials;

  /** What it may take, in milliseconds, until what was written is read everywhere: the referee waits it out. */
  readonly consistency?: number;

  /** How long work takes at most, in milliseconds, until it is over or waits for the client: what takes longer is stuck. */
  readonly settles?: number;

  /**
   * How what the target sends of its own accord comes to the referee. Without it a target on this machine is
   * listened to, and not blamed for silence.
   */
  readonly webhooks?: Webhooks;

  /** Only `GET`, `HEAD` and `OPTIONS` are sent: what needs more is not tested. */
  readonly readOnly?: boolean;

  /** Further texts that no report may show: tokens of others, say. */
  readonly secrets?: readonly string[];
}

/** A bearer token, or the headers that identify the caller. */
export type Credentials = string | { readonly [header: string]: string };

/** The headers that identify whoever sends a request: the caller, somebody else, nobody, or who pretends to be somebody. */
export function credentialHeaders(
  target: Target,
  { anonymous = false, stranger = false, forged = false }: Partial<Sender> = {},
): { readonly [name: string]: string } {
  const credentials = credentialsOf(target, stranger, forged);
  if (credentials === undefined || anonymous) return {};
  return headersOf(credentials);
}

/** Whether requests say who sends them; a header that the user has added may. */
export function isIdentified({ credentials, headers = {} }: Target): boolean {
  return credentials !== undefined || Object.keys(headers).length > 0;
}

function credentialsOf(
  { credentials, other, wrong = credentials && forge(credentials) }: Target,
  stranger: boolean,
  forged: Sender["forged"],
): Credentials | undefined {
  if (typeof forged === "string") return credentials && misspell(credentials, forged);
  if (forged) return wrong;
  return stranger ? other : credentials;
}

/** On whose behalf a request is sent, if not on the caller's. */
interface Sender {
  readonly anonymous: boolean;
  readonly stranger: boolean;
  readonly forged: boolean | Slip;
}
