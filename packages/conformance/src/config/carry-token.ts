import type { Contract } from "@conduct/contract";
import type { Credentials } from "../target/target.ts";

/**
 * A token as the contract has it sent: in the header of its only security scheme, if that is an API key in a header;
 * else as a bearer token.
 */
export function carryToken({ security }: Pick<Contract, "security">, token: string): Credentials {
  const [scheme, ...others] = Object.values(security);
  const isKey = scheme?.type === "apiKey" && scheme.in === "header" && others.length === 0;
  return isKey && typeof scheme.name === "string" ? { [scheme.name]: token } : token;
}
