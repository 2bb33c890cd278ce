import type { Answer, CallOptions } from "./call.ts";
import { linkTo } from "./link-header.ts";
import { getPointer, withPointer } from "./pointer.ts";

/**
 * Reads a role of a reply: a JSON Pointer into the body, `header.<name>` or `link.<rel>`.
 *
 * Null and empty text count as absent: servers say "no next page" in all three ways.
 */
export function readRole({ data, response }: Answer, role: string | undefined): unknown {
  if (role === undefined) return undefined;
  const value = role.startsWith("header.")
    ? response.headers.get(role.slice("header.".length))
    : role.startsWith("link.")
      ? linkTo(response.headers.get("Link"), role.slice("link.".length))
      : getPointer(data, role);
  return value === null || value === "" ? undefined : value;
}

/** A number in a role, be it written as one or as text. */
export function readNumber(answer: Answer, role: string | undefined): number | undefined {
  return toNumber(readRole(answer, role));
}

/** A boolean in a role, be it written as one or as text. */
export function readBoolean(answer: Answer, role: string | undefined): boolean | undefined {
  const value = readRole(answer, role);
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}

/** What the options of a call hold in a role: `query.<name>`, `header.<name>` or `body#/pointer`. */
export function sentRole(options: CallOptions, role: string | undefined): unknown {
  if (role === undefined) return undefined;
  const { holder, name } = place(role);
  if (holder === "body") return getPointer(options.body, name);
  const members = options[holder];
  return typeof members === "object" && members !== null
    ? (members as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Options that send a value in a role, or send none for undefined. The given options stay as they are. */
export function withRole(options: CallOptions, role: string, value: unknown): CallOptions {
  const { holder, name } = place(role);
  if (holder === "body") return { ...options, body: withPointer(options.body, name, value) };
  if (holder === "headers")
    return { ...options, headers: withHeader(options.headers, name, value) };
  return { ...options, query: { ...(options.query as object | undefined), [name]: value } };
}

export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

function place(role: string): { holder: "query" | "headers" | "body"; name: string } {
  if (role.startsWith("body#")) return { holder: "body", name: role.slice("body#".length) };
  if (role.startsWith("header.")) return { holder: "headers", name: role.slice("header.".length) };
  return { holder: "query", name: role.replace(/^query\./, "") };
}

function withHeader(headers: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(headers)) return [...headers, [name, value]];
  if (!(headers instanceof Headers)) return { ...(headers as object | undefined), [name]: value };
  const copy = new Headers(headers);
  if (value === undefined) copy.delete(name);
  else copy.set(name, String(value));
  return copy;
}

/** Headers without one of them. The given headers stay as they are. */
export function withoutHeader(headers: unknown, name: string | undefined): unknown {
  if (headers === undefined || headers === null || name === undefined) return headers;
  const copy = new Headers(headers as HeadersInit);
  copy.delete(name);
  return copy;
}
