import type { Contract, Operation } from "@conduct/contract";
import { literal } from "./literal.ts";

/**
 * What a client must know to send calls again, as an argument after the client: which operations take an
 * idempotency key, and which may be repeated although their method does not say so. Empty for neither.
 */
export function clientSpec({ operations }: Contract): string {
  const name = ({ method, path }: Operation) => `${method} ${path}`;
  const keyed = operations.flatMap((one) => {
    const { idempotency } = one;
    const role = idempotency !== undefined && "key" in idempotency ? idempotency.key : "";
    return /^(header\.|body#)/.test(role) ? [[name(one), role] as const] : [];
  });
  const repeatable = operations
    .filter(({ idempotency, method }) => {
      const isNatural = idempotency !== undefined && "natural" in idempotency;
      return isNatural && (method === "POST" || method === "PATCH");
    })
    .map(name);
  if (keyed.length + repeatable.length === 0) return "";
  const spec = {
    keys: keyed.length === 0 ? undefined : Object.fromEntries(keyed),
    repeatable: repeatable.length === 0 ? undefined : repeatable,
  };
  return `, ${literal(spec)}`;
}

/** The header that takes the idempotency key of an operation. */
export function keyHeaderOf({ idempotency }: Operation): string | undefined {
  return idempotency !== undefined && "key" in idempotency && idempotency.key.startsWith("header.")
    ? idempotency.key.slice("header.".length)
    : undefined;
}
