import { type EdgeFault, edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { attemptsFaults } from "./faults/attempts.ts";
import { cancelFaults } from "./faults/cancel.ts";
import { holdFaults } from "./faults/hold.ts";
import { keysFaults } from "./faults/keys.ts";
import { listFaults } from "./faults/list.ts";
import { pauseFaults } from "./faults/pause.ts";
import { resultsFaults } from "./faults/results.ts";
import { schemaFaults } from "./faults/schema.ts";
import { statusFaults } from "./faults/status.ts";
import { tenantsFaults } from "./faults/tenants.ts";
import { timelineFaults } from "./faults/timeline.ts";
import { timesFaults } from "./faults/times.ts";
import { versionsFaults } from "./faults/versions.ts";
import { webhooksFaults } from "./faults/webhooks.ts";

export type RunsFault =
  | keyof typeof statusFaults
  | keyof typeof pauseFaults
  | keyof typeof cancelFaults
  | keyof typeof timesFaults
  | keyof typeof resultsFaults
  | keyof typeof attemptsFaults
  | keyof typeof timelineFaults
  | keyof typeof holdFaults
  | keyof typeof keysFaults
  | keyof typeof versionsFaults
  | keyof typeof tenantsFaults
  | keyof typeof listFaults
  | keyof typeof schemaFaults
  | keyof typeof webhooksFaults
  | EdgeFault;

/** Every fault that the runs API can be given. */
export const runsFaults: { readonly [Id in RunsFault]: Fault } = {
  ...statusFaults,
  ...pauseFaults,
  ...cancelFaults,
  ...timesFaults,
  ...resultsFaults,
  ...attemptsFaults,
  ...timelineFaults,
  ...holdFaults,
  ...keysFaults,
  ...versionsFaults,
  ...tenantsFaults,
  ...listFaults,
  ...schemaFaults,
  ...webhooksFaults,
  ...edgeFaults,
};
