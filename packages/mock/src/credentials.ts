import { type Contract, isJsonObject, type Operation } from "@conduct/contract";
import { headerOf, type MockRequest } from "./exchange.ts";
import { parseQuery } from "./parameters.ts";

/**
 * Returns true if a request shows the credentials that an operation asks for.
 *
 * A mock knows no secrets: any key and any token will do, as long as it is there.
 */
export function showsCredentials(
  contract: Contract,
  operation: Operation,
  request: MockRequest,
): boolean {
  const { security } = operation;
  if (security.length === 0) return true;
  return security.some((schemes) =>
    schemes.every((scheme) => isShown(contract.security[scheme], request)),
  );
}

function isShown(scheme: unknown, request: MockRequest): boolean {
  if (!isJsonObject(scheme)) return true;
  if (scheme.type === "apiKey") {
    const name = String(scheme.name);
    if (scheme.in === "query") return (parseQuery(request.query)[name]?.[0] ?? "") !== "";
    if (scheme.in === "cookie")
      return (headerOf(request, "cookie") ?? "")
        .split(/;\s*/)
        .some((pair) => pair.startsWith(`${name}=`));
    return (headerOf(request, name.toLowerCase()) ?? "") !== "";
  }
  if (scheme.type === "mutualTLS") return true;
  const kind = scheme.type === "http" ? String(scheme.scheme) : "bearer";
  const [word = "", secret = ""] = (headerOf(request, "authorization") ?? "").split(/\s+/);
  return word.toLowerCase() === kind.toLowerCase() && secret !== "";
}

/** What `WWW-Authenticate` says to a request without credentials. */
export function challengeOf(contract: Contract, operation: Operation): string {
  const schemes = operation.security.flat().map((name) => contract.security[name]);
  const isBasic = schemes.some(
    (scheme) => scheme?.type === "http" && String(scheme.scheme).toLowerCase() === "basic",
  );
  return isBasic ? "Basic" : "Bearer";
}
