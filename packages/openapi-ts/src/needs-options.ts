import type { Operation } from "@conduct/contract";

/** Whether an operation cannot be called without options: a parameter or the body is required. */
export function needsOptions({ parameters, body }: Operation): boolean {
  return body?.required === true || parameters.some(({ required }) => required);
}
