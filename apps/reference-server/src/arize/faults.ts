import { edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { cancelFaults } from "./faults/cancel.ts";
import { listFaults } from "./faults/list.ts";
import { schemaFaults } from "./faults/schema.ts";
import { statusFaults } from "./faults/status.ts";
import { timeFaults } from "./faults/times.ts";

export type ArizeFault =
  | keyof typeof statusFaults
  | keyof typeof cancelFaults
  | keyof typeof timeFaults
  | keyof typeof listFaults
  | keyof typeof schemaFaults
  | keyof typeof edgeFaults;

/** Every fault that the arize API can be given. */
export const arizeFaults: { readonly [Id in ArizeFault]: Fault } = {
  ...statusFaults,
  ...cancelFaults,
  ...timeFaults,
  ...listFaults,
  ...schemaFaults,
  ...edgeFaults,
};
