import type { Fact } from "../caller.ts";
import { creatingFacts } from "./facts/creating.ts";
import { endingFacts } from "./facts/ending.ts";
import { filteringFacts } from "./facts/filtering.ts";
import { pagingFacts } from "./facts/paging.ts";
import { refusingFacts } from "./facts/refusing.ts";
import { reportingFacts } from "./facts/reporting.ts";

/** What the documents of moderately say, statement by statement. */
export const moderatelyFacts: readonly Fact[] = [
  ...creatingFacts,
  ...reportingFacts,
  ...endingFacts,
  ...pagingFacts,
  ...filteringFacts,
  ...refusingFacts,
];
