import type { Operation } from "@conduct/contract";
import { clientSpec } from "./client-spec.ts";
import { type CodeSymbol, code, Statement } from "./code.ts";
import type { ConductPlugin } from "./plugin.ts";
import type { Scope } from "./scope.ts";

/** The scope of one run of hey-api: all that the emitters see of it. */
export function createScope(plugin: ConductPlugin["Instance"]): Scope {
  const { contract, runtime } = plugin.config;
  const ids = new Map<string, string>();
  plugin.forEach("operation", ({ operation }) => {
    ids.set(`${operation.method.toUpperCase()} ${operation.path}`, operation.id);
  });
  const idOf = ({ method, path }: Operation) => ids.get(`${method} ${path}`) ?? "";
  const client = plugin.referenceSymbol({ category: "external", resource: "client.Client" });
  const imported = new Map<string, CodeSymbol>();
  const external = (from: string | undefined, name: string, kind: "type" | "var"): CodeSymbol => {
    const key = `${from} ${name}`;
    const symbol = imported.get(key) ?? plugin.symbol(name, { external: from ?? "", kind });
    imported.set(key, symbol);
    return symbol;
  };

  return {
    // hey-api leaves out what OpenAPI 3.1 has no word for, such as the method QUERY.
    contract: { ...contract, operations: contract.operations.filter((one) => idOf(one) !== "") },
    options: plugin.referenceSymbol({ category: "type", resource: "client-options" }),
    client: plugin.referenceSymbol({ category: "client" }),
    operation: (operation) =>
      plugin.referenceSymbol({
        category: "sdk",
        resource: "operation",
        resourceId: idOf(operation),
      }),
    type: (operation, role) =>
      plugin.querySymbol({
        category: "type",
        resource: "operation",
        resourceId: idOf(operation),
        role,
      }),
    runtime: (name, kind) => external(runtime, name, kind ?? "var"),
    bundled: (name, kind) =>
      name === "Client" ? client : external(client.external, name, kind ?? "var"),
    declare: (name, kind) => plugin.symbol(name, { kind }),
    write: (symbol, text, { exported } = { exported: true }) => {
      plugin.node(new Statement(symbol, text, { exported }));
    },
  };
}

/**
 * Makes the default client repeat what may be repeated, and throw errors that say what happened.
 *
 * The statement goes into hey-api's own `client.gen.ts`: in a file of ours it would be missing wherever
 * a program imports nothing from that file.
 */
export function prepareDefaultClient(plugin: ConductPlugin["Instance"], scope: Scope): void {
  const symbol = plugin.symbol("defaultClient", { getFilePath: () => "client" });
  const text = code`${scope.runtime("prepareClient")}(${scope.client}${clientSpec(scope.contract)});`;
  plugin.node(new Statement(symbol, text, { exported: false }));
}
