import { edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { cancelFaults } from "./faults/cancel.ts";
import { listFaults } from "./faults/list.ts";
import { outputFaults } from "./faults/output.ts";
import { schemaFaults } from "./faults/schema.ts";
import { statusFaults } from "./faults/status.ts";
import { timeFaults } from "./faults/times.ts";

export type ModeratelyFault =
  | keyof typeof statusFaults
  | keyof typeof cancelFaults
  | keyof typeof timeFaults
  | keyof typeof outputFaults
  | keyof typeof listFaults
  | keyof typeof schemaFaults
  | keyof typeof edgeFaults;

/** Every fault that the moderately API can be given. */
export const moderatelyFaults: { readonly [Id in ModeratelyFault]: Fault } = {
  ...statusFaults,
  ...cancelFaults,
  ...timeFaults,
  ...outputFaults,
  ...listFaults,
  ...schemaFaults,
  ...edgeFaults,
};
