import type { Contract } from "@conduct/contract";
import { type DefinePlugin, definePluginConfig } from "@hey-api/openapi-ts";
import { emit } from "./emit.ts";
import { createScope, prepareDefaultClient } from "./plugin-scope.ts";

/** What the plugin needs to know. */
export interface ConductConfig {
  readonly name: "conduct";

  /** The compiled contract of the document that hey-api reads; hey-api itself drops the annotation. */
  readonly contract: Contract;

  /** Where generated code imports the runtime from. Default `@conduct/client/runtime-v1`. */
  readonly runtime?: string;

  /** Exports from the index file. Default true. */
  readonly includeInEntry?: boolean;
}

export type ConductPlugin = DefinePlugin<ConductConfig>;

declare module "@hey-api/openapi-ts" {
  interface PluginConfigMap {
    conduct: ConductPlugin["Types"];
  }
}

/**
 * The plugin for hey-api's openapi-ts: paginators, waiters, status types and the rest of a contract.
 *
 * It adds `conduct.gen.ts` to the output of hey-api's own plugins.
 *
 * ```ts
 * const { contract } = await readContract("openapi.yaml");
 * export default defineConfig({
 *   input: "openapi.yaml",
 *   output: "src/gen",
 *   plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch", conduct({ contract })],
 * });
 * ```
 */
export function conduct(config: Omit<ConductConfig, "name">): ConductPluginUse {
  return define(config);
}

/** The plugin with its configuration, as hey-api takes it. */
export type ConductPluginUse = ReturnType<
  ReturnType<typeof definePluginConfig<ConductPlugin["Types"]>>
>;

/** Where generated code imports the runtime from, unless told otherwise. */
export const defaultRuntime = "@conduct/client/runtime-v1";

const define = definePluginConfig<ConductPlugin["Types"]>({
  name: "conduct",
  config: { includeInEntry: true, runtime: defaultRuntime },
  dependencies: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
  handler: ({ plugin }) => {
    const scope = createScope(plugin);
    prepareDefaultClient(plugin, scope);
    emit(scope);
  },
});
