import { edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { attemptFaults } from "./faults/attempts.ts";
import { cancelFaults } from "./faults/cancel.ts";
import { handOutFaults } from "./faults/hand-out.ts";
import { listFaults } from "./faults/list.ts";
import { schemaFaults } from "./faults/schema.ts";
import { stateFaults } from "./faults/state.ts";
import { timeFaults } from "./faults/times.ts";

export type GyozaFault =
  | keyof typeof stateFaults
  | keyof typeof cancelFaults
  | keyof typeof handOutFaults
  | keyof typeof timeFaults
  | keyof typeof attemptFaults
  | keyof typeof listFaults
  | keyof typeof schemaFaults
  | keyof typeof edgeFaults;

/** Every fault that the gyoza API can be given. */
export const gyozaFaults: { readonly [Id in GyozaFault]: Fault } = {
  ...stateFaults,
  ...cancelFaults,
  ...handOutFaults,
  ...timeFaults,
  ...attemptFaults,
  ...listFaults,
  ...schemaFaults,
  ...edgeFaults,
};
