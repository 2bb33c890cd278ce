import type { Tour } from "../tour.ts";
import { definitionsTours } from "./tours/definitions.ts";
import { executionsTours } from "./tours/executions.ts";
import { requestsTours } from "./tours/requests.ts";
import { rulesTours } from "./tours/rules.ts";

/** Walks past ai-flow, each by what it visits. */
export const aiFlowTours: Readonly<Record<string, Tour>> = {
  ...executionsTours,
  ...rulesTours,
  ...definitionsTours,
  ...requestsTours,
};
