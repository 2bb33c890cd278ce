import type { IncomingHttpHeaders } from "node:http";
import type { MockReply } from "./exchange.ts";

/** Answers the question of a browser whether it may send a request from another origin: it may. */
export function preflight(headers: IncomingHttpHeaders): MockReply {
  return {
    status: 204,
    headers: {
      ...allowOrigin(headers.origin ?? "*", {}),
      "access-control-allow-methods": headers["access-control-request-method"] ?? "*",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "access-control-allow-private-network": "true",
      "access-control-max-age": "600",
    },
  };
}

/** What lets a page of an origin read a reply with its headers. */
export function allowOrigin(
  origin: string,
  exposed: { readonly [name: string]: string },
): { readonly [name: string]: string } {
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": Object.keys(exposed).join(", "),
    vary: "origin",
  };
}
