import type { Fact } from "../caller.ts";
import { endingFacts } from "./facts/ending.ts";
import { filteringFacts } from "./facts/filtering.ts";
import { lifeFacts } from "./facts/life.ts";
import { pagingFacts } from "./facts/paging.ts";
import { refusingFacts } from "./facts/refusing.ts";
import { timelineFacts } from "./facts/timeline.ts";

/** What the documents of gyoza say, statement by statement. */
export const gyozaFacts: readonly Fact[] = [
  ...lifeFacts,
  ...endingFacts,
  ...timelineFacts,
  ...pagingFacts,
  ...filteringFacts,
  ...refusingFacts,
];
