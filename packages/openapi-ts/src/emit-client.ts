import { clientSpec } from "./client-spec.ts";
import { code } from "./code.ts";
import type { Scope } from "./scope.ts";

/** Emits `createClient()`, whose clients repeat what may be repeated, and throw errors that say what happened. */
export function emitClient(scope: Scope): void {
  const { title, servers } = scope.contract;
  const base = servers.find((url) => /^https?:\/\/[^{}]+$/.test(url));
  const name = scope.declare("createClient", "function");
  const config = scope.bundled("Config", "type");
  const client = scope.bundled("Client", "type");
  const first = base === undefined ? "" : `baseUrl: ${JSON.stringify(base)}, `;
  scope.write(
    name,
    code`/**
 * A client of ${title.replaceAll("*/", "*\\/")}: where it is, and how to reach it.
 *
 * Give it to a call as \`client\`; a call without one uses the default client${base === undefined ? "" : `, at ${base}`}.
 */
export function ${name}(options: ${config} & ${scope.runtime("SendOptions", "type")} = {}): ${client} {
  return ${scope.runtime("prepareClient")}(${scope.bundled("createClient")}(${scope.bundled("createConfig")}({ ${first}throwOnError: true, ...options }))${clientSpec(scope.contract)});
}`,
  );
}
