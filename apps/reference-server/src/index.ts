export type { Pair } from "./pairs.ts";
export { createReferenceServer, type ReferenceServer, type ServerOptions } from "./server.ts";
export type { ApiName, Fault, Variation } from "./switch.ts";
export {
  type ListedFault,
  type ListedVariation,
  listSwitches,
  type SwitchList,
  UnknownSwitch,
} from "./switches.ts";
