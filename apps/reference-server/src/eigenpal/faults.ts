import { type EdgeFault, edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { cancelFaults } from "./faults/cancel.ts";
import { holdFaults } from "./faults/hold.ts";
import { listFaults } from "./faults/list.ts";
import { schemaFaults } from "./faults/schema.ts";
import { statusFaults } from "./faults/status.ts";
import { timeFaults } from "./faults/times.ts";

// A run needs no body, and nothing is created at the path of a list.
const { "fails-on-absent-body": _, "asks-no-credentials-to-write": __, ...edge } = edgeFaults;

export type EigenpalFault =
  | keyof typeof statusFaults
  | keyof typeof cancelFaults
  | keyof typeof timeFaults
  | keyof typeof holdFaults
  | keyof typeof listFaults
  | keyof typeof schemaFaults
  | EdgeFault;

/** Every fault that the eigenpal API can be given. */
export const eigenpalFaults: { readonly [Id in Exclude<EigenpalFault, Absent>]: Fault } = {
  ...statusFaults,
  ...cancelFaults,
  ...timeFaults,
  ...holdFaults,
  ...listFaults,
  ...schemaFaults,
  ...edge,
};

type Absent = "fails-on-absent-body" | "asks-no-credentials-to-write";
