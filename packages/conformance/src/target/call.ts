import type { Json, Operation } from "@conduct/contract";
import { jsonMedia } from "../model/body-schema.ts";
import type { RequestData } from "../model/evaluate.ts";
import { putExpected } from "../model/tree.ts";
import type { SentRequest } from "./exchange.ts";

/** The request of an operation as it goes over the wire. */
export function toRequest(operation: Operation, data: RequestData): SentRequest {
  const path = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(data.path[name] ?? ""),
  );
  const query = Object.entries(data.query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  const media = jsonMedia(operation)?.[0] ?? "application/json";
  return {
    method: operation.method,
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      ...(data.body === undefined ? {} : { "content-type": media }),
      ...data.headers,
    },
    ...(data.body === undefined ? {} : { body: JSON.stringify(data.body) }),
  };
}

/** The parameters of the path that a request names, as its operation writes them. */
export function pathOf(
  { path: template }: Operation,
  { path }: Pick<SentRequest, "path">,
): { readonly [name: string]: string } {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const parts = template
    .split(/\{[^{}]+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const values = new RegExp(`^${parts.join("([^/]*)")}$`).exec(path.split("?")[0] ?? "");
  return Object.fromEntries(names.map((name, at) => [name, decoded(values?.[at + 1] ?? "")]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Puts a value where a role of a pagination or filter says: `query.limit`, `header.x`, `body#/page`. */
export function withRole(data: RequestData, role: string, value: string | number): RequestData {
  if (role.startsWith("query.")) {
    return { ...data, query: { ...data.query, [role.slice("query.".length)]: String(value) } };
  }
  if (role.startsWith("header.")) {
    return { ...data, headers: { ...data.headers, [role.slice("header.".length)]: String(value) } };
  }
  if (role.startsWith("path.")) {
    return { ...data, path: { ...data.path, [role.slice("path.".length)]: String(value) } };
  }
  const pointer = role.slice("body#".length);
  return { ...data, body: put(data.body, pointer, value) };
}

function put(body: Json | undefined, pointer: string, value: Json): Json {
  return putExpected(body ?? {}, pointer, value) as Json;
}
