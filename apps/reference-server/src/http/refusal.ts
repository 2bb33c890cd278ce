import type { Json } from "../json.ts";

/**
 * Thrown by a handler to answer with an error, wherever in its work it stands.
 *
 * A transaction that it leaves is rolled back, so a refused request has no effect.
 */
export class Refusal extends Error {
  override readonly name: string = "Refusal";

  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;

  /** True if no public source has the wording: another server may say it in its own words. */
  readonly isOurWording: boolean;

  constructor(
    status: number,
    body: Json,
    headers: Readonly<Record<string, string>> = {},
    isOurWording = false,
  ) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.isOurWording = isOurWording;
  }
}
