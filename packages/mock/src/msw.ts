import { type HttpHandler, http } from "msw";
import { createFetch } from "./fetch.ts";
import type { Mock } from "./mock.ts";

export interface HandlersOptions {
  /** Where the app believes the API to be: `https://api.example.com`. */
  readonly baseUrl: string;
}

/**
 * Makes the one handler that lets Mock Service Worker answer for a mock.
 *
 * It catches everything below the base URL, so that msw has a single pattern to try however many
 * operations there are. Handlers that are prepended with `server.use` still win.
 *
 * ```ts
 * const server = setupServer(...toHandlers(mock, { baseUrl: "https://api.example.com" }));
 * ```
 */
export function toHandlers(
  mock: Pick<Mock, "handle">,
  { baseUrl }: HandlersOptions,
): readonly [HttpHandler] {
  const base = baseUrl.replace(/\/+$/, "");
  const answer = createFetch(mock.handle, base);
  return [http.all(`${base}/*`, ({ request }) => answer(request))];
}
