import { type EdgeFault, edgeFaults } from "../edge/switches.ts";
import type { Fault } from "../switch.ts";
import { commandFaults } from "./faults/command.ts";
import { definitionFaults } from "./faults/definition.ts";
import { eventFaults } from "./faults/events.ts";
import { listFaults } from "./faults/list.ts";
import { ruleFaults } from "./faults/rules.ts";
import { schemaFaults } from "./faults/schema.ts";
import { statusFaults } from "./faults/status.ts";
import { stopFaults } from "./faults/stop.ts";
import { timeFaults } from "./faults/times.ts";

// Nothing in AI Flow asks for credentials, so that nothing can be wrong about them.
const {
  "lists-for-anybody": _1,
  "asks-no-credentials-to-write": _2,
  "refuses-but-does": _3,
  "refuses-with-403": _4,
  ...edge
} = edgeFaults;

export type AiFlowFault =
  | keyof typeof statusFaults
  | keyof typeof stopFaults
  | keyof typeof commandFaults
  | keyof typeof ruleFaults
  | keyof typeof eventFaults
  | keyof typeof timeFaults
  | keyof typeof listFaults
  | keyof typeof definitionFaults
  | keyof typeof schemaFaults
  | EdgeFault;

/** Every fault that the ai-flow API can be given. */
export const aiFlowFaults: { readonly [Id in Exclude<AiFlowFault, Absent>]: Fault } = {
  ...statusFaults,
  ...stopFaults,
  ...commandFaults,
  ...ruleFaults,
  ...eventFaults,
  ...timeFaults,
  ...listFaults,
  ...definitionFaults,
  ...schemaFaults,
  ...edge,
  // Nothing but the frameworks' habit says so.
  "knows-no-405": { ...edge["knows-no-405"], basis: "assumed" },
};

type Absent =
  | "lists-for-anybody"
  | "asks-no-credentials-to-write"
  | "refuses-but-does"
  | "refuses-with-403";
