import type { Operation } from "@conduct/contract";

/** Whether an operation asks for credentials: every way to call it needs some. */
export function isSecured({ security }: Pick<Operation, "security">): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}
