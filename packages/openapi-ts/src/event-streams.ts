import type { Contract } from "@conduct/contract";
import { GenerateError } from "./generate-error.ts";

/** Whether any operation answers with server-sent events. */
export function hasEventStreams({ operations }: Contract): boolean {
  return operations.some(({ replies }) =>
    Object.values(replies).some(({ content }) =>
      Object.keys(content).some((media) => media.startsWith("text/event-stream")),
    ),
  );
}

/**
 * Leaves out how hey-api's client reads server-sent events: a sixth of its size, and it is in every
 * program, because the client refers to it.
 *
 * If its place is not found, generating fails.
 */
export function withoutEventStreams(source: string): string {
  const start = source.indexOf("export function createSseClient<");
  if (start < 0) throw new GenerateError("not-generated", "hey-api has no createSseClient");
  return `${source.slice(0, start)}export function createSseClient<TData = unknown>(
  _options: ServerSentEventsOptions,
): ServerSentEventsResult<TData> {
  throw new TypeError("No operation of this API streams events, so this client cannot read them.");
}
`;
}
