import type { ApiName } from "../src/index.ts";
import { aiFlowFacts } from "./ai-flow/facts.ts";
import { arizeFacts } from "./arize/facts.ts";
import type { Fact } from "./caller.ts";
import { eigenpalFacts } from "./eigenpal/facts.ts";
import { gyozaFacts } from "./gyoza/facts.ts";
import { moderatelyFacts } from "./moderately/facts.ts";
import { runsFacts } from "./runs/facts.ts";

/** What the documentation of each system says, tried on its server. */
export const factsOf: Readonly<Record<ApiName, readonly Fact[]>> = {
  gyoza: gyozaFacts,
  moderately: moderatelyFacts,
  eigenpal: eigenpalFacts,
  arize: arizeFacts,
  "ai-flow": aiFlowFacts,
  runs: runsFacts,
};
